package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Wait;
import java.util.List;

/** Says when a Join has what it waits for, or cannot have it any more, by what has happened so far. */
final class PlainWait {
    private PlainWait() {}

    /** Asks again after something has happened; does nothing where it is settled, or nothing is known yet. */
    static void look(PlainPass pass, Traveller.Clock now, Runnable decide) {
        if (pass.isSettled()) {
            return;
        }
        if (pass.join().waitFor() instanceof Wait.All) {
            all(pass, now, decide);
        } else {
            quorum(pass, now, decide);
        }
    }

    private static void all(PlainPass pass, Traveller.Clock now, Runnable decide) {
        if (pass.branches().stream().noneMatch(Branch::mayArrive)) {
            Evidence worst = now.grade();
            for (Branch branch : pass.branches()) {
                worst = branch.wasAwaited() ? worst.worst(branch.timeGrade()) : worst;
            }
            pass.settles(pass.arrived(), new Traveller.Clock(now.millis(), worst), decide);
        }
    }

    private static void quorum(PlainPass pass, Traveller.Clock now, Runnable decide) {
        int needed = needed(pass);
        int ok = pass.arrived().size();
        long open = pass.branches().stream().filter(Branch::mayArrive).count();
        if (ok >= needed) {
            pass.settles(pass.arrived().subList(0, needed), now, decide);
        } else if (ok + open < needed) {
            pass.settles(List.of(), now, decide);
        }
    }

    private static int needed(PlainPass pass) {
        return pass.join().waitFor() instanceof Wait.Quorum quorum ? quorum.branches() : 1;
    }

    /** Whether the Join stops losers: one that waits for all has none. */
    static boolean cancels(PlainPass pass) {
        return pass.join().cancelLosers() && isRace(pass);
    }

    private static boolean isRace(PlainPass pass) {
        return !(pass.join().waitFor() instanceof Wait.All) && !(pass.join().merge() instanceof Merge.LeadK);
    }

    /** How well it is known that it was over then: in a race by the times of all who run. */
    static Evidence grade(PlainPass pass) {
        List<Branch> running = pass.branches().stream().filter(Branch::counts).toList();
        if (!isRace(pass) || running.size() < 2) {
            return Evidence.RECORDED;
        }
        return running.stream().map(Branch::timeGrade).reduce(Evidence.RECORDED, Evidence::worst);
    }
}
