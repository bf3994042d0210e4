package dev.routewright.sim.replay;

import dev.routewright.graph.CallLimits;
import dev.routewright.plan.Calling;
import dev.routewright.run.Draws;
import org.jspecify.annotations.Nullable;

/** Makes the calls of a copy that give answers. */
final class Caller {
    private static final double PER_MILLION = 1e6;

    private final CellReader cells;
    private final Till till;
    private final Samples samples;
    private final Draw draw;
    private final Cell first = new Cell();
    private final Cell cell = new Cell();
    private double lastQuality;

    Caller(CellReader cells, Till till, Samples samples, Draw draw) {
        this.cells = cells;
        this.till = till;
        this.samples = samples;
        this.draw = draw;
    }

    /** The key of a copy's present visit of a node, which is counted already. */
    static long occurrence(Copy copy, int node) {
        return Draws.occurrence(copy.branchKey, copy.visits[node] - 1);
    }

    /** Whether a call has answered. */
    boolean call(Copy copy, int node, Calling call) {
        draw.at(copy.row, call.nodeKey(), occurrence(copy, node));
        boolean answered = call.readsContexts() ? attempts(copy, node, call) : once(copy, call);
        if (answered) {
            copy.answered(cell);
            lastQuality = cell.quality;
        }
        return answered;
    }

    /** The quality of what the last call gave, even if it failed; NaN where missing. */
    double quality() {
        return lastQuality;
    }

    private boolean attempts(Copy copy, int node, Calling call) {
        CallLimits limits = call.limits();
        for (int attempt = 0; ; attempt++) {
            int sample = samples.next(copy, node, attempt, call.profile());
            if (attempt == 0) {
                cells.read(call, copy.tags, sample, copy.cellRow, draw, first);
                byStrategy(call.strategy(), first);
                cell.set(first);
            } else if (!cells.exactly(call.profile(), copy.tags, sample, copy.cellRow, cell)) {
                cell.set(first);
            }
            lastQuality = cell.quality;
            meet(copy, call, attempt);
            till.call(copy, cell, counted(call), call.price());
            if (!cell.failed) {
                return true;
            }
            if (attempt == limits.retries()) {
                return false;
            }
            rest(copy, limits.backoffMillis(), attempt);
        }
    }

    private static int counted(Calling call) {
        return call.strategy() == null ? 1 : call.strategy().calls();
    }

    private void rest(Copy copy, double backoff, int attempt) {
        till.wait(copy, Math.scalb(backoff, attempt), backoff > 0 ? Copy.ASSUMED : Copy.RECORDED);
    }

    private void byStrategy(Calling.@Nullable Strategy strategy, Cell of) {
        if (strategy == null) {
            return;
        }
        int key = strategy.fixes() == 0 && strategy.breaks() == 0 ? of.key : -1;
        of.assume();
        of.flip(strategy.fixes(), strategy.breaks(), draw.of(Draw.AGENT_FLIP));
        of.key = key;
        of.cost *= strategy.volume();
        of.millis *= strategy.time();
        of.tokens(of.tokensIn * strategy.volume(), of.tokensOut * strategy.volume());
    }

    /** Luck, token limit and time-out, in this order. A drawn failure is billed as if it had answered. */
    private void meet(Copy copy, Calling call, int attempt) {
        if (call.failureRate() > 0) {
            copy.decide(Copy.ASSUMED);
            if (draw.fails(call.failureRate(), attempt)) {
                cell.assumeBill();
                cell.failed = true;
                return;
            }
        }
        Integer tokens = call.limits().tokenLimit();
        if (tokens != null && cell.tokensOut > tokens) {
            cut(call, tokens);
        }
        Double timeout = call.limits().timeoutMillis();
        if (timeout != null && Double.isNaN(cell.millis)) {
            copy.decide(Copy.MISSING);
        } else if (timeout != null && cell.millis > timeout) {
            timeOut(call, timeout);
        }
    }

    private void cut(Calling call, int limit) {
        double less = cell.tokensOut - limit;
        cell.quality = Double.NaN;
        cell.qualityGrade = Copy.MISSING;
        cell.key = -1;
        cell.column = -1;
        cell.cost(
                call.price() == null
                        ? Double.NaN
                        : cell.cost - less * Prices.out(call.price(), cell.tokensIn) / PER_MILLION,
                Math.max(cell.costGrade, Copy.DERIVED));
        cell.millis(Math.max(0, cell.millis - less * call.millisPerToken()), Math.max(cell.millisGrade, Copy.DERIVED));
        cell.tokensOut = limit;
    }

    private void timeOut(Calling call, double timeout) {
        double share = timeout / cell.millis;
        cell.cost(
                Prices.split(cell.cost, call.price(), cell.tokensIn, cell.tokensOut, share),
                Math.max(cell.costGrade, Copy.DERIVED));
        cell.millis(timeout, Math.max(cell.millisGrade, Copy.DERIVED));
        cell.tokensOut *= share;
        cell.failed = true;
    }

    /** A call that is made once, whatever was called before; stated numbers fill its gaps. */
    private boolean once(Copy copy, Calling call) {
        cells.beside(call.profile(), copy.cellRow, cell);
        Calling.Stated stated = call.stated();
        if (stated != null && Double.isNaN(cell.cost)) {
            cell.cost(stated.cost(), Copy.ASSUMED);
        }
        if (stated != null && Double.isNaN(cell.millis)) {
            cell.millis(stated.millis(), Copy.ASSUMED);
        }
        lastQuality = cell.quality;
        till.call(copy, cell, 1, call.price());
        return !cell.failed;
    }
}
