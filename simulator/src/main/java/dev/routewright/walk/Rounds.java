package dev.routewright.walk;

import dev.routewright.plan.Repeating;
import dev.routewright.policy.Decision;

/** Counts the rounds of loops. */
final class Rounds {
    private static final int AGAIN = 0;
    private static final int DONE = 1;

    private final Children children;

    Rounds(Children children) {
        this.children = children;
    }

    /**
     * The exit of a loop.
     *
     * @param from the node that the copy comes from
     * @param decision what the stop condition may look at
     */
    int exit(Copy copy, Repeating loop, int from, Decision decision) {
        int[] steps = children.steps(copy.row);
        int at = loop.index();
        if (from < 0 || !loop.body()[from]) {
            start(copy, at);
            copy.cellRow = steps.length > 0 && steps[0] >= 0 ? steps[0] : copy.row;
            return AGAIN;
        }
        if (loop.wholes()) {
            count(copy, at);
        }
        int round = copy.round[at];
        boolean over = steps.length > 0 && (round >= steps.length || steps[round] < 0);
        if (loop.stop().holds(decision) || round >= loop.mostRounds() || over) {
            copy.cellRow = copy.row;
            if (loop.wholes() && copy.answer.isThere()) {
                whole(copy, loop);
            }
            return DONE;
        }
        copy.round[at]++;
        copy.cellRow = steps.length > 0 ? steps[round] : copy.cellRow;
        return AGAIN;
    }

    private static void start(Copy copy, int at) {
        copy.round[at] = 1;
        copy.ended[at] = 0;
        copy.right[at] = 0;
        copy.roundGrade[at] = Copy.DERIVED;
    }

    private static void count(Copy copy, int at) {
        copy.ended[at]++;
        if (copy.answer.isThere()) {
            copy.right[at] += copy.answer.isRight() ? 1 : 0;
            copy.roundGrade[at] = Math.max(copy.roundGrade[at], copy.answer.grade);
        }
    }

    private static void whole(Copy copy, Repeating loop) {
        int right = copy.right[loop.index()];
        int rounds = copy.ended[loop.index()];
        double share = loop.share() ? (double) right / rounds : right == rounds ? 1 : 0;
        copy.answer.invent(share, Math.max(Copy.DERIVED, copy.roundGrade[loop.index()]));
    }
}
