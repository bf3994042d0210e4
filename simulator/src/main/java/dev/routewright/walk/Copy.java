package dev.routewright.walk;

import dev.routewright.dataset.Evidence;
import dev.routewright.run.Draws;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a query, or a copy of it in a branch, carries. Written over again and again, so that nothing is allocated per
 * query. Grades are {@link Evidence} ordinals: the worse of two is the larger.
 */
public final class Copy {
    static final int RECORDED = Evidence.RECORDED.ordinal();
    static final int DERIVED = Evidence.DERIVED.ordinal();
    static final int ASSUMED = Evidence.ASSUMED.ordinal();
    static final int MISSING = Evidence.MISSING.ordinal();

    final Given answer = new Given();
    final @Nullable String[] attributes;
    final int[] visits;
    final int[] firstVisits;
    /** The nodes in the order of their first visits. */
    final int[] order;
    /** By loop: the round that it is in, from 1. */
    final int[] round;
    /** By loop: rounds that have ended. */
    final int[] ended;
    /** By loop: rounds that ended with a right answer. */
    final int[] right;
    /** By loop: the worst grade of the answers that rounds ended with. */
    final int[] roundGrade;

    /** What it does at the node where it is. */
    final Visit here = new Visit();

    int row;
    /** What its draws are keyed by. */
    long luck;

    int cellRow;
    int task;
    long tags;
    long branchKey;
    double cost;
    int costGrade;
    double deciding;
    int decidingGrade;
    double millis;
    int millisGrade;
    int decisionGrade;
    int calls;
    double tokensIn;
    double tokensOut;
    int passed;
    /** The nodes that it has visited since its branch began, one after the other. */
    int[] way = new int[16];

    int steps;
    final Collected answers = new Collected();

    /** The node at which it is, or to which it goes. */
    int node;
    /** The node that it comes from, -1 for none. */
    int from;
    /** What it waits for. */
    Phase phase = Phase.BEGIN;
    /** How often it has asked what it asks at this node, or which of several things it asks. */
    int turn;
    /** When it goes on, where somebody keeps an agenda for it. */
    double due;
    /** Its first event in the log, -1 for none yet. */
    int firstEvent = -1;

    int lastEvent;
    /** The pass in which it waits for its branches; null where it does not. */
    @Nullable
    Pass pass;

    /** In which branch it is. */
    final Place place = new Place();

    Copy(int nodes, int loops, int attributes) {
        visits = new int[nodes];
        firstVisits = new int[nodes];
        order = new int[nodes];
        round = new int[loops];
        ended = new int[loops];
        right = new int[loops];
        roundGrade = new int[loops];
        this.attributes = new String[attributes];
    }

    /** Starts afresh. */
    void begin(int atRow, long withLuck, int withTask) {
        row = atRow;
        luck = withLuck;
        cellRow = atRow;
        task = withTask;
        tags = 0;
        branchKey = 0;
        cost = 0;
        costGrade = RECORDED;
        deciding = 0;
        decidingGrade = RECORDED;
        millis = 0;
        millisGrade = RECORDED;
        decisionGrade = RECORDED;
        calls = 0;
        tokensIn = 0;
        tokensOut = 0;
        answers.clear();
        answer.clear();
        for (int i = 0; i < passed; i++) {
            visits[order[i]] = 0;
            firstVisits[order[i]] = 0;
        }
        passed = 0;
        steps = 0;
        forgetRounds();
        Arrays.fill(attributes, null);
        isAlone();
    }

    /** It is no branch of anything. */
    void isAlone() {
        place.isAlone();
        startsAnew();
    }

    /** It becomes a branch. */
    void isBranch(Pass ofPass, Copy around, int number) {
        place.isBranch(ofPass, around.place, number);
        answers.isBranchOf(around.answers);
        startsAnew();
    }

    private void startsAnew() {
        pass = null;
        firstEvent = -1;
    }

    /** Whether what it does comes before what another copy does at the same time. */
    boolean isBefore(Copy other) {
        return place.isBefore(phase == Phase.JOIN, other.place, other.phase == Phase.JOIN);
    }

    /** Whether it waits for an answer, rather than for a time. */
    boolean asks() {
        return phase == Phase.CALL || phase == Phase.DECISION || phase == Phase.TOOL || phase == Phase.WRITER;
    }

    /** The pass in which it waits for its branches. */
    Pass forked() {
        return Objects.requireNonNull(pass, "only a copy at a Fan is asked for its branches");
    }

    /** Whether its clock is unknown. */
    boolean isLost() {
        return Double.isNaN(millis);
    }

    /** The key of its present visit of a node, which is counted already. */
    long occurrence(int atNode) {
        return Draws.occurrence(branchKey, visits[atNode] - 1);
    }

    /** It has been in no loop yet. */
    void forgetRounds() {
        Arrays.fill(round, 0);
        Arrays.fill(ended, 0);
        Arrays.fill(right, 0);
        Arrays.fill(roundGrade, 0);
    }

    /** Becomes a copy of another one, whose way begins anew, but for the answers. */
    void set(Copy other) {
        steps = 0;
        row = other.row;
        luck = other.luck;
        cellRow = other.cellRow;
        branchKey = other.branchKey;
        cost = other.cost;
        costGrade = other.costGrade;
        deciding = other.deciding;
        decidingGrade = other.decidingGrade;
        millis = other.millis;
        millisGrade = other.millisGrade;
        decisionGrade = other.decisionGrade;
        calls = other.calls;
        tokensIn = other.tokensIn;
        tokensOut = other.tokensOut;
        answer.set(other.answer);
        setNotes(other);
        setPlaces(other);
    }

    /** Takes over what Tools and Tasks have noted. */
    void setNotes(Copy other) {
        task = other.task;
        tags = other.tags;
        System.arraycopy(other.attributes, 0, attributes, 0, attributes.length);
    }

    private void setPlaces(Copy other) {
        passed = other.passed;
        System.arraycopy(other.visits, 0, visits, 0, visits.length);
        System.arraycopy(other.firstVisits, 0, firstVisits, 0, visits.length);
        System.arraycopy(other.order, 0, order, 0, passed);
        System.arraycopy(other.round, 0, round, 0, round.length);
        System.arraycopy(other.ended, 0, ended, 0, round.length);
        System.arraycopy(other.right, 0, right, 0, round.length);
        System.arraycopy(other.roundGrade, 0, roundGrade, 0, round.length);
    }

    /** Gets an answer, which is now the current one. */
    void answered(Cell cell) {
        answer.set(cell);
        answers.add(cell.key);
    }

    /** The share of its answers that are like the current one; NaN where that has no key. */
    float agreement() {
        return answer.key < 0 ? Float.NaN : (float) ((double) answers.like(answer.key) / answers.count());
    }

    void visit(int node) {
        if (visits[node]++ == 0) {
            order[passed++] = node;
            firstVisits[node] = passed;
        }
        if (steps == way.length) {
            way = Arrays.copyOf(way, 2 * steps);
        }
        way[steps++] = node;
    }

    void pay(double more, int grade) {
        cost += more;
        costGrade = Math.max(costGrade, grade);
    }

    void payDeciding(double more, int grade) {
        deciding += more;
        decidingGrade = Math.max(decidingGrade, grade);
    }

    void call(int made, double in, double out) {
        calls += made;
        tokensIn += in;
        tokensOut += out;
    }

    void wait(double more, int grade) {
        millis += more;
        millisGrade = Math.max(millisGrade, grade);
    }

    void decide(int grade) {
        decisionGrade = Math.max(decisionGrade, grade);
    }
}
