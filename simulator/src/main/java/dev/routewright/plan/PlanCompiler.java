package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Task;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a drawing for one dataset. Nodes that no query can reach are compiled to ends and checked for nothing, so
 * that a box that was just dropped on the canvas does not stop a run.
 */
public final class PlanCompiler {
    /** A plan that is bound at once to all rows asks nobody for anything. */
    private static final Asks NOTHING = new Asks(false, new LinkedHashMap<>());

    private PlanCompiler() {}

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
        return compileChecked(graph, effective, split, catalog, worths);
    }

    /** Compiles a drawing that has no errors. */
    static ExecutionPlan compileChecked(
            RoutingGraph graph,
            Dataset effective,
            DatasetRef.Split split,
            Map<String, Profile> catalog,
            @Nullable ExitWorths worths)
            throws PlanRefused {
        Fitting fitting = new Fitting(graph, effective, split, catalog, worths);
        Binder binder = new Binder(unfitted(graph, effective, split, catalog, NOTHING), effective.queries(), effective);
        ReturnNeeds needs = followable(graph, worths);
        for (Node node : needs.inOrder()) {
            PolicySpec spec = Objects.requireNonNull(Reach.policyOf(node));
            NodeFit fit = fitting.of(node, spec, binder::plan);
            binder.put(node, spec, fit, fitting.scaleSoFar());
        }
        binder.fittedOn(fitting.fittedRows());
        return binder.plan();
    }

    /**
     * Takes from the train rows all that policies decide by, those first that others weigh.
     *
     * @param effective the dataset with the catalog's prices applied
     * @param split tells which rows are train
     * @param catalog profiles by name
     * @param worths who follows exits to their ends; null where nobody does, which refuses policies that need it
     * @throws PlanRefused where something is missing, with every reason
     */
    public static Fitted fit(
            RoutingGraph graph,
            Dataset effective,
            DatasetRef.Split split,
            Map<String, Profile> catalog,
            @Nullable ExitWorths worths)
            throws PlanRefused {
        refuse(DrawingProblems.of(graph));
        refuse(DataProblems.of(graph, effective, split, catalog));
        Fitting fitting = new Fitting(graph, effective, split, catalog, worths);
        Asks asks = new LiveNeeds(graph, effective.profiles()).asks(effective.queries());
        Fitted bare = unfitted(graph, effective, split, catalog, asks);
        ReturnNeeds needs = followable(graph, worths);
        List<Node> inOrder = needs.inOrder();
        boolean follows = inOrder.stream().anyMatch(node -> !needs.exits(node).isEmpty());
        Binder binder = follows ? new Binder(bare, effective.queries(), effective) : null;
        SequencedMap<NodeId, NodeFit> fits = new LinkedHashMap<>();
        for (Node node : inOrder) {
            PolicySpec spec = Objects.requireNonNull(Reach.policyOf(node));
            NodeFit fit =
                    fitting.of(node, spec, () -> Objects.requireNonNull(binder).plan());
            if (binder != null) {
                binder.put(node, spec, fit, fitting.scaleSoFar());
            }
            if (fit != null) {
                fits.put(node.id(), fit);
            }
        }
        return bare.with(fitting.scaleSoFar(), fits);
    }

    private static Fitted unfitted(
            RoutingGraph graph, Dataset dataset, DatasetRef.Split split, Map<String, Profile> catalog, Asks asks) {
        return new Fitted(
                graph,
                new LinkedHashMap<>(catalog),
                new Fitted.Origin(dataset.id(), split),
                asks,
                dataset.queries().taskNames(),
                dataset.profiles(),
                pricesBeside(dataset, catalog),
                null,
                new LinkedHashMap<>());
    }

    private static SequencedMap<String, Price> pricesBeside(Dataset dataset, Map<String, Profile> catalog) {
        SequencedMap<String, Price> prices = new LinkedHashMap<>();
        for (String name : dataset.profiles()) {
            Price price = dataset.prices().get(name);
            Profile stated = catalog.get(name);
            if (price != null && (stated == null || stated.price() == null)) {
                prices.put(name, price);
            }
        }
        return prices;
    }

    private static ReturnNeeds followable(RoutingGraph graph, @Nullable ExitWorths worths) throws PlanRefused {
        ReturnNeeds needs = new ReturnNeeds(graph);
        List<Finding> findings = new ArrayList<>();
        for (Node node : worths == null ? needs.inOrder() : List.<Node>of()) {
            for (String exit : needs.exits(node)) {
                findings.add(new Finding(
                        DataProblems.EXIT_WITHOUT_WORTH,
                        Severity.ERROR,
                        node.id(),
                        "Exit '" + exit
                                + "' of '" + node.label()
                                + "' does not lead straight to a call, and nothing here can follow"
                                + " queries to their end to weigh it.",
                        "Connect it to a Model, or choose another policy."));
            }
        }
        refuse(findings);
        return needs;
    }

    static void refuse(List<Finding> findings) throws PlanRefused {
        List<Finding> errors =
                findings.stream().filter(f -> f.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new PlanRefused(errors);
        }
    }

    /** The names that Task nodes give, repeats included, whether queries reach them or not. */
    static List<String> givenTasks(RoutingGraph graph) {
        return graph.nodes().values().stream()
                .flatMap(node -> node instanceof Task t && !t.name().isEmpty() ? Stream.of(t.name()) : Stream.of())
                .toList();
    }
}
