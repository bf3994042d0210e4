package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a drawing for one dataset. Nodes that no query can reach are compiled to ends and checked for nothing, so
 * that a box that was just dropped on the canvas does not stop a run.
 */
public final class PlanCompiler {
    /** Changes with every change of what a plan means, so that stored results are not taken for new ones. */
    private static final String VERSION = "plan-1";

    private final RoutingGraph graph;
    private final Dataset dataset;
    private final PlanParts parts;
    private final PolicyCompiler policies;
    private final Map<NodeId, Integer> index = new HashMap<>();

    private PlanCompiler(RoutingGraph graph, Dataset dataset, DatasetRef.Split split) {
        this.graph = graph;
        this.dataset = dataset;
        List<Node> nodes = List.copyOf(graph.nodes().values());
        TaskCodes tasks = new TaskCodes(dataset.queries().taskNames(), givenTasks(nodes));
        parts = new PlanParts(
                fingerprint(graph, dataset, split), dataset, nodes, List.copyOf(graph.edges().values()), tasks);
        policies = new PolicyCompiler(new PolicyGround(
                graph,
                dataset,
                split,
                Map.of(),
                tasks,
                new TagCodes(Reach.givenTags(graph)),
                new AttributeCodes(Reach.givenAttributes(graph)),
                id -> index.getOrDefault(id, -1),
                null));
        for (int n = 0; n < nodes.size(); n++) {
            index.put(nodes.get(n).id(), n);
        }
    }

    /**
     * Compiles.
     *
     * @param effective the dataset with the catalog's prices applied
     * @param split tells which rows are train, for what is fitted
     * @throws PlanRefused where something is missing, with every reason
     */
    public static ExecutionPlan compile(RoutingGraph graph, Dataset effective, DatasetRef.Split split)
            throws PlanRefused {
        refuse(DrawingProblems.of(graph));
        refuse(DataProblems.of(graph, effective, split));
        return new PlanCompiler(graph, effective, split).compile();
    }

    private static void refuse(List<Finding> findings) throws PlanRefused {
        List<Finding> errors =
                findings.stream().filter(f -> f.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new PlanRefused(errors);
        }
    }

    private static Fingerprint fingerprint(RoutingGraph graph, Dataset dataset, DatasetRef.Split split) {
        Fingerprint.Builder id = Fingerprint.of(VERSION).add(dataset.id().hex()).add(split.toString());
        graph.nodes().values().forEach(node -> id.add(node.withLabel("").toString()));
        graph.edges().values().forEach(edge -> id.add(edge.toString()));
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
            Node from = graph.nodes().get(edges.get(e).from());
            int exit = parts.exitStart[index.get(from.id())] + from.exits().indexOf(edges.get(e).exit());
            parts.exitTarget[exit] = index.get(edges.get(e).to());
            parts.exitEdge[exit] = e;
        }
        parts.entry = index.get(Reach.queries(graph).getFirst().id());
        for (int n = 0; n < parts.op.length; n++) {
            parts.op[n] = Op.END;
        }
        for (Node node : Reach.fromQueries(graph)) {
            int n = index.get(node.id());
            parts.op[n] = compile(n, node);
        }
        ExecutionPlan plan = new ExecutionPlan(parts);
        policies.fill(plan, parts.policies);
        parts.fittedRows = policies.fittedRows();
        return plan;
    }

    private byte compile(int n, Node node) {
        return switch (node) {
            case Query q -> dispatch(n, q);
            case Task t -> {
                parts.taskGiven[n] = t.name().isEmpty() ? TaskCodes.NONE : parts.tasks.code(t.name());
                yield t.exits().size() == 1 ? Op.PASS : choice(t.policy());
            }
            case Router r -> choice(r.policy());
            case Llm llm -> {
                parts.profileAt[n] = dataset.outcomes().profile(llm.profile());
                yield Op.CALL;
            }
            case Verifier v -> {
                parts.judges[n] = judge(v);
                yield Op.JUDGE;
            }
            case Answer a -> Op.END;
            case Guard g -> notYet(g);
            case Cache c -> notYet(c);
            case Agent a -> notYet(a);
            case Tool t -> notYet(t);
            case Person h -> notYet(h);
            case Fan f -> notYet(f);
            case Join j -> notYet(j);
            case Loop l -> notYet(l);
            case Unknown u -> throw new IllegalStateException("The kind '" + u.kind()
                    + "' came to the compiler. Maybe the drawing was not checked before.");
        };
    }

    private static byte notYet(Node node) {
        throw new IllegalStateException("The kind '" + node.kind() + "' came to the compiler.");
    }

    private byte dispatch(int n, Query query) {
        if (query.dispatch().isEmpty()) {
            return Op.PASS;
        }
        List<@Nullable RowTest> tests = new ArrayList<>();
        for (String exit : query.dispatch()) {
            Edge edge = graph.edgeAt(query.id(), exit);
            boolean leadsToTask = edge != null && graph.nodes().get(edge.to()) instanceof Task;
            tests.add(leadsToTask ? policies.conditions().compile(matcher(edge)) : null);
        }
        parts.matchers[n] = tests.toArray(RowTest[]::new);
        return Op.DISPATCH;
    }

    private Condition matcher(Edge edge) {
        return ((Task) graph.nodes().get(edge.to())).matcher();
    }

    private static byte choice(@Nullable PolicySpec spec) {
        return spec instanceof PolicySpec.Oracle ? Op.ORACLE : Op.CHOOSE;
    }

    private Judge judge(Verifier v) {
        double cost = v.decider().costPerDecision() == null ? Double.NaN : v.decider().costPerDecision();
        double millis = v.decider().millisPerDecision() == null ? Double.NaN : v.decider().millisPerDecision();
        return switch (v.source()) {
            case ScoreSource.Stated s ->
                Judge.stated(s.acceptRight(), s.acceptWrong(), Draws.hash(v.id().value()), cost, millis);
            case ScoreSource.Agreement a -> throw new IllegalStateException("agreement");
            case ScoreSource.Learned l -> throw new IllegalStateException("learned");
            case ScoreSource.Column c -> {
                float[][] scores = new float[dataset.profiles().size()][];
                Arrays.fill(scores, dataset.queries().numbers(c.column()));
                yield Judge.scored(scores, v.cut(), cost, millis);
            }
            case ScoreSource.PerProfile p -> {
                float[][] scores = new float[dataset.profiles().size()][];
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = dataset.queries().numbers(p.prefix() + ":" + dataset.profiles().get(i));
                }
                yield Judge.scored(scores, v.cut(), cost, millis);
            }
        };
    }
}
