package dev.routewright.sim.replay;

import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Forking;
import dev.routewright.plan.Joining;
import dev.routewright.plan.Op;
import dev.routewright.policy.ExitScores;
import dev.routewright.run.Draws;

/** Sends copies down the branches of a Fan, one branch after the other, and hands them to its Join. */
final class Forker {
    private final ExecutionPlan plan;
    private final Forking[] forks;
    private final Joining[] joins;
    private final CopyWalker walker;
    private final Children children;
    private final Merger merger;
    private final int[] recordedTasks;
    private final Given nothing = new Given();

    Forker(ExecutionPlan plan, CopyWalker walker, Children children, Merger merger) {
        this.plan = plan;
        forks = AtKind.of(plan, Op.FAN, plan.forks());
        joins = AtKind.of(plan, Op.JOIN, plan.joins());
        this.walker = walker;
        this.children = children;
        this.merger = merger;
        recordedTasks = plan.dataset().queries().tasks();
    }

    /** The number of the Join at which a Fan's branches end. */
    int join(int fan) {
        return forks[fan].join();
    }

    /** Takes a copy from a Fan, which it has visited, through its Join; whether there is a merged answer. */
    boolean pass(Journey journey, Copy copy, int node) {
        Forking fork = forks[node];
        Branches branches = journey.takeBranches();
        branches.begin(copy);
        rank(journey, copy, node, fork, branches.ranking);
        Joining join = joins[fork.join()];
        boolean parts = false;
        if (join.merge() == Joining.Merge.SAMPLED) {
            sample(journey, copy, node, fork, join, branches);
        } else if (fork.kind() == Forking.Kind.PARTS) {
            parts = parts(journey, copy, node, fork, branches);
        } else if (fork.kind() == Forking.Kind.HEDGED) {
            hedge(journey, copy, node, fork, branches);
        } else {
            all(journey, copy, node, fork, branches);
        }
        boolean ok = merger.merge(journey.log, copy, fork.join(), branches, parts);
        journey.giveBack(branches);
        return ok;
    }

    private void rank(Journey journey, Copy copy, int node, Forking fork, Ranking ranking) {
        ranking.begin(plan.exitStart()[node + 1] - plan.exitStart()[node]);
        if (fork.kind() == Forking.Kind.BEST) {
            ((ExitScores) walker.policy(node)).scores(walker.look(journey, copy, node), ranking.scores());
            ranking.take(fork.most());
            if (ranking.isBlind()) {
                copy.decide(Copy.MISSING);
            }
        }
    }

    /** A copy at the start of the branch with some number. */
    private static Copy branch(Journey journey, Copy copy, int node, Forking fork, Branches branches, int number) {
        if (branches.needsCopy()) {
            branches.provide(journey.newCopy());
        }
        Copy branch = branches.next();
        branch.set(copy);
        branch.branchKey = Draws.branch(copy.branchKey, fork.nodeKey(), copy.visits[node] - 1, number);
        return branch;
    }

    private int walk(Journey journey, Copy branch, int node, int exit, double weight, Branches branches) {
        EventLog log = journey.log;
        int from = log.size();
        int slot = plan.exitStart()[node] + exit;
        log.leave(slot, branch.millis);
        int end = walker.walk(journey, branch, plan.exitTarget()[slot], node);
        branches.walked(end, from, log.size(), weight);
        return from;
    }

    private void all(Journey journey, Copy copy, int node, Forking fork, Branches branches) {
        Ranking ranking = branches.ranking;
        for (int exit = 0; exit < ranking.exits(); exit++) {
            if (ranking.isTaken(exit)) {
                walk(
                        journey,
                        branch(journey, copy, node, fork, branches, exit),
                        node,
                        exit,
                        ranking.weight(exit),
                        branches);
            }
        }
    }

    /** Whether the query has parts; without, it goes the way itself. */
    private boolean parts(Journey journey, Copy copy, int node, Forking fork, Branches branches) {
        int[] rows = children.parts(copy.row);
        if (rows.length == 0) {
            walk(journey, branch(journey, copy, node, fork, branches, 0), node, 0, 1, branches);
        }
        for (int i = 0; i < rows.length; i++) {
            Copy part = branch(journey, copy, node, fork, branches, i);
            part.row = rows[i];
            part.luck = journey.luck(rows[i]);
            part.cellRow = rows[i];
            part.task = recordedTasks[rows[i]] >= 0 ? recordedTasks[rows[i]] : copy.task;
            part.answer.clear();
            part.forgetRounds();
            int from = walk(journey, part, node, 0, 1, branches);
            journey.log.give(from, branches.isOk(i) ? part.answer : nothing);
        }
        return rows.length > 0;
    }

    private void hedge(Journey journey, Copy copy, int node, Forking fork, Branches branches) {
        boolean isUnclear = false;
        for (int exit = 0; exit < branches.ranking.exits(); exit++) {
            double delay = fork.delays()[exit];
            double start = copy.millis + delay;
            isUnclear |= isSomeTimeMissing(branches);
            if (isAnswered(branches, start)) {
                continue;
            }
            Copy branch = branch(journey, copy, node, fork, branches, exit);
            branch.millis = start;
            branch.millisGrade = delay > 0 ? Math.max(copy.millisGrade, Copy.ASSUMED) : copy.millisGrade;
            walk(journey, branch, node, exit, 1, branches);
        }
        // Not before: what is unclear about the whole does not blind a branch.
        copy.decide(isUnclear ? Copy.MISSING : Copy.RECORDED);
    }

    private static boolean isSomeTimeMissing(Branches branches) {
        boolean missing = false;
        for (int b = 0; b < branches.size(); b++) {
            missing |= Double.isNaN(branches.copy(b).millis);
        }
        return missing;
    }

    private static boolean isAnswered(Branches branches, double time) {
        boolean answered = false;
        for (int b = 0; b < branches.size(); b++) {
            answered |= branches.isOk(b) && branches.copy(b).millis <= time;
        }
        return answered;
    }

    /** One sample after the other, until an answer leads. */
    private void sample(Journey journey, Copy copy, int node, Forking fork, Joining join, Branches branches) {
        Ranking ranking = branches.ranking;
        for (int s = 0; s < join.mostSamples() && !isDecided(branches, join); s++) {
            Copy sample = branch(journey, copy, node, fork, branches, s);
            if (s > 0) {
                sample.millis = branches.copy(s - 1).millis;
                sample.millisGrade = branches.copy(s - 1).millisGrade;
            }
            walk(journey, sample, node, ranking.taken(s % ranking.count()), 1, branches);
        }
    }

    private static boolean isDecided(Branches branches, Joining join) {
        int lead = Votes.lead(branches);
        return lead < 0 || lead >= join.lead();
    }
}
