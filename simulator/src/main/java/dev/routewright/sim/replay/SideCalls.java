package dev.routewright.sim.replay;

import dev.routewright.plan.Deciding;
import dev.routewright.plan.ToolCalling;
import org.jspecify.annotations.Nullable;

/** Calls that give no answer: those of tools, and those that decide. */
final class SideCalls {
    private final CellReader cells;
    private final Draw draw;

    SideCalls(CellReader cells, Draw draw) {
        this.cells = cells;
        this.draw = draw;
    }

    /** Whether a tool has worked; then what it sets is set. */
    boolean call(EventLog log, Copy copy, int node, ToolCalling tool) {
        Cell cell = copy.here.cell;
        ToolCalling.Target target = tool.of(copy.cellRow);
        if (target == null) {
            unknown(copy);
        } else if (target.column() >= 0) {
            cells.beside(target.column(), copy.cellRow, cell);
        } else {
            stated(copy, target.cost(), target.millis());
            if (target.failureRate() > 0) {
                copy.decide(Copy.ASSUMED);
                draw.at(copy.luck, tool.nodeKey(), Caller.occurrence(copy, node));
                cell.failed = draw.fails(target.failureRate(), 0);
            }
        }
        Till.call(log, copy, 1, target == null ? null : target.price());
        if (!cell.failed) {
            set(copy, tool);
        }
        return !cell.failed;
    }

    private static void set(Copy copy, ToolCalling tool) {
        copy.tags |= tool.tag();
        for (int i = 0; i < tool.slots().length; i++) {
            copy.attributes[tool.slots()[i]] = tool.values()[i];
        }
    }

    private static void unknown(Copy copy) {
        Cell cell = copy.here.cell;
        cell.missing(Given.NOBODY, copy.cellRow);
        cell.tokens(0, 0);
    }

    private static void stated(Copy copy, double cost, double millis) {
        unknown(copy);
        copy.here.cell.cost(cost, Copy.ASSUMED);
        copy.here.cell.millis(millis, Copy.ASSUMED);
    }

    /** Bills the decisions of one choice. */
    void decide(EventLog log, Copy copy, @Nullable Deciding deciding) {
        for (int i = 0; deciding != null && i < deciding.times(); i++) {
            decideOnce(log, copy, deciding);
        }
    }

    /** A decider's call and its stated numbers are one charge. */
    private void decideOnce(EventLog log, Copy copy, Deciding deciding) {
        Cell cell = copy.here.cell;
        if (!deciding.calls()) {
            stated(copy, 0, 0);
            cell.costGrade = Copy.RECORDED;
            cell.millisGrade = Copy.RECORDED;
        } else if (deciding.column() >= 0) {
            cells.beside(deciding.column(), copy.cellRow, cell);
        } else {
            stated(copy, deciding.callCost(), deciding.callMillis());
        }
        if (!Double.isNaN(deciding.cost())) {
            cell.cost(cell.cost + deciding.cost(), Math.max(cell.costGrade, Copy.ASSUMED));
        }
        if (!Double.isNaN(deciding.millis())) {
            cell.millis(cell.millis + deciding.millis(), Math.max(cell.millisGrade, Copy.ASSUMED));
        }
        Till.decision(log, copy, deciding.calls() ? 1 : 0, deciding.price(), deciding.hasCost(), deciding.hasMillis());
    }
}
