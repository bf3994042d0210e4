package dev.routewright.walk;

import dev.routewright.plan.Calling;
import dev.routewright.plan.Deciding;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Joining;
import dev.routewright.plan.ToolCalling;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What recorded outcomes answer, and what stated numbers say where none are recorded; nobody waits for anybody. */
final class Recorded implements Answers {
    private final CellReader cells;
    private final Draw draw;
    private final Limits limits;
    private final VoterNames names;
    private final Timer timer;

    /** @param seed of all keyed draws */
    Recorded(ExecutionPlan plan, long seed, Timer timer) {
        cells = new CellReader(plan.dataset().outcomes(), plan.tags());
        draw = new Draw(seed);
        limits = new Limits(draw);
        names = new VoterNames(plan.dataset().profiles());
        this.timer = timer;
    }

    @Override
    public void ask(Journey journey, Copy copy) {
        Asking asked = copy.here.asks;
        if (asked.call != null) {
            call(copy, asked.call, asked);
        } else if (asked.tool != null) {
            tool(copy, asked.tool, asked.target);
        } else if (asked.decider != null) {
            decider(copy, asked.decider);
        } else {
            written(copy, Objects.requireNonNull(asked.join, "something is asked"));
        }
        timer.after(copy.here.cell.millis, journey, copy);
    }

    @Override
    public double cancel(Journey journey, Copy copy) {
        timer.drop(journey, copy);
        double start = copy.millis;
        return (journey.now - start) / (start + copy.here.cell.millis - start);
    }

    private void call(Copy copy, Calling call, Asking asked) {
        if (call.readsContexts()) {
            attempt(copy, call, asked.attempt, asked.sample);
        } else {
            once(copy, call);
        }
    }

    private void attempt(Copy copy, Calling call, int attempt, int sample) {
        draw.at(copy.luck, call.nodeKey(), copy.occurrence(copy.node));
        Cell cell = copy.here.cell;
        if (attempt == 0) {
            Cell first = copy.here.first;
            cells.read(call, copy.tags, sample, copy.cellRow, draw, first);
            byStrategy(call.strategy(), first);
            cell.set(first);
        } else if (!cells.exactly(call.profile(), copy.tags, sample, copy.cellRow, cell)) {
            cell.set(copy.here.first);
        }
        copy.here.quality = cell.quality;
        limits.meet(copy, call, attempt);
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

    /** A call that is made once, whatever was called before; stated numbers fill its gaps. */
    private void once(Copy copy, Calling call) {
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
    }

    private void tool(Copy copy, ToolCalling tool, ToolCalling.@Nullable Target target) {
        if (target == null) {
            unknown(copy);
        } else if (target.column() >= 0) {
            cells.beside(target.column(), copy.cellRow, copy.here.cell);
        } else {
            stated(copy, target.cost(), target.millis());
            if (target.failureRate() > 0) {
                copy.decide(Copy.ASSUMED);
                draw.at(copy.luck, tool.nodeKey(), copy.occurrence(copy.node));
                copy.here.cell.failed = draw.fails(target.failureRate(), 0);
            }
        }
    }

    private static void unknown(Copy copy) {
        copy.here.cell.missing(Given.NOBODY, copy.cellRow);
        copy.here.cell.tokens(0, 0);
    }

    private static void stated(Copy copy, double cost, double millis) {
        unknown(copy);
        copy.here.cell.cost(cost, Copy.ASSUMED);
        copy.here.cell.millis(millis, Copy.ASSUMED);
    }

    /** A decider's call and its stated numbers are one. */
    private void decider(Copy copy, Deciding deciding) {
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
    }

    /** What a writer made of the voters' answers; where that was not recorded, it is drawn by stated chances. */
    private void written(Copy copy, Joining join) {
        Calling writer = Objects.requireNonNull(join.writer(), "a Join that asks has a writer");
        Pass branches = copy.forked();
        Cell cell = copy.here.cell;
        names.clear();
        for (int v = branches.firstVoter(); v >= 0; v = branches.nextVoter(v)) {
            names.add(branches.copy(v).answer.profile);
        }
        int column = cells.writtenColumn(writer.profile(), names);
        if (column >= 0 && cells.isThere(copy.cellRow, column)) {
            cells.stored(column, copy.cellRow, cell);
        } else {
            cells.stored(writer.profile(), copy.cellRow, cell);
            draw.at(copy.luck, writer.nodeKey(), copy.occurrence(copy.node));
            byChance(cell, join, branches);
        }
    }

    private void byChance(Cell cell, Joining join, Pass branches) {
        boolean known = true;
        boolean some = false;
        for (int v = branches.firstVoter(); v >= 0; v = branches.nextVoter(v)) {
            known &= branches.copy(v).answer.grade != Copy.MISSING;
            some |= branches.copy(v).answer.isRight();
        }
        double chance = some ? join.rightIfSome() : join.rightIfNone();
        cell.assume();
        cell.failed = false;
        cell.key = -1;
        cell.column = -1;
        known &= !Double.isNaN(chance);
        cell.quality = !known ? Double.NaN : draw.of(Draw.WRITTEN) < chance ? 1 : 0;
        cell.qualityGrade = known ? Copy.ASSUMED : Copy.MISSING;
    }
}
