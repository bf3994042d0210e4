package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.RowRelations;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import dev.routewright.policy.AttributeCodes;
import dev.routewright.policy.RowTest;
import dev.routewright.policy.TagCodes;
import dev.routewright.policy.TaskCodes;
import dev.routewright.run.Draws;
import dev.routewright.run.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a drawing for one dataset. Nodes that no query can reach are compiled to ends and checked for nothing, so
 * that a box that was just dropped on the canvas does not stop a run.
 */
public final class PlanCompiler {
    /** Changes with every change of what a plan means, so that stored results are not taken for new ones. */
    private static final String VERSION = "plan-3";

    private final RoutingGraph graph;
    private final Dataset dataset;
    private final PlanParts parts;
    private final PolicyCompiler policies;
    private final CallCompiler calls;
    private final FlowCompiler flow;
    private final Map<NodeId, Integer> index = new HashMap<>();

    private PlanCompiler(
            RoutingGraph graph,
            Dataset dataset,
            DatasetRef.Split split,
            Map<String, Profile> catalog,
            @Nullable ExitWorths worths) {
        this.graph = graph;
        this.dataset = dataset;
        List<Node> nodes = List.copyOf(graph.nodes().values());
        for (int n = 0; n < nodes.size(); n++) {
            index.put(nodes.get(n).id(), n);
        }
        TaskCodes tasks = new TaskCodes(dataset.queries().taskNames(), givenTasks(nodes));
        parts = new PlanParts(
                fingerprint(graph, dataset, split, catalog),
                dataset,
                nodes,
                List.copyOf(graph.edges().values()),
                tasks);
        parts.tags = new TagCodes(Reach.givenTags(graph));
        parts.attributes = new AttributeCodes(Reach.givenAttributes(graph));
        policies = new PolicyCompiler(new PolicyGround(
                graph,
                dataset,
                split,
                catalog,
                tasks,
                parts.tags,
                parts.attributes,
                id -> index.getOrDefault(id, -1),
                worths));
        calls = new CallCompiler(dataset, catalog, parts.tags, parts.attributes);
        flow = new FlowCompiler(dataset, nodes, this::numberOf, graph.regions(), policies.conditions(), calls);
    }

    /**
     * Compiles a drawing that needs no catalog and weighs no exit by its return.
     *
     * @param effective the dataset with the catalog's prices applied
     * @param split tells which rows are train, for what is fitted
     * @throws PlanRefused where something is missing, with every reason
     */
    public static ExecutionPlan compile(RoutingGraph graph, Dataset effective, DatasetRef.Split split)
            throws PlanRefused {
        return compile(graph, effective, split, Map.of(), null);
    }

    /**
     * Compiles.
     *
     * @param effective the dataset with the catalog's prices applied
     * @param split tells which rows are train, for what is fitted
     * @param catalog profiles by name: what is stated about what the dataset does not have
     * @param worths who follows exits to their ends; null where nobody does, which refuses policies that need it
     * @throws PlanRefused where something is missing, with every reason
     */
    public static ExecutionPlan compile(
            RoutingGraph graph,
            Dataset effective,
            DatasetRef.Split split,
            Map<String, Profile> catalog,
            @Nullable ExitWorths worths)
            throws PlanRefused {
        refuse(DrawingProblems.of(graph));
        refuse(DataProblems.of(graph, effective, split, catalog));
        return new PlanCompiler(graph, effective, split, catalog, worths).compile();
    }

    private static void refuse(List<Finding> findings) throws PlanRefused {
        List<Finding> errors =
                findings.stream().filter(f -> f.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new PlanRefused(errors);
        }
    }

    private static Fingerprint fingerprint(
            RoutingGraph graph, Dataset dataset, DatasetRef.Split split, Map<String, Profile> catalog) {
        Fingerprint.Builder id = Fingerprint.of(VERSION).add(dataset.id().hex()).add(split.toString());
        graph.nodes().values().forEach(node -> id.add(node.withLabel("").toString()));
        graph.edges().values().forEach(edge -> id.add(edge.toString()));
        new TreeMap<>(catalog).values().forEach(profile -> id.add(profile.toString()));
        return id.done();
    }

    private static List<String> givenTasks(List<Node> nodes) {
        return nodes.stream()
                .flatMap(node -> node instanceof Task t && !t.name().isEmpty() ? Stream.of(t.name()) : Stream.of())
                .toList();
    }

    private ExecutionPlan compile() throws PlanRefused {
        List<Edge> edges = parts.edges;
        for (int e = 0; e < edges.size(); e++) {
            int from = numberOf(edges.get(e).from());
            int exit = parts.exitStart[from]
                    + parts.nodes.get(from).exits().indexOf(edges.get(e).exit());
            parts.exitTarget[exit] = numberOf(edges.get(e).to());
            parts.exitEdge[exit] = e;
        }
        Query query = Reach.queries(graph).getFirst();
        parts.entry = numberOf(query.id());
        parts.filter = policies.conditions().compile(query.filter());
        for (int n = 0; n < parts.op.length; n++) {
            parts.op[n] = Op.END;
        }
        for (Node node : Reach.fromQueries(graph)) {
            int n = numberOf(node.id());
            parts.op[n] = compile(n, node);
        }
        parts.loopCount = flow.loops();
        parts.texts = texts();
        parts.isPlain = Plainness.of(graph, parts);
        boolean refuses = dataset.queries().numbers(RowRelations.SHOULD_REFUSE) != null;
        parts.relations = parts.isPlain && !refuses ? null : RowRelations.of(dataset);
        ExecutionPlan plan = new ExecutionPlan(parts);
        policies.fill(plan, parts.policies);
        parts.fittedRows = policies.fittedRows();
        return plan;
    }

    private int numberOf(NodeId node) {
        return Objects.requireNonNull(index.get(node), "edges that lead nowhere were refused before");
    }

    private TextKeys texts() {
        boolean similar = false;
        boolean any = false;
        for (Remembering cache : parts.caches) {
            any |= cache != null;
            similar |= cache != null && cache.isSemantic();
        }
        return any ? TextKeys.of(dataset.queries().texts(), dataset.rows(), similar) : TextKeys.none(dataset.rows());
    }

    private byte compile(int n, Node node) {
        return switch (node) {
            case Query q -> dispatch(n, q);
            case Task t -> {
                parts.taskGiven[n] = t.name().isEmpty() ? TaskCodes.NONE : parts.tasks.code(t.name());
                yield t.exits().size() == 1 ? Op.PASS : choice(n, t, t.policy(), t.decider());
            }
            case Router r -> choice(n, r, r.policy(), r.decider());
            case Llm llm -> call(n, calls.of(llm));
            case Agent a -> call(n, calls.of(a));
            case Person h -> call(n, calls.of(h));
            case Tool t -> {
                parts.tools[n] = calls.of(t);
                yield Op.TOOL;
            }
            case Verifier v -> {
                parts.judges[n] = judge(v);
                parts.deciding[n] = calls.of(v.decider(), 1);
                yield Op.JUDGE;
            }
            case Guard g -> {
                parts.screens[n] = flow.screen(g);
                parts.deciding[n] = calls.of(g.decider(), 1);
                yield Op.GUARD;
            }
            case Cache c -> {
                parts.caches[n] = FlowCompiler.remembering(c, parts.tags);
                yield Op.CACHE;
            }
            case Fan f -> {
                parts.forks[n] = flow.forking(f);
                parts.deciding[n] = f.mode() instanceof FanMode.TopK ? calls.of(f.decider(), 1) : null;
                yield Op.FAN;
            }
            case Join j -> {
                parts.joins[n] = flow.joining(j);
                yield Op.JOIN;
            }
            case Loop l -> {
                parts.loops[n] = flow.repeating(l);
                yield Op.LOOP;
            }
            case Answer a ->
                switch (a.ending()) {
                    case ANSWERED -> Op.END;
                    case REFUSED -> Op.REFUSE;
                    case DISCARD -> Op.DISCARD;
                };
            case Unknown u ->
                throw new IllegalStateException(
                        "The kind '" + u.kind() + "' came to the compiler. Maybe the drawing was not checked before.");
        };
    }

    private byte call(int n, Calling call) {
        parts.calls[n] = call;
        parts.profileAt[n] = call.profile();
        return Op.CALL;
    }

    private byte dispatch(int n, Query query) {
        if (query.dispatch().isEmpty()) {
            return Op.PASS;
        }
        List<@Nullable RowTest> tests = new ArrayList<>();
        List<@Nullable Deciding> costs = new ArrayList<>();
        for (String exit : query.dispatch()) {
            Edge edge = graph.edgeAt(query.id(), exit);
            Task task = edge == null ? null : (Task) graph.nodes().get(edge.to());
            tests.add(task == null ? null : policies.conditions().compile(task.matcher()));
            costs.add(task == null ? null : calls.of(task.decider(), 1));
        }
        parts.matchers[n] = tests.toArray(RowTest[]::new);
        parts.asking[n] = costs.toArray(Deciding[]::new);
        return Op.DISPATCH;
    }

    private byte choice(int n, Node node, @Nullable PolicySpec spec, Decider decider) {
        parts.deciding[n] = calls.of(
                decider, spec instanceof PolicySpec.Eliminate ? node.exits().size() - 1 : 1);
        return spec instanceof PolicySpec.Oracle ? Op.ORACLE : Op.CHOOSE;
    }

    private Judge judge(Verifier v) {
        double cost = CallCompiler.orNaN(v.decider().costPerDecision());
        double millis = CallCompiler.orNaN(v.decider().millisPerDecision());
        return switch (v.source()) {
            case ScoreSource.Stated s ->
                Judge.stated(s.acceptRight(), s.acceptWrong(), Draws.hash(v.id().value()), cost, millis);
            case ScoreSource.Agreement a -> Judge.agreement(v.cut(), cost, millis);
            case ScoreSource.Learned l -> Judge.scored(scores(l.prefix()), v.cut(), cost, millis);
            case ScoreSource.Column c -> {
                float[] @Nullable [] scores = new float[dataset.profiles().size()][];
                Arrays.fill(scores, dataset.queries().numbers(c.column()));
                yield Judge.scored(scores, v.cut(), cost, millis);
            }
            case ScoreSource.PerProfile p -> Judge.scored(scores(p.prefix()), v.cut(), cost, millis);
        };
    }

    private float[] @Nullable [] scores(String prefix) {
        float[] @Nullable [] scores = new float[dataset.profiles().size()][];
        for (int p = 0; p < scores.length; p++) {
            scores[p] =
                    dataset.queries().numbers(prefix + ":" + dataset.profiles().get(p));
        }
        return scores;
    }
}
