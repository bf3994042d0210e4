package dev.routewright.walk;

import dev.routewright.plan.Calling;

/** What failures that are stated, token limits and time-outs make of a recorded outcome. */
final class Limits {
    private static final double PER_MILLION = 1e6;

    private final Draw draw;

    /** @param draw set to the visit in which a call is made before it is asked */
    Limits(Draw draw) {
        this.draw = draw;
    }

    /** Luck, token limit and time-out, in this order. A drawn failure is billed as if it had answered. */
    void meet(Copy copy, Calling call, int attempt) {
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
}
