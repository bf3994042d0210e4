package dev.routewright.walk;

import dev.routewright.plan.Joining;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one copy of many, once a Join has decided whom it hears. */
final class Merges {
    private final Given merged = new Given();

    /** Counts what the voters have passed, in branch order. */
    static void pass(Copy copy, Pass pass) {
        for (int v = pass.firstVoter(); v >= 0; v = pass.nextVoter(v)) {
            Copy voter = pass.copy(v);
            for (int step = 0; step < voter.steps; step++) {
                copy.visit(voter.way[step]);
            }
            copy.answers.addThoseOf(voter.answers);
        }
    }

    /** What the voters' answers become; there is a voter. */
    void merge(Copy copy, Joining join, Pass branches) {
        int winner = switch (join.merge()) {
            case FIRST -> asItStands(branches, first(branches));
            case MAJORITY -> Votes.byWeight(branches, false, merged);
            case WEIGHTED -> Votes.byWeight(branches, true, merged);
            case SAMPLED -> Votes.bySamples(branches, merged);
            case BEST_SCORE -> asItStands(branches, best(copy, join, branches));
            case EQUAL_NUMBERS -> equalNumbers(join, branches);
            case COLLECTED -> collected(join, branches);
            case WRITTEN -> written(copy);
        };
        int task = copy.task;
        if (winner >= 0) {
            copy.setNotes(branches.copy(winner));
        } else {
            Agreeing.set(copy, branches);
        }
        copy.task = branches.isParts ? task : copy.task;
        copy.answer.set(merged);
    }

    /** What was written has come. */
    private int written(Copy copy) {
        merged.set(copy.here.cell);
        copy.answers.add(copy.here.cell.key);
        return Votes.NOBODY;
    }

    private int asItStands(Pass branches, int voter) {
        merged.set(branches.copy(voter).answer);
        return voter;
    }

    private static int first(Pass branches) {
        int first = branches.firstVoter();
        for (int v = branches.nextVoter(first); v >= 0; v = branches.nextVoter(v)) {
            if (Double.compare(branches.copy(v).millis, branches.copy(first).millis) < 0) {
                first = v;
            }
        }
        return first;
    }

    private static int best(Copy copy, Joining join, Pass branches) {
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

    private int equalNumbers(Joining join, Pass branches) {
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

    private int collected(Joining join, Pass branches) {
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
}
