package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Node;
import dev.routewright.graph.Profile;

/**
 * One attempt of a call: luck, token limit and time-out, in this order. A drawn failure is billed as if it had
 * answered.
 */
final class PlainAttempt {
    private final World world;

    PlainAttempt(World world) {
        this.world = world;
    }

    /**
     * What came of it.
     *
     * @param cell what is billed, and the answer where it has not failed
     * @param decision how well it is known that it went this way
     * @param note what happened, for people; empty for nothing special
     */
    record Made(Cell cell, Evidence decision, String note) {}

    Made make(Node node, PlainCalls.Way way, Cell cell, int attempt, Traveller t) {
        double rate = world.failureRate(world.dataset().profiles().get(way.profile()));
        Evidence decision = rate > 0 ? Evidence.ASSUMED : Evidence.RECORDED;
        if (rate > 0 && world.draws().at(node, t, PlainDraws.FAILURE + PlainDraws.NEXT * attempt) < rate) {
            return new Made(
                    assumedBill(cell).failing(), decision, "drawn by its failure rate of " + Words.number(rate));
        }
        CallLimits limits = way.limits();
        Integer most = limits.tokenLimit();
        Cell within = cell;
        String note = "";
        if (most != null && cell.tokensOut() > most) {
            within = cut(cell, most);
            note = "cut after " + most + " tokens";
        }
        if (limits.timeoutMillis() != null && Double.isNaN(within.millis())) {
            return new Made(within, Evidence.MISSING, "whether it met its time-out is not recorded");
        }
        if (limits.timeoutMillis() != null && within.millis() > limits.timeoutMillis()) {
            return new Made(
                    timedOut(within, limits.timeoutMillis()),
                    decision,
                    "stopped by the time-out of " + Words.number(limits.timeoutMillis()) + " ms");
        }
        return new Made(within, decision, note);
    }

    private static Cell assumedBill(Cell cell) {
        return cell.withCost(cell.cost(), cell.costGrade().worst(Evidence.ASSUMED))
                .withMillis(cell.millis(), cell.millisGrade().worst(Evidence.ASSUMED));
    }

    private Cell timedOut(Cell cell, double timeout) {
        double share = timeout / cell.millis();
        double cost = world.prices()
                .split(
                        cell.cost(),
                        world.dataset().profiles().get(cell.profile()),
                        cell.tokensIn(),
                        cell.tokensOut(),
                        share);
        return cell.withCost(cost, cell.costGrade().worst(Evidence.DERIVED))
                .withMillis(timeout, cell.millisGrade().worst(Evidence.DERIVED))
                .withTokens(cell.tokensIn(), cell.tokensOut() * share)
                .failing();
    }

    /** An answer of which only the first tokens are made: cost and time shrink where price and speed are known. */
    private Cell cut(Cell cell, int limit) {
        String name = world.dataset().profiles().get(cell.profile());
        double less = cell.tokensOut() - limit;
        PlainPrices.Rates rates = world.prices().rates(name, cell.tokensIn());
        double cost = rates == null ? Double.NaN : cell.cost() - less * rates.out() / 1e6;
        Profile stated = world.stated(name);
        double millis = stated == null || stated.latency() == null
                ? Double.NaN
                : Math.max(0, cell.millis() - less * stated.latency().millisPerToken());
        return cell.withQuality(Double.NaN, Evidence.MISSING, -1, -1)
                .withCost(
                        cost,
                        Double.isNaN(cost) ? Evidence.MISSING : cell.costGrade().worst(Evidence.DERIVED))
                .withMillis(
                        millis,
                        Double.isNaN(millis)
                                ? Evidence.MISSING
                                : cell.millisGrade().worst(Evidence.DERIVED))
                .withTokens(cell.tokensIn(), limit);
    }
}
