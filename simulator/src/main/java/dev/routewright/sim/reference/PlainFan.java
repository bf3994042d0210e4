package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.run.Draws;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends copies down the branches of a Fan, one branch after the other, and hands them to their Join. */
final class PlainFan {
    private final World world;
    private final Interpreter interpreter;
    private final PlainDeciders deciders;
    private final PlainScores scores;
    private final PlainJoin joins;

    PlainFan(World world, Interpreter interpreter, PlainDeciders deciders, PlainScores scores) {
        this.world = world;
        this.interpreter = interpreter;
        this.deciders = deciders;
        this.scores = scores;
        joins = new PlainJoin(world);
    }

    /**
     * A branch that was started.
     *
     * @param number in walk order, from 0
     * @param weight for a weighted vote
     * @param start when it began
     */
    record Branch(int number, String exit, double weight, double start, End end) {
        double endMillis() {
            return end.traveller().millis();
        }

        boolean isDiscarded() {
            return end.how() == End.How.DISCARDED;
        }

        boolean isOk() {
            return end.isOkBranch();
        }
    }

    /**
     * All branches of one pass.
     *
     * @param fan what the query carried at the Fan
     * @param notStarted exits that were picked but not started
     * @param decision how well it is known which were started
     */
    record Branches(
            Fan node,
            Traveller fan,
            List<Branch> started,
            List<String> notStarted,
            Map<Traveller.Ask, Integer> asked,
            Evidence decision,
            boolean areParts) {}

    /** The Join at which a Fan's branches end. */
    Join join(Fan fan) {
        for (String exit : fan.exits()) {
            Edge edge = world.graph().edgeAt(fan.id(), exit);
            Join join = edge == null ? null : join(edge.to());
            if (join != null) {
                return join;
            }
        }
        throw new IllegalArgumentException(
                "No branch of '" + fan.label() + "' leads to a Join. Maybe the drawing was not checked before.");
    }

    /** A node on a way from a Fan, and how many further Fans are open there. */
    private record Place(NodeId at, int depth) {}

    private @Nullable Join join(NodeId start) {
        Set<Place> seen = new HashSet<>();
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(start, 0)));
        while (!open.isEmpty()) {
            Place place = open.pop();
            Node node = world.graph().node(place.at());
            if (node instanceof Join join && place.depth() == 0) {
                return join;
            }
            if (seen.add(place)) {
                int deeper = place.depth() + (node instanceof Fan ? 1 : node instanceof Join ? -1 : 0);
                world.graph().edgesFrom(place.at()).reversed().forEach(edge -> open.push(new Place(edge.to(), deeper)));
            }
        }
        return null;
    }

    /** From the Fan to its Join's exit. */
    PlainCalls.Called pass(Fan fan, Traveller t) {
        Join join = join(fan);
        Work work = fan.mode() instanceof FanMode.TopK ? deciders.bill(fan.decider(), Work.begun(t)) : Work.begun(t);
        Traveller at = work.now();
        SequencedMap<String, Double> byScore =
                fan.mode() instanceof FanMode.TopK top ? scores.of(top.by(), fan, at) : null;
        List<String> picked = byScore == null ? fan.exits() : best(fan, ((FanMode.TopK) fan.mode()).k(), byScore);
        boolean blind = byScore != null && byScore.values().stream().allMatch(s -> Double.isNaN(s));
        Traveller told = work.with(at.decided(blind ? Evidence.MISSING : Evidence.RECORDED))
                .done(fan, () -> FlowReasons.fan(world.graph(), fan, byScore, picked));
        List<Double> weights = weights(byScore, picked);
        if (join.merge() instanceof Merge.LeadK lead) {
            return sample(fan, join, lead, told, picked);
        }
        return joins.merge(
                join,
                switch (fan.mode()) {
                    case FanMode.Parts p -> parts(fan, told);
                    case FanMode.Hedge h -> hedge(fan, h, told);
                    default -> all(fan, told, picked, weights);
                });
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

    /** A copy at the start of a branch. */
    private Traveller copy(Fan fan, Traveller t, int number, Map<Traveller.Ask, Integer> asked) {
        long key = Draws.branch(t.place().branchKey(), Draws.hash(fan.id().value()), t.visits(fan.id()) - 1, number);
        return t.at(t.place().inBranch(key)).asking(asked).told(List.of());
    }

    private Branch walk(Fan fan, String exit, int number, double weight, Traveller copy) {
        return new Branch(number, exit, weight, copy.millis(), interpreter.travelBy(fan, exit, copy));
    }

    private Branches all(Fan fan, Traveller t, List<String> picked, List<Double> weights) {
        List<Branch> started = new ArrayList<>();
        Map<Traveller.Ask, Integer> asked = t.asked();
        for (int i = 0; i < picked.size(); i++) {
            int number = fan.exits().indexOf(picked.get(i));
            Branch branch = walk(fan, picked.get(i), number, weights.get(i), copy(fan, t, number, asked));
            asked = branch.end().traveller().asked();
            started.add(branch);
        }
        return new Branches(fan, t, started, List.of(), asked, Evidence.RECORDED, false);
    }

    private Branches parts(Fan fan, Traveller t) {
        String exit = fan.exits().getFirst();
        int[] rows = world.relations().parts(t.row());
        if (rows.length == 0) {
            return all(fan, t, List.of(exit), List.of(1.0));
        }
        List<Branch> started = new ArrayList<>();
        Map<Traveller.Ask, Integer> asked = t.asked();
        for (int i = 0; i < rows.length; i++) {
            String task = world.dataset().queries().task(rows[i]);
            Traveller copy = copy(fan, t, i, asked);
            Branch branch = walk(
                    fan,
                    exit,
                    i,
                    1,
                    copy.at(copy.place().atPart(rows[i]))
                            .named(task == null ? t.task() : task)
                            .holding(null)
                            .inRounds(Map.of()));
            asked = branch.end().traveller().asked();
            started.add(new Branch(i, exit, 1, branch.start(), given(branch.end())));
        }
        return new Branches(fan, t, started, List.of(), asked, Evidence.RECORDED, true);
    }

    /** A part's answer is what the caches that it missed will store. */
    private static End given(End end) {
        Event.Given given = new Event.Given(end.isOkBranch() ? end.traveller().answer() : null);
        return new End(end.traveller().told(given(end.traveller().events(), given)), end.how());
    }

    private static List<Event> given(List<Event> events, Event.Given given) {
        List<Event> all = new ArrayList<>();
        for (Event event : events) {
            all.add(
                    switch (event) {
                        case Event.Miss m when m.given() == null -> miss(m, given);
                        case Event.Fork f ->
                            new Event.Fork(f.branches().stream()
                                    .map(b -> new Event.Branch(
                                            b.exit(),
                                            b.row(),
                                            b.start(),
                                            b.end(),
                                            b.how(),
                                            b.wasStopped(),
                                            b.isVoter(),
                                            given(b.events(), given)))
                                    .toList());
                        default -> event;
                    });
        }
        return all;
    }

    private static Event.Miss miss(Event.Miss m, Event.Given given) {
        return new Event.Miss(m.cache(), m.key(), m.row(), m.group(), m.at(), given);
    }

    private Branches hedge(Fan fan, FanMode.Hedge hedge, Traveller t) {
        List<Branch> started = new ArrayList<>();
        List<String> notStarted = new ArrayList<>();
        Map<Traveller.Ask, Integer> asked = t.asked();
        Evidence decision = Evidence.RECORDED;
        for (int i = 0; i < fan.exits().size(); i++) {
            double delay = hedge.delaysMillis().get(i);
            double start = t.millis() + delay;
            if (started.stream().anyMatch(b -> Double.isNaN(b.endMillis()))) {
                decision = Evidence.MISSING;
            }
            if (started.stream().anyMatch(b -> b.isOk() && b.endMillis() <= start)) {
                notStarted.add(fan.exits().get(i));
                continue;
            }
            Traveller copy = copy(fan, t, i, asked)
                    .at(start, delay > 0 ? t.millisGrade().worst(Evidence.ASSUMED) : t.millisGrade());
            Branch branch = walk(fan, fan.exits().get(i), i, 1, copy);
            asked = branch.end().traveller().asked();
            started.add(branch);
        }
        return new Branches(fan, t, started, notStarted, asked, decision, false);
    }

    /** One sample after the other, until an answer leads. */
    private PlainCalls.Called sample(Fan fan, Join join, Merge.LeadK lead, Traveller t, List<String> exits) {
        List<Branch> samples = new ArrayList<>();
        Map<Traveller.Ask, Integer> asked = t.asked();
        Traveller before = t;
        while (samples.size() < lead.mostSamples() && !PlainLead.isDecided(samples, lead.k())) {
            int s = samples.size();
            Traveller copy = copy(fan, t, s, asked).at(before.millis(), before.millisGrade());
            Branch branch = walk(fan, exits.get(s % exits.size()), s, 1, copy);
            asked = branch.end().traveller().asked();
            before = branch.end().traveller();
            samples.add(branch);
        }
        return joins.merge(join, new Branches(fan, t, samples, List.of(), asked, Evidence.RECORDED, false));
    }
}
