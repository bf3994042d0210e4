package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets one query travel, node after node, by recursion over the drawing itself. */
final class Interpreter {
    private final World world;
    private final RoutingGraph graph;
    private final Memory memory;
    private final Reasons reasons;
    private final PlainDeciders deciders;
    private final PlainCalls calls;
    private final PlainJudges judges;
    private final PlainPolicies policies;
    private final PlainLoop loops;
    private final PlainFan fans;
    private final PlainOrder order = new PlainOrder();

    private Interpreter(World world, @Nullable PlainWorth shared) {
        this.world = world;
        graph = world.graph();
        memory = new Memory(world);
        reasons = new Reasons(graph, world.conditions());
        deciders = new PlainDeciders(world);
        calls = new PlainCalls(world, deciders, order);
        judges = new PlainJudges(world, deciders, new JudgeReasons(graph, reasons));
        PlainWorth worth = shared == null ? PlainWorth.of(world) : shared;
        PlainPredictions predictions = new PlainPredictions(world, worth);
        PlainScores scores = new PlainScores(world, predictions);
        policies = new PlainPolicies(world, predictions, scores, memory, reasons);
        loops = new PlainLoop(world);
        fans = new PlainFan(world, this, deciders, scores);
    }

    /** An interpreter that has met no query yet. */
    static Interpreter fresh(World world) {
        return new Interpreter(world, null);
    }

    /** One for the worth of exits, which asks the same worths. */
    static Interpreter forWorth(World world, PlainWorth worth) {
        return new Interpreter(world, worth);
    }

    Memory memory() {
        return memory;
    }

    /**
     * Follows a query from a node to its end.
     *
     * @param from the node that it comes from; null for none
     */
    End follow(Node node, Traveller start, @Nullable Node from) {
        return order.travel(start, () -> travel(node, start, from));
    }

    /** Lets a query, or a copy of it, travel from a node to its end. */
    private End travel(Node node, Traveller before, @Nullable Node from) {
        return toTheEnd(new Onward(node, before, from));
    }

    private End toTheEnd(Went start) {
        Went went = start;
        while (went instanceof Onward onward) {
            went = pass(onward);
        }
        return (End) went;
    }

    private Went pass(Onward onward) {
        Node node = onward.node();
        if (node instanceof Join) {
            return new End(onward.traveller(), End.How.JOINED);
        }
        Traveller t = onward.traveller().visiting(node.id());
        return switch (node) {
            case Query q -> enter(q, t);
            case Task task -> {
                Traveller inside = task.name().isEmpty() ? t : t.named(task.name());
                yield task.exits().size() == 1
                        ? leave(task, task.exits().getFirst(), free(task, inside))
                        : choose(task, Objects.requireNonNull(task.policy()), task.decider(), inside);
            }
            case Router r -> choose(r, r.policy(), r.decider(), t);
            case Llm llm -> leave(llm, calls.model(llm, t));
            case Agent agent -> leave(agent, calls.agent(agent, t));
            case Tool tool -> leave(tool, calls.tool(tool, t));
            case Person person -> leave(person, calls.person(person, t));
            case Guard g -> leave(g, judges.guard(g, t));
            case Verifier v -> leave(v, judges.verify(v, t));
            case Cache c -> leave(c, look(c, t));
            case Loop l -> leave(l, loops.pass(l, t, onward.from()));
            case Fan f -> leave(fans.join(f), fans.pass(f, t));
            case Answer a ->
                new End(
                        free(a, t),
                        switch (a.ending()) {
                            case ANSWERED -> t.answer() == null ? End.How.FAILED : End.How.ANSWERED;
                            case REFUSED -> End.How.REFUSED;
                            case DISCARD -> End.How.DISCARDED;
                        });
            case Join j -> throw new IllegalStateException(j.kind());
            case Unknown u ->
                throw new IllegalArgumentException("'" + u.label() + "' is of the kind '" + u.kind()
                        + "', which is not run. Maybe the drawing was not checked before.");
        };
    }

    private static Traveller free(Node node, Traveller t) {
        return Work.begun(t).done(node, Event.Why.NOT_A_CHOICE);
    }

    private Went leave(Node node, PlainCalls.Called called) {
        return leave(node, called.exit(), called.after());
    }

    /** Lets a copy of a query leave a node and travel to its end. */
    End travelBy(Node node, String exit, Traveller t) {
        return toTheEnd(leave(node, exit, t));
    }

    private Went leave(Node node, String exit, Traveller t) {
        Edge edge = graph.edgeAt(node.id(), exit);
        Traveller gone = t.told(new Event.Leave(node, exit, edge, t.millis()));
        if (edge == null) {
            return new End(gone, End.How.FAILED);
        }
        return new Onward(graph.node(edge.to()), gone, node);
    }

    private Went enter(Query query, Traveller t) {
        if (query.dispatch().isEmpty()) {
            return leave(query, Node.OUT, free(query, t));
        }
        Work work = Work.begun(t);
        String taken = Node.OTHER;
        for (String exit : query.dispatch()) {
            Edge edge = graph.edgeAt(query.id(), exit);
            if (edge != null && graph.nodes().get(edge.to()) instanceof Task task) {
                work = deciders.bill(task.decider(), work);
                if (world.conditions().holds(task.matcher(), work.now())) {
                    taken = exit;
                    break;
                }
            }
        }
        String exit = taken;
        Traveller asked = work.now();
        return leave(query, exit, work.done(query, () -> reasons.dispatch(query, exit, asked)));
    }

    private Went choose(Node node, PolicySpec policy, Decider decider, Traveller t) {
        int times = policy instanceof PolicySpec.Eliminate ? node.exits().size() - 1 : 1;
        Work work = deciders.bill(decider, Work.begun(t), times);
        Traveller now = work.now();
        if (policy instanceof PolicySpec.Oracle) {
            PlainOrder.Moment moment = PlainOrder.Moment.of(node, now, 0, null);
            Map<Traveller.Ask, Integer> before = order.before(moment, now);
            Pick best = foresee(node, now, before);
            Traveller looked = work.with(now.decided(best.grade())).done(node, best.why());
            return leave(node, best.exit(), looked.told(Event.Asked.looking(moment, before, now.millis())));
        }
        Pick pick = policies.pick(node, policy, now);
        Traveller decided = work.with(now.decided(pick.grade())).done(node, pick.why());
        boolean learns = policy instanceof PolicySpec.Bandit || policy instanceof PolicySpec.Budget b && b.paced();
        return leave(
                node,
                pick.exit(),
                !learns ? decided : decided.told(new Event.Choice(node.id(), pick.exit(), now.task(), now.millis())));
    }

    /**
     * Follows every exit to the end; what happens on these ways is forgotten.
     *
     * @param asked what was asked before
     */
    private Pick foresee(Node node, Traveller now, Map<Traveller.Ask, Integer> asked) {
        Traveller t = now.asking(asked).told(List.of());
        List<Outcome> ends = new ArrayList<>();
        Evidence worst = Evidence.RECORDED;
        for (String exit : node.exits()) {
            Outcome end = Outcome.of(order.travel(t, () -> travelBy(node, exit, t)), world);
            ends.add(end);
            worst = worst.worst(end.qualityGrade());
        }
        // The first of equals, because a stable sort keeps exit order.
        Outcome best = ends.stream().sorted(Outcome.BEST_FIRST).findFirst().orElseThrow();
        int index = 0;
        while (ends.get(index) != best) {
            index++;
        }
        String taken = node.exits().get(index);
        Evidence grade = worst;
        return new Pick(taken, grade, () -> reasons.oracle(node, ends, taken, grade));
    }

    private PlainCalls.Called look(Cache cache, Traveller t) {
        String key = PlainCache.key(world.dataset().queries().texts().text(t.cellRow()));
        PlainCache.Found found = key == null ? null : memory.cache(cache).find(key, memory.query());
        int group = world.relations().group(t.cellRow());
        Work work = Work.begun(t);
        if (found == null) {
            Traveller missed = work.done(cache, () -> LearningReasons.miss(graph, cache, key));
            return new PlainCalls.Called(
                    key == null
                            ? missed
                            : missed.told(new Event.Miss(cache.id(), key, t.cellRow(), group, t.millis(), null)),
                    Node.MISS);
        }
        if (cache.hitMillis() != null) {
            work = work.waited(cache.hitMillis(), Evidence.ASSUMED);
        }
        PlainCache.Entry entry = found.entry();
        boolean same = entry.key().equals(key) || group >= 0 && group == entry.group();
        Traveller now = work.now();
        Traveller got = cache.mode() == Cache.Mode.EXAMPLES
                ? now.tagged(cache.tag())
                : now.answered(inherited(cache, Objects.requireNonNull(entry.answer()), same));
        Traveller hit = work.with(got).done(cache, () -> LearningReasons.hit(world, cache, found, same));
        return new PlainCalls.Called(hit.told(new Event.Hit(cache.id(), entry.key(), t.millis())), Node.HIT);
    }

    /** What a stored answer is worth to another query. */
    private static Reply inherited(Cache cache, Reply stored, boolean same) {
        if (same) {
            return stored.graded(stored.grade().worst(Evidence.DERIVED));
        }
        Double quality = cache.falseHitQuality();
        return quality == null
                ? Reply.invented(stored.profile(), Double.NaN, Evidence.MISSING)
                : Reply.invented(stored.profile(), quality, Evidence.ASSUMED);
    }
}
