package dev.routewright.sim.replay;

import dev.routewright.graph.Price;
import org.jspecify.annotations.Nullable;

/** Bills what a copy is charged in one visit of a node, and writes it down in its journey's log. */
final class Till {
    private Till() {}

    /** A visit begins. */
    static void open(EventLog log, Copy copy, int node) {
        copy.here.begin(log.visit(node, copy.millis));
    }

    /** The visit is over. */
    static void close(EventLog log, Copy copy) {
        Visit here = copy.here;
        log.visited(here.event, copy.millis, here.tookTime ? here.spent : Double.NaN, here.quality);
    }

    /** Bills a call that gives an answer or changes what follows. */
    static void call(EventLog log, Copy copy, int calls, @Nullable Price price) {
        bill(log, copy, calls, price, true, false);
        copy.here.tookTime = true;
    }

    /**
     * Bills a decision.
     *
     * @param costs whether it costs at all
     * @param takesTime whether it takes time at all
     */
    static void decision(EventLog log, Copy copy, int calls, @Nullable Price price, boolean costs, boolean takesTime) {
        Cell cell = copy.here.cell;
        copy.payDeciding(cell.cost, cell.costGrade);
        bill(log, copy, calls, price, costs, true);
        copy.here.tookTime |= takesTime;
    }

    private static void bill(
            EventLog log, Copy copy, int calls, @Nullable Price price, boolean costs, boolean decides) {
        Cell cell = copy.here.cell;
        double start = copy.millis;
        copy.pay(cell.cost, cell.costGrade);
        copy.wait(cell.millis, cell.millisGrade);
        copy.call(calls, cell.tokensIn, cell.tokensOut);
        copy.here.spent += cell.millis;
        log.charge(
                start,
                start + cell.millis,
                cell.cost,
                cell.costGrade,
                costs,
                decides,
                calls,
                cell.tokensIn,
                cell.tokensOut,
                price);
    }

    /** Time passes for nothing that costs. */
    static void wait(Copy copy, double millis, int grade) {
        copy.wait(millis, grade);
        copy.here.spent += millis;
        copy.here.tookTime = true;
    }
}
