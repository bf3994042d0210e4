package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Merge;
import dev.routewright.run.Draws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Sends copies down the branches of a Fan, and sees to it that its Join hears of them. */
final class PlainFan {
    private final World world;
    private final Interpreter interpreter;
    private final PlainDeciders deciders;
    private final PlainScores scores;
    private final Ways ways;
    private final PlainJoin joins;

    PlainFan(World world, Interpreter interpreter, PlainDeciders deciders, PlainScores scores, Ways ways) {
        this.world = world;
        this.interpreter = interpreter;
        this.deciders = deciders;
        this.scores = scores;
        this.ways = ways;
        joins = new PlainJoin(world, interpreter);
    }

    /** A copy has come to a Fan. */
    void pass(Fan fan, PlainCopy copy) {
        Work work = Work.begun(copy.now());
        if (fan.mode() instanceof FanMode.TopK) {
            deciders.bill(fan, fan.decider(), copy, work, 1, decided -> fork(fan, copy, decided));
        } else {
            fork(fan, copy, work);
        }
    }

    private void fork(Fan fan, PlainCopy copy, Work work) {
        Traveller at = work.now();
        SequencedMap<String, Double> byScore =
                fan.mode() instanceof FanMode.TopK top ? scores.of(top.by(), fan, at) : null;
        List<String> picked = byScore == null ? fan.exits() : best(fan, ((FanMode.TopK) fan.mode()).k(), byScore);
        boolean blind = byScore != null && byScore.values().stream().allMatch(s -> Double.isNaN(s));
        copy.visited(
                fan,
                work.with(at.decided(blind ? Evidence.MISSING : Evidence.RECORDED)),
                () -> FlowReasons.fan(world.graph(), fan, byScore, picked));
        int[] parts = fan.mode() instanceof FanMode.Parts ? world.relations().parts(at.row()) : new int[0];
        PlainPass pass = new PlainPass(fan, ways.join(fan), copy, parts.length > 0);
        copy.forks(pass);
        if (pass.join().merge() instanceof Merge.LeadK lead) {
            sample(pass, lead, picked, copy.now().clock());
            return;
        }
        switch (fan.mode()) {
            case FanMode.Hedge hedge -> hedges(pass, hedge);
            case FanMode.Parts p when parts.length > 0 -> parts(pass, parts);
            case FanMode.Parts p -> all(pass, List.of(fan.exits().getFirst()), List.of(1.0));
            default -> all(pass, picked, weights(byScore, picked));
        }
        PlainWait.look(pass, pass.start().clock(), () -> joins.decide(pass));
    }

    /** The exits with the largest scores, in exit order; of equals the earlier, those without a score last. */
    private static List<String> best(Fan fan, int k, SequencedMap<String, Double> byScore) {
        List<String> best = fan.exits().stream()
                .sorted(Comparator.comparingDouble(
                        e -> Double.isNaN(ByExit.of(byScore, e)) ? Double.POSITIVE_INFINITY : -ByExit.of(byScore, e)))
                .limit(k)
                .toList();
        return fan.exits().stream().filter(best::contains).toList();
    }

    /** Scores above 0; where no picked exit has one, all weigh the same. */
    private static List<Double> weights(@Nullable SequencedMap<String, Double> byScore, List<String> picked) {
        List<Double> weights = new ArrayList<>();
        for (String exit : picked) {
            double score = byScore == null ? 0 : ByExit.of(byScore, exit);
            weights.add(score > 0 ? score : 0);
        }
        return weights.stream().allMatch(w -> w == 0)
                ? picked.stream().map(e -> 1.0).toList()
                : weights;
    }

    /** What a copy carries into a branch. */
    private static Traveller into(PlainPass pass, int number) {
        Traveller t = pass.start();
        Fan fan = pass.fan();
        long key = Draws.branch(t.place().branchKey(), Draws.hash(fan.id().value()), t.visits(fan.id()) - 1, number);
        return t.inBranch(key);
    }

    private Branch branch(PlainPass pass, String exit, double weight, Traveller start) {
        PlainCopy copy = PlainCopy.branch(pass, pass.branches().size(), start);
        Branch branch = new Branch(exit, weight, ways.canArrive(pass.fan(), exit, pass.join()), copy);
        pass.branches().add(branch);
        copy.then(() -> begin(pass, branch));
        copy.journey().goes(copy);
        return branch;
    }

    private void begin(PlainPass pass, Branch branch) {
        branch.begins();
        interpreter.leave(branch.copy(), pass.fan(), branch.exit());
        if (isSampled(pass) && !branch.canArrive()) {
            isOut(pass, branch, true);
        }
    }

    private void all(PlainPass pass, List<String> picked, List<Double> weights) {
        for (int i = 0; i < picked.size(); i++) {
            int number = pass.fan().exits().indexOf(picked.get(i));
            branch(pass, picked.get(i), weights.get(i), into(pass, number)).begins();
        }
    }

    private void parts(PlainPass pass, int[] rows) {
        String exit = pass.fan().exits().getFirst();
        for (int i = 0; i < rows.length; i++) {
            String task = world.dataset().queries().task(rows[i]);
            Traveller whole = into(pass, i);
            Traveller part = whole.at(whole.place().atPart(rows[i]))
                    .named(task == null ? whole.task() : task)
                    .holding(null)
                    .inRounds(Map.of());
            branch(pass, exit, 1, part).begins();
        }
    }

    private void hedges(PlainPass pass, FanMode.Hedge hedge) {
        for (int i = 0; i < pass.fan().exits().size(); i++) {
            double delay = hedge.delaysMillis().get(i);
            Traveller later = into(pass, i).waited(delay, delay > 0 ? Evidence.ASSUMED : Evidence.RECORDED);
            Branch branch = branch(pass, pass.fan().exits().get(i), 1, later);
            branch.copy().then(() -> hedge(pass, branch));
        }
    }

    /** A hedge begins: nobody has answered so far, as far as the times of those before it are known. */
    private void hedge(PlainPass pass, Branch branch) {
        if (pass.branches().stream().anyMatch(b -> b.hasBegun() && b.isOfUnknownTime())) {
            pass.isUnclear();
        }
        begin(pass, branch);
    }

    /** The next sample begins when the last one has ended, until an answer leads. */
    private void sample(PlainPass pass, Merge.LeadK lead, List<String> exits, Traveller.Clock when) {
        int s = pass.branches().size();
        if (s > 0 && (s >= lead.mostSamples() || PlainLead.isDecided(pass.branches(), lead.k()))) {
            pass.settles(pass.arrived(), when, () -> joins.decide(pass));
            return;
        }
        Branch branch =
                branch(pass, exits.get(s % exits.size()), 1, into(pass, s).at(when.millis(), when.grade()));
        branch.begins();
        branch.whenOut(() -> sample(pass, lead, exits, branch.copy().now().clock()));
    }

    /** Its Join waits for a branch no longer. */
    void isOut(PlainPass pass, Branch branch, boolean left) {
        if (branch.isOk()) {
            pass.arrived().add(branch);
        }
        branch.isOut(left);
        if (branch.isOk() && pass.arrived().size() == 1) {
            pass.branches().stream()
                    .filter(b -> b.isOpen() && b.start() >= branch.endMillis())
                    .forEach(Branch::isNotNeeded);
        }
        if (!isSampled(pass)) {
            PlainWait.look(pass, branch.copy().now().clock(), () -> joins.decide(pass));
        }
    }

    private static boolean isSampled(PlainPass pass) {
        return pass.join().merge() instanceof Merge.LeadK;
    }
}
