package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.dataset.Pricing;
import dev.routewright.dataset.Splits;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.run.Fingerprint;
import dev.routewright.sim.Coverage;
import dev.routewright.sim.Grades;
import dev.routewright.sim.LatencySummary;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.QueryPath;
import dev.routewright.sim.RowSet;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.Summary;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Interprets a drawing row by row, as slowly and plainly as the routing language reads. Splits and the catalog's prices
 * come from the dataset package, as for the engines; everything else is decided here again.
 */
public final class ReferenceInterpreter {
    private ReferenceInterpreter() {}

    /**
     * Runs a document.
     *
     * @param raw the dataset as recorded; the catalog's prices are applied here
     * @throws IllegalArgumentException where the drawing cannot be run
     */
    public static SimulationResult run(Document document, Dataset raw, long seed) {
        RoutingGraph graph = document.graph();
        Query query = query(graph);
        DatasetRef ref = reference(document, query);
        Dataset dataset = Pricing.effective(raw, document.catalog());
        int[] train = Splits.rows(dataset, ref.split(), SplitPart.TRAIN);
        int[] rows = Splits.rows(dataset, ref.split(), query.rows());
        Interpreter interpreter = new Interpreter(graph, dataset, train, seed);
        RunJournal journal = new RunJournal();
        List<Outcome> outcomes = Arrays.stream(rows)
                .mapToObj(row -> interpreter.travel(
                        query, Traveller.entering(row, dataset.queries().task(row)), journal))
                .toList();
        return new SimulationResult(
                Fingerprint.of("reference").add(raw.id().hex()).add(document.toString()).add(seed).done(),
                summary(dataset.currency(), rows, outcomes, inSample(graph, query, rows, train)),
                journal.nodes(graph),
                journal.edges(graph),
                perQuery(rows, outcomes),
                List.of());
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
                .orElseThrow(() -> new IllegalArgumentException("The document has no dataset '" + query.dataset()
                        + "'. Maybe it was removed."));
    }

    /**
     * The way of one query with the reason of every decision.
     *
     * @param raw the dataset as recorded; the catalog's prices are applied here
     * @param row a row of it, whether or not the drawing's Query names it
     * @throws IllegalArgumentException where the drawing cannot be run
     */
    public static QueryPath explain(Document document, Dataset raw, int row, long seed) {
        RoutingGraph graph = document.graph();
        Query query = query(graph);
        Dataset dataset = Pricing.effective(raw, document.catalog());
        int[] train = Splits.rows(dataset, reference(document, query).split(), SplitPart.TRAIN);
        PathJournal journal = new PathJournal(graph);
        String task = dataset.queries().task(row);
        Outcome end = new Interpreter(graph, dataset, train, seed).travel(query, Traveller.entering(row, task), journal);
        return new QueryPath(
                row, dataset.queries().ids().text(row), task, journal.steps(),
                end.answeredBy() < 0 ? null : dataset.profiles().get(end.answeredBy()), end.failed(), end.quality(),
                end.qualityGrade(), end.cost(), end.costGrade(), end.millis(), end.millisGrade());
    }

    private static Summary summary(
            @Nullable String currency, int[] rows, List<Outcome> outcomes, boolean inSample) {
        double[] quality = outcomes.stream().mapToDouble(Outcome::quality).toArray();
        double[] cost = outcomes.stream().mapToDouble(Outcome::cost).toArray();
        double[] millis = outcomes.stream().mapToDouble(Outcome::millis).toArray();
        int[] known = IntStream.range(0, rows.length)
                .filter(i -> !Double.isNaN(quality[i]))
                .map(i -> rows[i])
                .toArray();
        return new Summary(
                rows.length,
                new RowSet("own-paths", known.length, rows.length,
                        Fingerprint.of("rows").add(known).done().brief()),
                Plain.mean(quality),
                Plain.mean(cost),
                currency,
                new LatencySummary(Plain.mean(millis), Plain.percentile(millis, 0.5), Plain.percentile(millis, 0.9),
                        Plain.percentile(millis, 0.95), Plain.percentile(millis, 0.99)),
                (int) outcomes.stream().filter(Outcome::failed).count(),
                0,
                new Coverage(grades(outcomes, Outcome::qualityGrade), grades(outcomes, Outcome::costGrade),
                        grades(outcomes, Outcome::millisGrade)),
                inSample,
                new Summary.Use(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, new LinkedHashMap<>()));
    }

    private static Grades grades(List<Outcome> outcomes, Function<Outcome, Evidence> grade) {
        var counts = outcomes.stream().collect(Collectors.groupingBy(grade, Collectors.counting()));
        return new Grades(
                counts.getOrDefault(Evidence.RECORDED, 0L).intValue(),
                counts.getOrDefault(Evidence.DERIVED, 0L).intValue(),
                counts.getOrDefault(Evidence.ASSUMED, 0L).intValue(),
                counts.getOrDefault(Evidence.MISSING, 0L).intValue());
    }

    private static PerQuery perQuery(int[] rows, List<Outcome> outcomes) {
        byte[] evidence = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            Outcome o = outcomes.get(i);
            evidence[i] = OutcomeTable.pack(o.qualityGrade(), o.costGrade(), o.millisGrade(), o.failed());
        }
        return new PerQuery(
                rows,
                outcomes.stream().mapToDouble(Outcome::quality).toArray(),
                outcomes.stream().mapToDouble(Outcome::cost).toArray(),
                outcomes.stream().mapToDouble(Outcome::millis).toArray(),
                evidence,
                outcomes.stream().mapToInt(Outcome::answeredBy).toArray(),
                PerQuery.Use.of(rows.length));
    }

    /** An Oracle looks at what it is judged by; Utility was fitted on train rows that may be counted here. */
    private static boolean inSample(RoutingGraph graph, Query query, int[] rows, int[] train) {
        Set<PolicySpec> policies = new HashSet<>();
        collect(graph, query, policies);
        Set<Integer> fitted = Arrays.stream(train).boxed().collect(Collectors.toSet());
        boolean overlap = Arrays.stream(rows).anyMatch(fitted::contains);
        return policies.stream()
                .anyMatch(p -> p instanceof PolicySpec.Oracle || p instanceof PolicySpec.Utility && overlap);
    }

    private static void collect(RoutingGraph graph, Node node, Set<PolicySpec> policies) {
        if (node instanceof Router router) {
            policies.add(router.policy());
        }
        if (node instanceof Task task && task.policy() != null && task.exits().size() > 1) {
            policies.add(task.policy());
        }
        graph.edgesFrom(node.id()).forEach(edge -> collect(graph, graph.nodes().get(edge.to()), policies));
    }
}
