package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Pricing;
import dev.routewright.dataset.RowRelations;
import dev.routewright.dataset.Splits;
import dev.routewright.graph.Cache;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.run.Draws;
import dev.routewright.run.Fingerprint;
import dev.routewright.sim.QueryPath;
import dev.routewright.sim.SimulationResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Interprets a drawing row by row, as slowly and plainly as simulator/README.md reads. Splits and the catalog's prices
 * come from the dataset package, as for the engines; everything else is decided here again.
 */
public final class ReferenceInterpreter {
    private final Query query;
    private final World world;
    private final LazyRows rows;
    private final int use;
    private final Set<Node> reached = new LinkedHashSet<>();

    private ReferenceInterpreter(Document document, Dataset raw, long seed, int use) {
        this.use = use;
        query = query(document.graph());
        DatasetRef ref = reference(document, query);
        Dataset dataset = Pricing.effective(raw, document.catalog());
        world = World.of(
                document, dataset, new LazyRows(() -> Splits.rows(dataset, ref.split(), SplitPart.TRAIN)), seed);
        rows = new LazyRows(() -> Arrays.stream(Splits.rows(dataset, ref.split(), query.rows()))
                .filter(row -> world.conditions().holds(query.filter(), entering(row)))
                .toArray());
        reach(query);
    }

    /**
     * Runs a document.
     *
     * @param raw the dataset as recorded; the catalog's prices are applied here
     * @throws IllegalArgumentException where the drawing cannot be run
     */
    public static SimulationResult run(Document document, Dataset raw, long seed) {
        return run(document, raw, seed, 0);
    }

    /**
     * Runs a document whose rows all were used before.
     *
     * @param use how often, from 0
     */
    static SimulationResult run(Document document, Dataset raw, long seed, int use) {
        ReferenceInterpreter reference = new ReferenceInterpreter(document, raw, seed, use);
        Map<Integer, Travelled> ends = reference.ends();
        RunStatistics statistics = new RunStatistics(document.graph());
        List<Outcome> outcomes = new ArrayList<>();
        for (int row : reference.rows.get()) {
            Travelled end = Objects.requireNonNull(ends.get(row));
            statistics.add(end.events());
            outcomes.add(Outcome.of(end.end(), reference.world));
        }
        RunSummary summary = new RunSummary(reference.world.dataset(), reference.rows.get(), outcomes);
        return new SimulationResult(
                Fingerprint.of("reference")
                        .add(raw.id().hex())
                        .add(document.toString())
                        .add(seed)
                        .add(use)
                        .done(),
                summary.summary(reference.inSample()),
                statistics.nodes(),
                statistics.edges(),
                summary.perQuery(),
                List.of());
    }

    /** How each row of a run ends, and what happens on its way. */
    static Map<Integer, Travelled> ends(Document document, Dataset raw, long seed) {
        return new ReferenceInterpreter(document, raw, seed, 0).ends();
    }

    private Map<Integer, Travelled> ends() {
        Map<Integer, Travelled> ends = new HashMap<>();
        Interpreter interpreter = Interpreter.fresh(world);
        for (int row : order()) {
            ends.put(row, pass(interpreter, row));
        }
        return ends;
    }

    /**
     * The way of one query with the reason of every decision. Where a drawing learns or remembers, the rows before it
     * in the run's order are run first, so that its caches, bandits and budgets know what they knew in the run.
     *
     * @param raw the dataset as recorded; the catalog's prices are applied here
     * @param row a row of it, whether or not the drawing's Query names it
     * @throws IllegalArgumentException where the drawing cannot be run
     */
    public static QueryPath explain(Document document, Dataset raw, int row, long seed) {
        ReferenceInterpreter reference = new ReferenceInterpreter(document, raw, seed, 0);
        Interpreter interpreter = Interpreter.fresh(reference.world);
        if (reference.isOrderDependent()) {
            Comparator<Integer> inOrder = reference.inOrder();
            for (int earlier : reference.order()) {
                if (inOrder.compare(earlier, row) < 0) {
                    reference.pass(interpreter, earlier);
                }
            }
        }
        Travelled end = interpreter.follow(reference.query, reference.entering(row), null);
        Outcome outcome = Outcome.of(end.end(), reference.world);
        Dataset dataset = reference.world.dataset();
        return new QueryPath(
                row,
                dataset.queries().id(row),
                dataset.queries().task(row),
                new PlainPath(document.graph()).steps(end.events()),
                outcome.answeredBy() < 0 ? null : dataset.profiles().get(outcome.answeredBy()),
                outcome.failed(),
                outcome.refused(),
                RowRelations.of(dataset).shouldRefuse(row),
                outcome.quality(),
                outcome.qualityGrade(),
                outcome.cost(),
                outcome.costGrade(),
                outcome.millis(),
                outcome.millisGrade());
    }

    private static Query query(RoutingGraph graph) {
        return graph.nodes().values().stream()
                .filter(Query.class::isInstance)
                .map(Query.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The drawing has no Query. Maybe it is empty."));
    }

    private static DatasetRef reference(Document document, Query query) {
        return document.datasets().stream()
                .filter(d -> d.id().equals(query.dataset()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The document has no dataset '" + query.dataset() + "'. Maybe it was removed."));
    }

    private Traveller entering(int row) {
        return Traveller.entering(row, use, world.dataset().queries().task(row));
    }

    /** Lets one row pass and the interpreter remember it. */
    private Travelled pass(Interpreter interpreter, int row) {
        Travelled end = interpreter.follow(query, entering(row), null);
        interpreter.memory().ended(end, Outcome.of(end.end(), world));
        return end;
    }

    /** The rows in the order in which they come. */
    private List<Integer> order() {
        List<Integer> order = Arrays.stream(rows.get()).boxed().collect(Collectors.toCollection(ArrayList::new));
        if (isOrderDependent()) {
            order.sort(inOrder());
        }
        return order;
    }

    private Comparator<Integer> inOrder() {
        Comparator<Integer> byDraw = (a, b) -> Long.compareUnsigned(
                Draws.mix(world.draws().seed(), a), Draws.mix(world.draws().seed(), b));
        return byDraw.thenComparing(Comparator.naturalOrder());
    }

    private void reach(Node start) {
        Deque<Node> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (reached.add(node)) {
                world.graph()
                        .edgesFrom(node.id())
                        .reversed()
                        .forEach(edge -> open.push(world.graph().node(edge.to())));
            }
        }
    }

    private Set<PolicySpec> policies() {
        Set<PolicySpec> policies = new LinkedHashSet<>();
        for (Node node : reached) {
            PolicySpec policy = policy(node);
            if (policy != null) {
                policies.add(policy);
            }
        }
        return policies;
    }

    private static @Nullable PolicySpec policy(Node node) {
        return switch (node) {
            case Router router -> router.policy();
            case Task task when task.exits().size() > 1 -> task.policy();
            case Fan fan when fan.mode() instanceof FanMode.TopK top -> top.by();
            default -> null;
        };
    }

    /** Whether some query can change what a later one meets. */
    private boolean isOrderDependent() {
        return reached.stream().anyMatch(Cache.class::isInstance)
                || policies().stream()
                        .anyMatch(p -> p instanceof PolicySpec.Bandit
                                || p instanceof PolicySpec.Budget budget && budget.paced());
    }

    /** An Oracle looks at what it is judged by; what was fitted on train rows may be counted on them here. */
    private boolean inSample() {
        Set<Integer> fitted = Arrays.stream(world.train()).boxed().collect(Collectors.toSet());
        boolean overlap = Arrays.stream(rows.get()).anyMatch(fitted::contains);
        return policies().stream().anyMatch(p -> switch (p) {
            case PolicySpec.Oracle o -> true;
            case PolicySpec.Utility u -> overlap;
            case PolicySpec.Learned l -> overlap;
            case PolicySpec.LoadAware l -> overlap;
            case PolicySpec.Budget b -> overlap;
            default -> false;
        });
    }
}
