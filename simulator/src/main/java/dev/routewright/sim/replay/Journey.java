package dev.routewright.sim.replay;

import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Op;
import dev.routewright.policy.Decision;
import dev.routewright.run.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * All that belongs to one query that is under way: its copies, what happened to them, and what becomes of it. The walker
 * keeps nothing of a query, so that several may be under way over one plan. A journey is used again and again, allocates
 * nothing once it is warm, and is never stepped by two threads.
 */
final class Journey {
    private final ExecutionPlan plan;
    private final List<Branches> freeBranches = new ArrayList<>();
    private final List<Copy> freeCopies = new ArrayList<>();
    private int row;
    private int use;

    /** The query itself; its branches and thoughts are further copies. */
    final Copy query;

    final EventLog log = new EventLog();
    final Samples samples;
    final Decision decision = new Decision();
    final Ending ending;

    /**
     * A journey that has not begun.
     *
     * @param seed of all keyed draws
     */
    Journey(ExecutionPlan plan, long seed) {
        this.plan = plan;
        query = newCopy();
        samples = new Samples(log, AtKind.isIn(plan, Op.FAN));
        ending = Ending.of(plan);
        decision.seed = seed;
    }

    /**
     * The next query comes; the one before is forgotten.
     *
     * @param newRow its row
     * @param newUse how often the row was used before, from 0
     */
    void begin(int newRow, int newUse) {
        row = newRow;
        use = newUse;
        samples.begin();
    }

    int row() {
        return row;
    }

    /** What draws about a row are keyed by in this journey: its own row, or that of a part. */
    long luck(int ofRow) {
        return Draws.luck(ofRow, use);
    }

    /** A further copy, for branches. */
    Copy newCopy() {
        return new Copy(plan.size(), plan.loopCount(), plan.attributes().size());
    }

    /** A copy for a thought, until it is given back. */
    Copy takeCopy() {
        return freeCopies.isEmpty() ? newCopy() : freeCopies.removeLast();
    }

    void giveBack(Copy copy) {
        freeCopies.add(copy);
    }

    /** Room for the branches of one pass of a Fan, until it is given back. */
    Branches takeBranches() {
        return freeBranches.isEmpty() ? new Branches() : freeBranches.removeLast();
    }

    void giveBack(Branches branches) {
        freeBranches.add(branches);
    }
}
