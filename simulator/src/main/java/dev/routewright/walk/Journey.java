package dev.routewright.walk;

import dev.routewright.plan.ExecutionPlan;
import dev.routewright.policy.Decision;
import dev.routewright.run.Draws;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that belongs to one query that is under way: its copies, what happened to them, and what becomes of it. The stepper
 * keeps nothing of a query, so that several may be under way over one plan. A journey is used again and again, allocates
 * nothing once it is warm, and is never stepped by two threads.
 */
public final class Journey {
    private final ExecutionPlan plan;
    private final long seed;
    private final List<Pass> passes = new ArrayList<>();
    private final Sums sums = new Sums();
    private int used;
    private int row;
    private int use;
    private long luck;
    private @Nullable Journey thought;

    /** The query itself; its branches are further copies. */
    final Copy query;

    final EventLog log = new EventLog();
    final Samples samples = new Samples();
    final Decision decision = new Decision();
    final Ending ending;
    /** Its copies that wait for their time, where each journey has its own time. */
    final Agenda agenda = new Agenda();
    /** The time of what happens now, in milliseconds since the query entered, where each journey has its own time. */
    double now;
    /** How many of its copies wait for an answer or for their time. */
    int waits;
    /** How the query itself has ended. */
    int how;

    /**
     * A journey that has not begun.
     *
     * @param seed of all keyed draws
     */
    Journey(ExecutionPlan plan, long seed) {
        this.plan = plan;
        this.seed = seed;
        query = newCopy();
        ending = Ending.of(plan);
        decision.seed = seed;
    }

    /**
     * The next query comes; the one before is forgotten.
     *
     * @param newRow its row
     * @param newUse how often the row was used before, from 0
     */
    public void begin(int newRow, int newUse) {
        begin(newRow, newUse, Draws.luck(newRow, newUse));
    }

    /**
     * The next request comes; the one before is forgotten.
     *
     * @param slot where it is told of
     * @param newLuck what its draws are keyed by
     */
    public void beginAs(int slot, long newLuck) {
        begin(slot, 0, newLuck);
    }

    private void begin(int newRow, int newUse, long newLuck) {
        row = newRow;
        use = newUse;
        luck = newLuck;
        samples.begin();
        now = 0;
        clear();
        query.begin(row, luck, plan.rows().tasks()[row]);
    }

    /** A copy thinks: what would become of it, alone, if it went on from now. */
    void beginThought(Journey around, Copy copy) {
        row = around.row;
        use = around.use;
        luck = around.luck;
        samples.set(around.samples);
        decision.load = around.decision.load;
        now = copy.millis;
        clear();
        query.set(copy);
        query.answers.set(copy.answers);
        query.isAlone();
    }

    private void clear() {
        log.clear();
        agenda.clear();
        used = 0;
        waits = 0;
    }

    /** A journey for the thoughts of this one. */
    Journey thought() {
        Journey found = thought == null ? new Journey(plan, seed) : thought;
        thought = found;
        return found;
    }

    /** What draws about a row are keyed by in this journey: its own row, or that of a part. */
    long luck(int ofRow) {
        return Draws.luck(ofRow, use);
    }

    /** A further copy, for branches. */
    Copy newCopy() {
        return new Copy(plan.size(), plan.loopCount(), plan.attributes().size());
    }

    /** Room for the branches of one pass of a Fan. */
    Pass takePass() {
        if (used == passes.size()) {
            passes.add(new Pass(used));
        }
        return passes.get(used++);
    }

    Pass pass(int number) {
        return passes.get(number);
    }

    /** A Join has decided: the copy that branched is billed what its branches have been billed so far. */
    void bill(Copy copy, Pass pass) {
        for (int b = 0; b < pass.size(); b++) {
            sums.clear();
            log.bill(this, pass.copy(b), 0, sums);
            sums.charge(copy);
            copy.decide(pass.copy(b).decisionGrade);
        }
        pass.billed = log.size();
    }

    /** Everything has ended: the query is billed what came after its Joins had decided. */
    void end() {
        for (int p = 0; p < used; p++) {
            Pass pass = passes.get(p);
            for (int b = 0; b < pass.size(); b++) {
                query.decide(pass.copy(b).decisionGrade);
                if (pass.of() == query) {
                    sums.clear();
                    log.bill(this, pass.copy(b), pass.billed, sums);
                    sums.charge(query);
                }
            }
        }
        ending.of(query, how);
    }

    /** What happened, once it is over. */
    public EventLog log() {
        return log;
    }

    /** What became of the query, once it is over. */
    public Ending ending() {
        return ending;
    }
}
