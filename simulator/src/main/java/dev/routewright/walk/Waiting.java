package dev.routewright.walk;

import dev.routewright.plan.Joining;

/** With whom a Join goes on. */
final class Waiting {
    private Waiting() {}

    /** Lets those vote for whom a Join has waited, and says what its decision rests on. */
    static void end(Copy copy, Joining join, Pass pass) {
        if (join.merge() == Joining.Merge.SAMPLED || join.quorum() == Joining.EVERYONE) {
            for (int b = 0; b < pass.size(); b++) {
                if (pass.isOk(b)) {
                    pass.vote(b);
                }
            }
        } else {
            grade(copy, pass);
            if (pass.ok() >= join.quorum()) {
                quorum(pass, join.quorum());
            }
        }
    }

    /** Who was first is known as well as the times of all that ran. */
    private static void grade(Copy copy, Pass pass) {
        int counting = 0;
        int worst = Copy.RECORDED;
        for (int b = 0; b < pass.size(); b++) {
            if (pass.counts(b)) {
                counting++;
                worst = Math.max(worst, Forks.timeGrade(pass.copy(b)));
            }
        }
        if (counting > 1) {
            copy.decide(worst);
        }
    }

    /** The first so many of those that are ok; the last of them says when. */
    private static void quorum(Pass pass, int quorum) {
        int last = -1;
        for (int n = 0; n < quorum; n++) {
            int next = -1;
            for (int b = 0; b < pass.size(); b++) {
                if (pass.isOk(b) && isAfter(pass, b, last) && (next < 0 || isAfter(pass, next, b))) {
                    next = b;
                }
            }
            pass.vote(next);
            last = next;
        }
        pass.isAt(pass.copy(last).millis, pass.copy(last).millisGrade);
    }

    /** Whether a branch came after another, which may be -1 for none; unknown times come last, ties in branch order. */
    private static boolean isAfter(Pass pass, int branch, int other) {
        if (other < 0) {
            return true;
        }
        int order = Double.compare(pass.copy(branch).millis, pass.copy(other).millis);
        return order > 0 || order == 0 && branch > other;
    }
}
