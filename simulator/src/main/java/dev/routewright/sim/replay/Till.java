package dev.routewright.sim.replay;

import dev.routewright.graph.Price;
import org.jspecify.annotations.Nullable;

/** Bills what a copy is charged in one visit of a node, and writes it down. */
final class Till {
    private final EventLog log;
    private double spent;
    private boolean tookTime;

    Till(EventLog log) {
        this.log = log;
    }

    /** A visit begins. */
    void open() {
        spent = 0;
        tookTime = false;
    }

    /** The visit is over. */
    void close(Copy copy, int visit, double quality) {
        log.visited(visit, copy.millis, tookTime ? spent : Double.NaN, quality);
    }

    /** Bills a call that gives an answer or changes what follows. */
    void call(Copy copy, Cell cell, int calls, @Nullable Price price) {
        bill(copy, cell, calls, price, true, false);
        tookTime = true;
    }

    /**
     * Bills a decision.
     *
     * @param costs whether it costs at all
     * @param takesTime whether it takes time at all
     */
    void decision(Copy copy, Cell cell, int calls, @Nullable Price price, boolean costs, boolean takesTime) {
        copy.payDeciding(cell.cost, cell.costGrade);
        bill(copy, cell, calls, price, costs, true);
        tookTime |= takesTime;
    }

    private void bill(Copy copy, Cell cell, int calls, @Nullable Price price, boolean costs, boolean decides) {
        double start = copy.millis;
        copy.pay(cell.cost, cell.costGrade);
        copy.wait(cell.millis, cell.millisGrade);
        copy.call(calls, cell.tokensIn, cell.tokensOut);
        spent += cell.millis;
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
    void wait(Copy copy, double millis, int grade) {
        copy.wait(millis, grade);
        spent += millis;
        tookTime = true;
    }
}
