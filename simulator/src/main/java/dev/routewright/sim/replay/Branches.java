package dev.routewright.sim.replay;

import java.util.Arrays;

/** The branches of one pass of a Fan, in the order in which they were walked; written over at each pass. */
final class Branches {
    private static final int START_SIZE = 8;

    /** Which exits are taken. */
    final Ranking ranking = new Ranking();

    private Copy[] copies = new Copy[START_SIZE];
    private int[] ends = new int[START_SIZE];
    private int[] from = new int[START_SIZE];
    private int[] to = new int[START_SIZE];
    private double[] weights = new double[START_SIZE];
    private boolean[] votes = new boolean[START_SIZE];
    private int answersBefore;
    private int size;

    /** Starts a pass with what a copy carries at the Fan. */
    void begin(Copy copy) {
        size = 0;
        answersBefore = copy.answers;
    }

    /** How many answers were collected before the Fan. */
    int answersBefore() {
        return answersBefore;
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
            ends = Arrays.copyOf(ends, length);
            from = Arrays.copyOf(from, length);
            to = Arrays.copyOf(to, length);
            weights = Arrays.copyOf(weights, length);
            votes = Arrays.copyOf(votes, length);
        }
        copies[size] = copy;
    }

    /** The copy of the branch that is walked next. */
    Copy next() {
        return copies[size];
    }

    /** The next branch was walked; its events lie in a range of the log. */
    void walked(int end, int fromEvent, int toEvent, double weight) {
        ends[size] = end;
        from[size] = fromEvent;
        to[size] = toEvent;
        weights[size] = weight;
        votes[size] = false;
        size++;
    }

    Copy copy(int branch) {
        return copies[branch];
    }

    int from(int branch) {
        return from[branch];
    }

    int to(int branch) {
        return to[branch];
    }

    double weight(int branch) {
        return weights[branch];
    }

    /** Whether its Join waits for it. */
    boolean counts(int branch) {
        return ends[branch] != CopyWalker.DISCARDED;
    }

    /** Whether it came to its Join with an answer. */
    boolean isOk(int branch) {
        return ends[branch] == CopyWalker.JOINED && copies[branch].answer.isThere();
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
    int worst(int grade) {
        int worst = grade;
        for (int v = firstVoter(); v >= 0; v = nextVoter(v)) {
            worst = Math.max(worst, copies[v].answer.grade);
        }
        return worst;
    }
}
