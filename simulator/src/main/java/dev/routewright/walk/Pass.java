package dev.routewright.walk;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One pass of a Fan: its branches in their order, and what its Join knows of them; written over at each pass. */
final class Pass {
    /** A hedge whose time has not come. */
    static final int PLANNED = -1;
    /** Its Join waits for it. */
    static final int UNDER_WAY = -2;
    /** Its Join does not wait for it: it can only be discarded. */
    static final int ASIDE = -3;
    /** A hedge that was not needed. */
    static final int GONE = -4;
    /** Its Join went on without it and stopped it. */
    static final int STOPPED = -5;

    private static final int START_SIZE = 8;

    /** Which exits are taken. */
    final Ranking ranking = new Ranking();
    /** Which pass of the journey it is. */
    final int number;

    private Copy[] copies = new Copy[START_SIZE];
    /** One of those above, or how it ended, see {@link Stepper}. */
    private int[] states = new int[START_SIZE];

    private double[] weights = new double[START_SIZE];
    private boolean[] votes = new boolean[START_SIZE];
    private int size;

    private @Nullable Copy around;

    /** The number of the Fan. */
    int fan;
    /** Whether the branches are parts of the query. */
    boolean isParts;
    /** Whether a hedge's turn came while nobody knew whether another branch had answered. */
    boolean isUnclear;
    /** Whether the Join will decide at this time, or has. */
    boolean isSettled;
    /** When it decides. */
    double time;
    /** How well that is known. */
    int grade;
    /** Whether {@link #time} is that of a branch already. */
    boolean isTimed;
    /** How many events there were when the Join decided. */
    int billed;

    Pass(int number) {
        this.number = number;
    }

    /** Starts a pass with what a copy carries at the Fan. */
    void begin(Copy copy, int atFan) {
        around = copy;
        size = 0;
        fan = atFan;
        isParts = false;
        isUnclear = false;
        isSettled = false;
        isTimed = false;
        time = copy.millis;
        grade = copy.millisGrade;
        billed = 0;
    }

    /** The copy that branches. */
    Copy of() {
        return Objects.requireNonNull(around, "a pass begins with a copy");
    }

    /** The Join decides when a branch comes, or goes elsewhere. */
    void isAt(double millis, int millisGrade) {
        time = millis;
        grade = millisGrade;
    }

    /** The Join decides no earlier than a branch comes, or goes elsewhere. */
    void isAtLatest(double millis, int millisGrade) {
        isAt(isTimed ? Math.max(time, millis) : millis, isTimed ? Math.max(grade, millisGrade) : millisGrade);
        isTimed = true;
    }

    int size() {
        return size;
    }

    /** Whether the next branch must be given a copy first. */
    boolean needsCopy() {
        return size == copies.length || copies[size] == null;
    }

    /** Gives the next branch, and every later one in this place, a copy. */
    void provide(Copy copy) {
        if (size == copies.length) {
            int length = 2 * size;
            copies = Arrays.copyOf(copies, length);
            states = Arrays.copyOf(states, length);
            weights = Arrays.copyOf(weights, length);
            votes = Arrays.copyOf(votes, length);
        }
        copies[size] = copy;
    }

    /** The copy of the next branch. */
    Copy next() {
        return copies[size];
    }

    /** The next branch is there. */
    void add(int state, double weight) {
        states[size] = state;
        weights[size] = weight;
        votes[size] = false;
        size++;
    }

    Copy copy(int branch) {
        return copies[branch];
    }

    int state(int branch) {
        return states[branch];
    }

    void state(int branch, int state) {
        states[branch] = state;
    }

    /** The number of the branch that a copy goes. */
    int branchOf(Copy copy) {
        int branch = 0;
        while (copies[branch] != copy) {
            branch++;
        }
        return branch;
    }

    double weight(int branch) {
        return weights[branch];
    }

    /** Whether it has begun, and came to its Join or might have. */
    boolean counts(int branch) {
        return states[branch] >= 0 || states[branch] == UNDER_WAY || states[branch] == STOPPED;
    }

    /** Whether it came to its Join with an answer. */
    boolean isOk(int branch) {
        return states[branch] == Stepper.JOINED && copies[branch].answer.isThere();
    }

    /** How many branches came to the Join with an answer. */
    int ok() {
        int ok = 0;
        for (int b = 0; b < size; b++) {
            ok += isOk(b) ? 1 : 0;
        }
        return ok;
    }

    /** How many branches may still come to the Join. */
    int open() {
        int open = 0;
        for (int b = 0; b < size; b++) {
            open += states[b] == UNDER_WAY || states[b] == PLANNED ? 1 : 0;
        }
        return open;
    }

    boolean votes(int branch) {
        return votes[branch];
    }

    void vote(int branch) {
        votes[branch] = true;
    }

    /** The first voter, -1 for none. */
    int firstVoter() {
        return nextVoter(-1);
    }

    /** The next voter after a branch, -1 for none. */
    int nextVoter(int branch) {
        for (int b = branch + 1; b < size; b++) {
            if (votes[b]) {
                return b;
            }
        }
        return -1;
    }

    /** The worst of a grade and those of all voters' answers. */
    int worst(int worstOf) {
        int worst = worstOf;
        for (int v = firstVoter(); v >= 0; v = nextVoter(v)) {
            worst = Math.max(worst, copies[v].answer.grade);
        }
        return worst;
    }
}
