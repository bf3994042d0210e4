package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.RowRelations;
import dev.routewright.dataset.Rows;
import dev.routewright.dataset.Splits;
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
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.check.Finding;
import dev.routewright.policy.AttributeCodes;
import dev.routewright.policy.NormaliserConstants;
import dev.routewright.policy.RowTest;
import dev.routewright.policy.TagCodes;
import dev.routewright.policy.TaskCodes;
import dev.routewright.run.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Binds a fitted drawing to rows: fills the flat arrays of a plan. */
final class Binder {
    private final RoutingGraph graph;
    private final Rows rows;
    private final List<String> profiles;
    private final PlanParts parts;
    private final PolicyCompiler policies;
    private final CallCompiler calls;
    private final FlowCompiler flow;
    private final Map<NodeId, Integer> index = new HashMap<>();
    private final ExecutionPlan plan;

    /**
     * A plan without policies. Neither the drawing nor the world has errors.
     *
     * @param fitted need not have what policies took yet
     * @param dataset the outcomes; null where there are none
     */
    Binder(Fitted fitted, Rows rows, @Nullable Dataset dataset) {
        graph = fitted.graph();
        this.rows = rows;
        List<Node> nodes = List.copyOf(graph.nodes().values());
        for (int n = 0; n < nodes.size(); n++) {
            index.put(nodes.get(n).id(), n);
        }
        profiles = dataset == null ? fitted.profiles() : dataset.profiles();
        TaskCodes tasks = new TaskCodes(rows.taskNames(), PlanCompiler.givenTasks(graph));
        parts = new PlanParts(
                PlanIdentity.of(fitted, dataset),
                rows,
                dataset,
                nodes,
                List.copyOf(graph.edges().values()),
                tasks);
        parts.tags = new TagCodes(Reach.givenTags(graph));
        parts.attributes = new AttributeCodes(Reach.givenAttributes(graph));
        PolicyGround ground = new PolicyGround(
                fitted, rows, profiles, tasks, parts.tags, parts.attributes, id -> index.getOrDefault(id, -1));
        policies = new PolicyCompiler(ground);
        calls = new CallCompiler(ground, dataset == null ? fitted.prices() : dataset.prices());
        flow = new FlowCompiler(
                ground,
                dataset == null ? List.of() : dataset.outcomes().answerKeys(),
                nodes,
                policies.conditions(),
                calls);
        fill();
        plan = new ExecutionPlan(parts);
    }

    /** See {@link Fitted#bind}. */
    static ExecutionPlan bind(Fitted fitted, Rows rows, World world) throws PlanRefused {
        PlanCompiler.refuse(DrawingProblems.of(fitted.graph()));
        Dataset dataset = switch (world) {
            case World.Recorded recorded -> recorded.dataset();
            case World.Live live -> null;
        };
        PlanCompiler.refuse(
                world instanceof World.Live live
                        ? WorldProblems.of(fitted, live)
                        : recordedProblems(fitted, Objects.requireNonNull(dataset)));
        Binder binder = new Binder(fitted, rows, dataset);
        for (Node node : new ReturnNeeds(fitted.graph()).inOrder()) {
            PolicySpec spec = Objects.requireNonNull(Reach.policyOf(node));
            binder.put(node, spec, fitted.nodes().get(node.id()), fitted.scale());
        }
        Fitted.Origin origin = fitted.origin();
        if (dataset != null
                && origin != null
                && origin.dataset().equals(dataset.id())
                && !fitted.nodes().isEmpty()) {
            binder.fittedOn(Splits.rows(dataset, origin.split(), SplitPart.TRAIN));
        }
        return binder.plan();
    }

    private static List<Finding> recordedProblems(Fitted fitted, Dataset dataset) {
        List<Finding> findings = new ArrayList<>(
                DataProblems.of(fitted.graph(), dataset, new DatasetRef.Split.None(), fitted.catalog()));
        findings.addAll(WorldProblems.unfitted(fitted));
        return findings;
    }

    /** Fills in everything but the policies. */
    private void fill() {
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
        parts.relations = relations();
    }

    private @Nullable RowRelations relations() {
        Dataset dataset = parts.dataset;
        boolean refuses = dataset != null && rows.numbers(RowRelations.SHOULD_REFUSE) != null;
        return dataset == null || parts.isPlain && !refuses ? null : RowRelations.of(dataset);
    }

    /** The plan, which lacks the policies that were not put in yet. */
    ExecutionPlan plan() {
        return plan;
    }

    /** Makes the policy of a node and puts it into the plan; an Oracle has none. */
    void put(Node node, PolicySpec spec, @Nullable NodeFit fit, @Nullable NormaliserConstants scale) {
        if (!(spec instanceof PolicySpec.Oracle)) {
            parts.policies[numberOf(node.id())] = policies.compile(node, spec, fit, scale);
        }
    }

    /** Says on which rows something was fitted. */
    void fittedOn(int[] trainRows) {
        parts.fittedRows = trainRows;
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
        if (!any) {
            return TextKeys.none();
        }
        return rows.areLasting()
                ? TextKeys.of(rows.texts(), rows.size(), similar)
                : TextKeys.asking(rows.texts(), similar);
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
            case ScoreSource.Learned l -> Judge.scored(flow.scores(l.prefix()), v.cut(), cost, millis);
            case ScoreSource.Column c -> {
                float[] @Nullable [] scores = new float[profiles.size()][];
                Arrays.fill(scores, rows.numbers(c.column()));
                yield Judge.scored(scores, v.cut(), cost, millis);
            }
            case ScoreSource.PerProfile p -> Judge.scored(flow.scores(p.prefix()), v.cut(), cost, millis);
        };
    }
}
