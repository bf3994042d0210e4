package dev.routewright.sim.replay;

import dev.routewright.graph.CallLimits;
import dev.routewright.plan.Calling;
import dev.routewright.run.Draws;
import org.jspecify.annotations.Nullable;

/** Makes the calls of a copy that give answers. */
final class Caller {
    private static final double PER_MILLION = 1e6;

    private final CellReader cells;
    private final Draw draw;

    Caller(CellReader cells, Draw draw) {
        this.cells = cells;
        this.draw = draw;
    }

    /** The key of a copy's present visit of a node, which is counted already. */
    static long occurrence(Copy copy, int node) {
        return Draws.occurrence(copy.branchKey, copy.visits[node] - 1);
    }

    /** Whether a call has answered. */
    boolean call(Journey journey, Copy copy, int node, Calling call) {
        draw.at(copy.luck, call.nodeKey(), occurrence(copy, node));
        boolean answered = call.readsContexts() ? attempts(journey, copy, node, call) : once(journey.log, copy, call);
        if (answered) {
            copy.answered(copy.here.cell);
            copy.here.quality = copy.here.cell.quality;
        }
        return answered;
    }

    private boolean attempts(Journey journey, Copy copy, int node, Calling call) {
        CallLimits limits = call.limits();
        Cell cell = copy.here.cell;
        for (int attempt = 0; ; attempt++) {
            int sample = journey.samples.next(copy, node, attempt, call.profile());
            if (attempt == 0) {
                Cell first = copy.here.first;
                cells.read(call, copy.tags, sample, copy.cellRow, draw, first);
                byStrategy(call.strategy(), first);
                cell.set(first);
            } else if (!cells.exactly(call.profile(), copy.tags, sample, copy.cellRow, cell)) {
                cell.set(copy.here.first);
            }
            copy.here.quality = cell.quality;
            meet(copy, call, attempt);
            Till.call(journey.log, copy, counted(call), call.price());
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

    private static void rest(Copy copy, double backoff, int attempt) {
        Till.wait(copy, Math.scalb(backoff, attempt), backoff > 0 ? Copy.ASSUMED : Copy.RECORDED);
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
        Cell cell = copy.here.cell;
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
            cut(cell, call, tokens);
        }
        Double timeout = call.limits().timeoutMillis();
        if (timeout != null && Double.isNaN(cell.millis)) {
            copy.decide(Copy.MISSING);
        } else if (timeout != null && cell.millis > timeout) {
            timeOut(cell, call, timeout);
        }
    }

    private static void cut(Cell cell, Calling call, int limit) {
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

    private static void timeOut(Cell cell, Calling call, double timeout) {
        double share = timeout / cell.millis;
        cell.cost(
                Prices.split(cell.cost, call.price(), cell.tokensIn, cell.tokensOut, share),
                Math.max(cell.costGrade, Copy.DERIVED));
        cell.millis(timeout, Math.max(cell.millisGrade, Copy.DERIVED));
        cell.tokensOut *= share;
        cell.failed = true;
    }

    /** A call that is made once, whatever was called before; stated numbers fill its gaps. */
    private boolean once(EventLog log, Copy copy, Calling call) {
        Cell cell = copy.here.cell;
        cells.beside(call.profile(), copy.cellRow, cell);
        Calling.Stated stated = call.stated();
        if (stated != null && Double.isNaN(cell.cost)) {
            cell.cost(stated.cost(), Copy.ASSUMED);
        }
        if (stated != null && Double.isNaN(cell.millis)) {
            cell.millis(stated.millis(), Copy.ASSUMED);
        }
        copy.here.quality = cell.quality;
        Till.call(log, copy, 1, call.price());
        return !cell.failed;
    }
}
