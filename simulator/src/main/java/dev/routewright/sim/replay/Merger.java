package dev.routewright.sim.replay;

import dev.routewright.plan.Calling;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Joining;
import dev.routewright.plan.Op;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one copy of many. */
final class Merger {
    private final Joining[] joins;
    private final CellReader cells;
    private final Draw draw;
    private final Waiting waiting = new Waiting();
    private final VoterNames names;
    private final Given merged = new Given();

    Merger(ExecutionPlan plan, CellReader cells, Draw draw) {
        joins = AtKind.of(plan, Op.JOIN, plan.joins());
        this.cells = cells;
        this.draw = draw;
        names = new VoterNames(plan.dataset().profiles());
    }

    /**
     * Merges the branches into the copy that they were made of; it has then passed the Join.
     *
     * @param parts whether the branches were parts, which keep their tasks to themselves
     * @return whether there is a merged answer
     */
    boolean merge(EventLog log, Copy copy, int node, Branches branches, boolean parts) {
        Joining join = joins[node];
        waiting.end(log, copy, join, branches);
        for (int v = branches.firstVoter(); v >= 0; v = branches.nextVoter(v)) {
            passed(copy, branches.copy(v), branches.answersBefore());
        }
        copy.visit(node);
        Till.open(log, copy, node);
        boolean ok = branches.firstVoter() >= 0 && answer(log, copy, node, join, branches, parts);
        Till.close(log, copy);
        return ok;
    }

    /** Counts what a voter has passed. The order of first visits grows voter by voter. */
    private static void passed(Copy copy, Copy voter, int answersBefore) {
        for (int step = 0; step < voter.steps; step++) {
            copy.visit(voter.way[step]);
        }
        copy.collect(voter, answersBefore);
    }

    private boolean answer(EventLog log, Copy copy, int node, Joining join, Branches branches, boolean parts) {
        int winner = switch (join.merge()) {
            case FIRST -> asItStands(branches, first(branches));
            case MAJORITY -> Votes.byWeight(branches, false, merged);
            case WEIGHTED -> Votes.byWeight(branches, true, merged);
            case SAMPLED -> Votes.bySamples(branches, merged);
            case BEST_SCORE -> asItStands(branches, best(copy, join, branches));
            case EQUAL_NUMBERS -> equalNumbers(join, branches);
            case COLLECTED -> collected(join, branches);
            case WRITTEN -> written(log, copy, node, join, branches);
        };
        if (join.merge() == Joining.Merge.WRITTEN && copy.here.cell.failed) {
            return false;
        }
        int task = copy.task;
        if (winner >= 0) {
            copy.setNotes(branches.copy(winner));
        } else {
            Agreeing.set(copy, branches);
        }
        copy.task = parts ? task : copy.task;
        copy.answer.set(merged);
        return true;
    }

    private int asItStands(Branches branches, int voter) {
        merged.set(branches.copy(voter).answer);
        return voter;
    }

    private static int first(Branches branches) {
        int first = branches.firstVoter();
        for (int v = branches.nextVoter(first); v >= 0; v = branches.nextVoter(v)) {
            if (Double.compare(branches.copy(v).millis, branches.copy(first).millis) < 0) {
                first = v;
            }
        }
        return first;
    }

    private static int best(Copy copy, Joining join, Branches branches) {
        float[] @Nullable [] scores = Objects.requireNonNull(join.scores());
        int best = -1;
        float most = Float.NaN;
        for (int v = branches.firstVoter(); v >= 0; v = branches.nextVoter(v)) {
            float[] column = scores[branches.copy(v).answer.profile];
            float score = column == null ? Float.NaN : column[copy.cellRow];
            if (!Float.isNaN(score) && (best < 0 || score > most)) {
                best = v;
                most = score;
            }
        }
        if (best < 0) {
            copy.decide(Copy.MISSING);
        }
        return best < 0 ? branches.firstVoter() : best;
    }

    private int equalNumbers(Joining join, Branches branches) {
        int first = branches.firstVoter();
        merged.set(branches.copy(first).answer);
        double number = number(join, merged);
        boolean equal = true;
        for (int v = first; v >= 0; v = branches.nextVoter(v)) {
            equal &= number(join, branches.copy(v).answer) == number;
        }
        if (!equal) {
            merged.invent(Double.NaN, Copy.MISSING);
            return Votes.NOBODY;
        }
        merged.regrade(branches.worst(Copy.DERIVED));
        return first;
    }

    private static double number(Joining join, Given answer) {
        return answer.key < 0 ? Double.NaN : join.numbers()[answer.key];
    }

    private int collected(Joining join, Branches branches) {
        int right = 0;
        int all = 0;
        int grade = Copy.DERIVED;
        for (int b = 0; b < branches.size(); b++) {
            all += branches.counts(b) ? 1 : 0;
            if (branches.isOk(b)) {
                right += branches.copy(b).answer.isRight() ? 1 : 0;
                grade = Math.max(grade, branches.copy(b).answer.grade);
            }
        }
        merged.set(branches.copy(branches.firstVoter()).answer);
        merged.invent(join.share() ? (double) right / all : right == all ? 1 : 0, grade);
        return Votes.NOBODY;
    }

    private int written(EventLog log, Copy copy, int node, Joining join, Branches branches) {
        Calling writer = Objects.requireNonNull(join.writer());
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
            draw.at(copy.luck, writer.nodeKey(), Caller.occurrence(copy, node));
            byChance(cell, join, branches);
        }
        Till.call(log, copy, 1, writer.price());
        merged.set(cell);
        if (!cell.failed) {
            copy.here.quality = cell.quality;
            copy.collect(cell.key);
        }
        return Votes.NOBODY;
    }

    private void byChance(Cell cell, Joining join, Branches branches) {
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
