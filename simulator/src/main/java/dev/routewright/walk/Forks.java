package dev.routewright.walk;

import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Forking;
import dev.routewright.plan.Joining;
import dev.routewright.plan.Op;
import dev.routewright.run.Draws;
import org.jspecify.annotations.Nullable;

/** Sends copies down the branches of Fans, and sees when a Join has heard enough of them to decide. */
final class Forks {
    private final ExecutionPlan plan;
    private final Forking[] forks;
    private final Joining[] joins;
    private final @Nullable Reaches[] reaches;
    private final Children children;
    private final Timer timer;
    private final int[] recordedTasks;
    private final Given nothing = new Given();

    Forks(ExecutionPlan plan, Children children, Timer timer) {
        this.plan = plan;
        forks = AtKind.of(plan, Op.FAN, plan.forks());
        joins = AtKind.of(plan, Op.JOIN, plan.joins());
        this.children = children;
        this.timer = timer;
        recordedTasks = plan.rows().tasks();
        reaches = new Reaches[plan.size()];
        for (int n = 0; n < plan.size(); n++) {
            reaches[n] = plan.op()[n] == Op.FAN ? new Reaches(plan, n, forks[n].join()) : null;
        }
    }

    Forking fork(int fan) {
        return forks[fan];
    }

    Joining join(Pass pass) {
        return joins[forks[pass.fan].join()];
    }

    /** Whether the Join of a pass can be reached from a place. */
    boolean reaches(Pass pass, int node) {
        Reaches of = reaches[pass.fan];
        return of == null || of.from(node);
    }

    /** A copy that has visited a Fan branches; its exits are ranked already. */
    void begin(Journey journey, Copy copy, Pass pass) {
        Forking fork = forks[pass.fan];
        copy.pass = pass;
        copy.phase = Phase.BRANCHES;
        journey.log.pass(copy, pass.number);
        if (join(pass).merge() == Joining.Merge.SAMPLED) {
            sample(journey, copy, pass);
            return;
        }
        if (fork.kind() == Forking.Kind.PARTS) {
            parts(journey, copy, pass);
        } else {
            exits(journey, copy, pass, fork);
        }
        settle(journey, copy, pass);
    }

    private void exits(Journey journey, Copy copy, Pass pass, Forking fork) {
        boolean hedged = fork.kind() == Forking.Kind.HEDGED;
        for (int exit = 0; exit < pass.ranking.exits(); exit++) {
            if (pass.ranking.isTaken(exit)) {
                Copy branch = branch(journey, copy, pass, exit);
                double delay = hedged ? fork.delays()[exit] : 0;
                goesTo(branch, pass, exit);
                boolean waited = reaches(pass, branch.node);
                int state = !waited ? Pass.ASIDE : hedged ? Pass.PLANNED : Pass.UNDER_WAY;
                pass.add(state, hedged ? 1 : pass.ranking.weight(exit));
                branch.phase = hedged ? Phase.HEDGE : Phase.BEGIN;
                if (delay > 0) {
                    branch.millis += delay;
                    branch.millisGrade = Math.max(branch.millisGrade, Copy.ASSUMED);
                }
                plan(journey, branch, delay);
            }
        }
    }

    private void parts(Journey journey, Copy copy, Pass pass) {
        int[] rows = children.parts(copy.row);
        pass.isParts = rows.length > 0;
        for (int i = 0; i < Math.max(1, rows.length); i++) {
            Copy part = branch(journey, copy, pass, i);
            if (pass.isParts) {
                part.row = rows[i];
                part.luck = journey.luck(rows[i]);
                part.cellRow = rows[i];
                part.task = recordedTasks[rows[i]] >= 0 ? recordedTasks[rows[i]] : copy.task;
                part.answer.clear();
                part.forgetRounds();
            }
            goesTo(part, pass, 0);
            pass.add(reaches(pass, part.node) ? Pass.UNDER_WAY : Pass.ASIDE, 1);
            part.phase = Phase.BEGIN;
            plan(journey, part, 0);
        }
    }

    /** The next sample, and further ones as long as they can only be discarded; else the Join has heard enough. */
    private void sample(Journey journey, Copy copy, Pass pass) {
        Joining join = join(pass);
        while (pass.size() < join.mostSamples() && !isDecided(pass, join)) {
            int number = pass.size();
            Copy sample = branch(journey, copy, pass, number);
            sample.millis = pass.time;
            sample.millisGrade = pass.grade;
            goesTo(sample, pass, pass.ranking.taken(number % pass.ranking.count()));
            boolean waited = reaches(pass, sample.node);
            pass.add(waited ? Pass.UNDER_WAY : Pass.ASIDE, 1);
            sample.phase = Phase.BEGIN;
            plan(journey, sample, 0);
            if (waited) {
                return;
            }
        }
        decideNow(journey, copy, pass);
    }

    private static boolean isDecided(Pass pass, Joining join) {
        int lead = Votes.lead(pass);
        return lead < 0 || lead >= join.lead();
    }

    /** A copy at the start of the next branch. */
    private Copy branch(Journey journey, Copy copy, Pass pass, int number) {
        if (pass.needsCopy()) {
            pass.provide(journey.newCopy());
        }
        Copy branch = pass.next();
        branch.set(copy);
        branch.isBranch(pass, copy, pass.size());
        branch.branchKey = Draws.branch(copy.branchKey, forks[pass.fan].nodeKey(), copy.visits[pass.fan] - 1, number);
        return branch;
    }

    private void goesTo(Copy branch, Pass pass, int exit) {
        branch.from = pass.fan;
        branch.turn = plan.exitStart()[pass.fan] + exit;
        branch.node = plan.exitTarget()[branch.turn];
    }

    private void plan(Journey journey, Copy copy, double millis) {
        journey.waits++;
        timer.after(millis, journey, copy);
    }

    /** The time of a branch has come; of a hedge whose turn it is, it is seen whether nobody can have answered by then. */
    void begins(Copy branch) {
        if (branch.phase != Phase.HEDGE) {
            return;
        }
        Pass pass = branch.place.pass();
        int number = pass.branchOf(branch);
        for (int b = 0; b < pass.size(); b++) {
            pass.isUnclear |= hasBegun(pass, b) && timeGrade(pass.copy(b)) == Copy.MISSING;
        }
        if (pass.state(number) == Pass.PLANNED) {
            pass.state(number, Pass.UNDER_WAY);
        }
    }

    private static boolean hasBegun(Pass pass, int branch) {
        return pass.state(branch) != Pass.GONE && pass.copy(branch).phase != Phase.HEDGE;
    }

    /** How well is known when a copy comes to its Join, as far as it is on its way: what is under way counts. */
    static int timeGrade(Copy copy) {
        return switch (copy.phase) {
            case DECISION, CALL, TOOL, WRITER -> Math.max(copy.millisGrade, copy.here.cell.millisGrade);
            case REST, HIT -> Math.max(copy.millisGrade, copy.here.waitGrade);
            case JOIN -> Math.max(copy.millisGrade, copy.forked().grade);
            case BRANCHES -> {
                Pass pass = copy.forked();
                int worst = copy.millisGrade;
                for (int b = 0; b < pass.size(); b++) {
                    worst = pass.state(b) == Pass.UNDER_WAY ? Math.max(worst, timeGrade(pass.copy(b))) : worst;
                }
                yield worst;
            }
            case BEGIN, HEDGE, OVER -> copy.millisGrade;
        };
    }

    /** A branch has ended. */
    void ended(Journey journey, Copy branch, int how) {
        Pass pass = branch.place.pass();
        int number = pass.branchOf(branch);
        boolean isWaitedFor = pass.state(number) == Pass.UNDER_WAY;
        branch.phase = Phase.OVER;
        if (isWaitedFor) {
            pass.state(number, how);
        }
        if (pass.isParts) {
            journey.log.give(
                    journey, branch, how == Stepper.JOINED && branch.answer.isThere() ? branch.answer : nothing);
        }
        if (isWaitedFor) {
            heard(journey, pass, branch);
        }
    }

    /** A part was stopped: nothing is kept of it. */
    void stopped(Journey journey, Copy branch) {
        if (branch.place.pass().isParts) {
            journey.log.give(journey, branch, nothing);
        }
    }

    /** A branch has come to where it can only be discarded. */
    void left(Journey journey, Copy branch) {
        Pass pass = branch.place.pass();
        int number = pass.branchOf(branch);
        if (pass.state(number) == Pass.UNDER_WAY) {
            pass.state(number, Pass.ASIDE);
            heard(journey, pass, branch);
        }
    }

    /** A Join hears that a branch, for which it has waited, has come, failed or gone elsewhere. */
    private void heard(Journey journey, Pass pass, Copy branch) {
        if (pass.isOk(pass.branchOf(branch))) {
            needNoHedges(journey, pass, branch.millis);
        }
        if (pass.isSettled) {
            return;
        }
        Joining join = join(pass);
        if (join.merge() == Joining.Merge.SAMPLED) {
            pass.isAt(branch.millis, branch.millisGrade);
            sample(journey, pass.of(), pass);
            return;
        }
        if (join.quorum() == Joining.EVERYONE) {
            pass.isAtLatest(branch.millis, branch.millisGrade);
        }
        if (isSettled(pass, join)) {
            if (join.quorum() != Joining.EVERYONE) {
                pass.isAt(branch.millis, branch.millisGrade);
            }
            decideNow(journey, pass.of(), pass);
        }
    }

    private void needNoHedges(Journey journey, Pass pass, double since) {
        for (int b = 0; b < pass.size(); b++) {
            Copy hedge = pass.copy(b);
            if (hedge.phase == Phase.HEDGE && hedge.millis >= since) {
                drop(journey, pass, b);
            }
        }
    }

    /** The hedges that have not begun never will. */
    void dropHedges(Journey journey, Pass pass) {
        for (int b = 0; b < pass.size(); b++) {
            if (pass.copy(b).phase == Phase.HEDGE) {
                drop(journey, pass, b);
            }
        }
    }

    private void drop(Journey journey, Pass pass, int branch) {
        timer.drop(journey, pass.copy(branch));
        journey.waits--;
        pass.copy(branch).phase = Phase.OVER;
        pass.state(branch, Pass.GONE);
    }

    private void settle(Journey journey, Copy copy, Pass pass) {
        if (isSettled(pass, join(pass))) {
            decideNow(journey, copy, pass);
        }
    }

    /** Whether a Join need not wait any longer. */
    private static boolean isSettled(Pass pass, Joining join) {
        if (join.quorum() == Joining.EVERYONE) {
            return pass.open() == 0;
        }
        int ok = pass.ok();
        return ok >= join.quorum() || ok + pass.open() < join.quorum();
    }

    private void decideNow(Journey journey, Copy copy, Pass pass) {
        pass.isSettled = true;
        copy.phase = Phase.JOIN;
        plan(journey, copy, 0);
    }
}
