package dev.routewright.walk;

/** Bills what a copy is charged in one visit of a node, and writes it down in its journey's log. */
final class Till {
    private Till() {}

    /** A visit begins. */
    static void open(EventLog log, Copy copy, int node) {
        copy.here.begin(log.visit(copy, node, copy.millis));
    }

    /** The visit is over. */
    static void close(EventLog log, Copy copy) {
        Visit here = copy.here;
        log.visited(here.event, here.tookTime ? here.spent : Double.NaN, here.quality);
    }

    /** Bills what was asked, now that it is answered. */
    static void bill(EventLog log, Copy copy) {
        Visit here = copy.here;
        Asking asked = here.asks;
        Cell cell = here.cell;
        double start = copy.millis;
        boolean decides = asked.decider != null;
        if (decides) {
            copy.payDeciding(cell.cost, cell.costGrade);
        }
        copy.pay(cell.cost, cell.costGrade);
        copy.wait(cell.millis, cell.millisGrade);
        copy.call(asked.calls, cell.tokensIn, cell.tokensOut);
        here.spent += cell.millis;
        here.tookTime |= asked.takesTime;
        log.charge(copy, start, cell.cost, cell.costGrade, cell.tokensIn, cell.tokensOut);
    }

    /** Bills what was asked and is stopped after a share of its time. */
    static void billShare(EventLog log, Copy copy, double share) {
        Cell cell = copy.here.cell;
        double cost = Prices.split(cell.cost, copy.here.asks.price, cell.tokensIn, cell.tokensOut, share);
        int grade = Math.max(cell.costGrade, Copy.DERIVED);
        log.charge(copy, copy.millis, cost, grade, cell.tokensIn, cell.tokensOut * share);
    }

    /** Time has passed for nothing that costs. */
    static void waited(Copy copy) {
        Visit here = copy.here;
        copy.wait(here.waits, here.waitGrade);
        here.spent += here.waits;
        here.tookTime = true;
    }
}
