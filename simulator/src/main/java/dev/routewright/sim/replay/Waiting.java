package dev.routewright.sim.replay;

import dev.routewright.plan.Joining;

/** When a Join goes on, and with whom. */
final class Waiting {
    private double time;
    private int grade;

    /** Lets those vote for whom a Join has waited, stops the others and brings the copy to the Join's time. */
    void end(EventLog log, Copy copy, Joining join, Branches branches) {
        time = copy.millis;
        grade = copy.millisGrade;
        if (join.merge() == Joining.Merge.SAMPLED) {
            oneByOne(branches);
        } else if (join.quorum() == Joining.EVERYONE) {
            everyone(branches);
        } else {
            quorum(copy, join.quorum(), branches);
            if (join.cancels()) {
                stop(log, branches);
            }
        }
        for (int b = 0; b < branches.size(); b++) {
            log.bill(branches.from(b), branches.to(b), copy);
            copy.decide(branches.copy(b).decisionGrade);
        }
        copy.millis = time;
        copy.millisGrade = grade;
    }

    private void oneByOne(Branches branches) {
        for (int b = 0; b < branches.size(); b++) {
            vote(branches, b);
            time = branches.copy(b).millis;
            grade = branches.copy(b).millisGrade;
        }
    }

    private static void vote(Branches branches, int branch) {
        if (branches.isOk(branch)) {
            branches.vote(branch);
        }
    }

    private void everyone(Branches branches) {
        boolean first = true;
        for (int b = 0; b < branches.size(); b++) {
            if (branches.counts(b)) {
                Copy branch = branches.copy(b);
                time = first ? branch.millis : Math.max(time, branch.millis);
                grade = first ? branch.millisGrade : Math.max(grade, branch.millisGrade);
                first = false;
                vote(branches, b);
            }
        }
    }

    private void quorum(Copy copy, int quorum, Branches branches) {
        int counting = 0;
        int ok = 0;
        for (int b = 0; b < branches.size(); b++) {
            counting += branches.counts(b) ? 1 : 0;
            ok += branches.isOk(b) ? 1 : 0;
        }
        for (int b = 0; b < branches.size(); b++) {
            if (branches.counts(b) && counting > 1) {
                copy.decide(branches.copy(b).millisGrade);
            }
        }
        if (ok >= quorum) {
            at(branches, rank(branches, true, quorum, true));
        } else if (quorum <= counting) {
            at(branches, rank(branches, false, counting - quorum + 1, false));
        }
    }

    private void at(Branches branches, int branch) {
        time = branches.copy(branch).millis;
        grade = branches.copy(branch).millisGrade;
    }

    /** The branch that ends as number so many of those that are ok, or of those that are not; ties in walking order. */
    private static int rank(Branches branches, boolean ok, int number, boolean vote) {
        int last = -1;
        for (int n = 0; n < number; n++) {
            int next = -1;
            for (int b = 0; b < branches.size(); b++) {
                boolean asked = branches.counts(b) && branches.isOk(b) == ok;
                if (asked && isAfter(branches, b, last) && (next < 0 || isAfter(branches, next, b))) {
                    next = b;
                }
            }
            if (vote) {
                branches.vote(next);
            }
            last = next;
        }
        return last;
    }

    /** Whether a branch ends after another, which may be -1 for none; unknown times come last. */
    private static boolean isAfter(Branches branches, int branch, int other) {
        if (other < 0) {
            return true;
        }
        int order = Double.compare(branches.copy(branch).millis, branches.copy(other).millis);
        return order > 0 || order == 0 && branch > other;
    }

    private void stop(EventLog log, Branches branches) {
        for (int b = 0; b < branches.size(); b++) {
            if (branches.counts(b) && !branches.votes(b) && branches.copy(b).millis > time) {
                log.stop(branches.from(b), branches.to(b), time);
            }
        }
    }
}
