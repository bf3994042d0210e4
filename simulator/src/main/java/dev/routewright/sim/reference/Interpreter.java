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
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says what a copy of a query does at each node of the drawing. */
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
    private final Ways ways;

    private Interpreter(World world, @Nullable PlainWorth shared) {
        this.world = world;
        graph = world.graph();
        ways = new Ways(graph);
        memory = new Memory(world);
        reasons = new Reasons(graph, world.conditions());
        deciders = new PlainDeciders(world);
        calls = new PlainCalls(world, this, deciders);
        judges = new PlainJudges(world, this, deciders, new JudgeReasons(graph, reasons));
        PlainWorth worth = shared == null ? PlainWorth.of(world) : shared;
        PlainPredictions predictions = new PlainPredictions(world, worth);
        PlainScores scores = new PlainScores(world, predictions);
        policies = new PlainPolicies(world, predictions, scores, memory, reasons);
        loops = new PlainLoop(world);
        fans = new PlainFan(world, this, deciders, scores, ways);
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
     * Follows a query from a node to its end, and all its copies to theirs.
     *
     * @param from the node that it comes from; null for none
     */
    Travelled follow(Node node, Traveller start, @Nullable Node from) {
        return travel(PlainJourney.begin(), start, root -> come(root, node, from));
    }

    private static Travelled travel(PlainJourney journey, Traveller start, Consumer<PlainCopy> first) {
        PlainCopy root = PlainCopy.root(journey, start);
        journey.goes(root);
        root.then(() -> first.accept(root));
        journey.run();
        return Travelled.by(root);
    }

    private void come(PlainCopy copy, Node node, @Nullable Node from) {
        if (node instanceof Join) {
            end(copy, End.How.JOINED);
            return;
        }
        copy.carries(copy.now().visiting(node.id()));
        switch (node) {
            case Query q -> enter(q, copy, Work.begun(copy.now()), 0);
            case Task task -> enter(task, copy);
            case Router r -> choose(r, r.policy(), r.decider(), copy);
            case Llm llm -> calls.model(llm, copy);
            case Agent agent -> calls.agent(agent, copy);
            case Tool tool -> calls.tool(tool, copy);
            case Person person -> calls.person(person, copy);
            case Guard g -> judges.guard(g, copy);
            case Verifier v -> judges.verify(v, copy);
            case Cache c -> look(c, copy);
            case Loop l -> leave(copy, l, loops.pass(l, copy, from));
            case Fan f -> fans.pass(f, copy);
            case Answer a -> {
                free(a, copy);
                end(copy, how(a, copy.now()));
            }
            case Join j -> throw new IllegalStateException(j.kind());
            case Unknown u ->
                throw new IllegalArgumentException("'" + u.label() + "' is of the kind '" + u.kind()
                        + "', which is not run. Maybe the drawing was not checked before.");
        }
    }

    private static End.How how(Answer answer, Traveller t) {
        return switch (answer.ending()) {
            case ANSWERED -> t.answer() == null ? End.How.FAILED : End.How.ANSWERED;
            case REFUSED -> End.How.REFUSED;
            case DISCARD -> End.How.DISCARDED;
        };
    }

    private static void free(Node node, PlainCopy copy) {
        copy.visited(node, Work.begun(copy.now()), Event.Why.NOT_A_CHOICE);
    }

    /** A copy leaves a node; it comes to the next one when it is its turn again. */
    void leave(PlainCopy copy, Node node, String exit) {
        Edge edge = graph.edgeAt(node.id(), exit);
        copy.events().add(new Event.Leave(node, exit, edge, copy.clock()));
        if (edge == null) {
            end(copy, End.How.FAILED);
            return;
        }
        Node to = graph.node(edge.to());
        PlainPass pass = copy.pass();
        if (pass != null && pass.of(copy).isAwaited() && !ways.canArrive(to, pass.join())) {
            fans.isOut(pass, pass.of(copy), true);
        }
        copy.then(() -> come(copy, to, node));
    }

    private void end(PlainCopy copy, End.How how) {
        copy.ends(how);
        PlainPass pass = copy.pass();
        if (pass != null && pass.of(copy).isAwaited()) {
            fans.isOut(pass, pass.of(copy), false);
        }
    }

    private void enter(Query query, PlainCopy copy, Work work, int asked) {
        if (query.dispatch().isEmpty()) {
            free(query, copy);
            leave(copy, query, Node.OUT);
            return;
        }
        if (asked == query.dispatch().size()) {
            enter(query, copy, work, Node.OTHER);
            return;
        }
        String exit = query.dispatch().get(asked);
        Edge edge = graph.edgeAt(query.id(), exit);
        if (edge == null || !(graph.nodes().get(edge.to()) instanceof Task task)) {
            enter(query, copy, work, asked + 1);
            return;
        }
        deciders.bill(query, task.decider(), copy, work, 1, decided -> {
            if (world.conditions().holds(task.matcher(), decided.now())) {
                enter(query, copy, decided, exit);
            } else {
                enter(query, copy, decided, asked + 1);
            }
        });
    }

    private void enter(Query query, PlainCopy copy, Work work, String exit) {
        copy.visited(query, work, () -> reasons.dispatch(query, exit, work.now()));
        leave(copy, query, exit);
    }

    private void enter(Task task, PlainCopy copy) {
        if (!task.name().isEmpty()) {
            copy.carries(copy.now().named(task.name()));
        }
        if (task.exits().size() == 1) {
            free(task, copy);
            leave(copy, task, task.exits().getFirst());
        } else {
            choose(task, Objects.requireNonNull(task.policy()), task.decider(), copy);
        }
    }

    private void choose(Node node, PolicySpec policy, Decider decider, PlainCopy copy) {
        int times = policy instanceof PolicySpec.Eliminate ? node.exits().size() - 1 : 1;
        deciders.bill(
                node, decider, copy, Work.begun(copy.now()), times, decided -> choose(node, policy, copy, decided));
    }

    private void choose(Node node, PolicySpec policy, PlainCopy copy, Work work) {
        Traveller now = work.now();
        Pick pick = policy instanceof PolicySpec.Oracle ? foresee(node, copy, now) : policies.pick(node, policy, now);
        copy.visited(node, work.with(now.decided(pick.grade())), pick.why());
        boolean learns = policy instanceof PolicySpec.Bandit || policy instanceof PolicySpec.Budget b && b.paced();
        if (learns) {
            copy.journey().note(new Note.Choice(copy, copy.clock(), node.id(), pick.exit(), now.task()));
        }
        leave(copy, node, pick.exit());
    }

    /** Follows every exit to the end; what happens on these ways is forgotten. */
    private Pick foresee(Node node, PlainCopy copy, Traveller now) {
        copy.journey().note(new Note.Looked(copy, copy.clock()));
        List<Outcome> ends = new ArrayList<>();
        Evidence worst = Evidence.RECORDED;
        for (String exit : node.exits()) {
            Travelled thought = travel(copy.journey().thought(), now, root -> leave(root, node, exit));
            Outcome end = Outcome.of(thought.end(), world);
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

    private void look(Cache cache, PlainCopy copy) {
        Traveller t = copy.now();
        String key = PlainCache.key(world.dataset().queries().texts().text(t.cellRow()));
        PlainCache.Found found = key == null ? null : memory.cache(cache).find(key, memory.query());
        int group = world.relations().group(t.cellRow());
        if (found == null) {
            copy.visited(cache, Work.begun(t), () -> LearningReasons.miss(graph, cache, key));
            if (key != null) {
                copy.journey().note(new Note.Miss(copy, copy.clock(), cache.id(), key, t.cellRow(), group));
            }
            leave(copy, cache, Node.MISS);
            return;
        }
        PlainCache.Entry entry = found.entry();
        boolean same = entry.key().equals(key) || group >= 0 && group == entry.group();
        copy.journey().note(new Note.Hit(copy, copy.clock(), copy.place(), cache.id(), entry.key()));
        Work work =
                cache.hitMillis() == null ? Work.begun(t) : Work.begun(t).waited(cache.hitMillis(), Evidence.ASSUMED);
        copy.until(cache, work, Double.NaN, () -> hit(cache, copy, work, found, same));
    }

    private void hit(Cache cache, PlainCopy copy, Work work, PlainCache.Found found, boolean same) {
        Traveller got = cache.mode() == Cache.Mode.EXAMPLES
                ? work.now().tagged(cache.tag())
                : work.now()
                        .answered(inherited(
                                cache, Objects.requireNonNull(found.entry().answer()), same));
        copy.visited(cache, work.with(got), () -> LearningReasons.hit(world, cache, found, same));
        leave(copy, cache, Node.HIT);
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
