package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Node;
import dev.routewright.graph.Profile;
import dev.routewright.sim.QueryPath;
import java.util.function.Consumer;

/** Bills decisions. A decider's call and its stated numbers are one charge. */
final class PlainDeciders {
    private final World world;

    PlainDeciders(World world) {
        this.world = world;
    }

    /** Makes so many decisions, one after the other, and goes on when the last one is made. */
    void bill(Node node, Decider decider, PlainCopy copy, Work work, int times, Consumer<Work> then) {
        if (times == 0) {
            then.accept(work);
        } else {
            Work billed = bill(decider, work);
            copy.until(node, billed, Double.NaN, () -> bill(node, decider, copy, billed, times - 1, then));
        }
    }

    private Work bill(Decider decider, Work work) {
        boolean calls = !decider.profile().isEmpty();
        Double statedCost = decider.costPerDecision();
        Double statedMillis = decider.millisPerDecision();
        if (!calls && statedCost == null && statedMillis == null) {
            return work;
        }
        double cost = 0;
        double millis = 0;
        Evidence costGrade = Evidence.RECORDED;
        Evidence millisGrade = Evidence.RECORDED;
        double tokensIn = 0;
        double tokensOut = 0;
        if (calls) {
            Cell cell = outcome(decider.profile(), work.now().cellRow());
            cost = cell.cost();
            costGrade = cell.costGrade();
            millis = cell.millis();
            millisGrade = cell.millisGrade();
            tokensIn = cell.tokensIn();
            tokensOut = cell.tokensOut();
        }
        if (statedCost != null) {
            cost = cost + statedCost;
            costGrade = costGrade.worst(Evidence.ASSUMED);
        }
        if (statedMillis != null) {
            millis = millis + statedMillis;
            millisGrade = millisGrade.worst(Evidence.ASSUMED);
        }
        double start = work.now().millis();
        Charge charge = new Charge(
                start,
                start + millis,
                cost,
                costGrade,
                true,
                calls ? 1 : 0,
                tokensIn,
                tokensOut,
                calls ? decider.profile() : null);
        return work.billed(charge, millis, millisGrade, calls || statedCost != null, calls || statedMillis != null)
                .called(QueryPath.Call.deciding(
                        calls ? decider.profile() : null, cost, costGrade, millis, millisGrade));
    }

    /** What a call beside the answering ones costs: recorded, else as the catalog states. */
    Cell outcome(String profile, int row) {
        if (world.isRecorded(profile)) {
            return world.cells().beside(world.profile(profile), row);
        }
        Profile stated = world.stated(profile);
        if (stated == null) {
            throw new IllegalArgumentException("Neither the dataset nor the catalog has a profile '" + profile
                    + "'. Maybe the drawing was made for another dataset.");
        }
        Cell free = Cell.missing(-1, row).withTokens(0, 0);
        Cell priced =
                stated.price() == null ? free : free.withCost(stated.price().perCall(), Evidence.ASSUMED);
        return stated.latency() == null
                ? priced
                : priced.withMillis(stated.latency().millis(0, 0), Evidence.ASSUMED);
    }
}
