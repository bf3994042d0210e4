package dev.routewright.export.routewright;

import dev.routewright.dataset.Metric;
import dev.routewright.export.Bundle;
import dev.routewright.export.ExportContext;
import dev.routewright.export.Exporter;
import dev.routewright.export.FittedChoices;
import dev.routewright.export.JsonText;
import dev.routewright.export.LossList;
import dev.routewright.export.NodeLedger;
import dev.routewright.export.NodeReport;
import dev.routewright.export.NotExportable;
import dev.routewright.export.ReportFile;
import dev.routewright.export.Status;
import dev.routewright.export.Target;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Task;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.policy.TaskCodes;
import dev.routewright.policy.UtilityPolicy;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code plan.json}: nodes, edges and profiles exactly as the document's file spells them, and for every Utility
 * the predictions on which it rests, brought to its own scale, with the exit it takes per task.
 */
public final class PlanExporter implements Exporter {
    private static final String CHECKED_BY = "read back into an equal drawing by our tests";
    private static final int VERSION = 1;

    @Override
    public Target target() {
        return Target.PLAN;
    }

    @Override
    public Bundle export(Document document, ExportContext context) {
        if (document.graph().nodes().values().stream().noneMatch(Query.class::isInstance)) {
            throw new NotExportable("The drawing has no Query, so nothing enters. Maybe add one from the palette.");
        }
        NodeLedger ledger = new NodeLedger(document, context.evidence());
        FittedChoices fitted = FittedChoices.of(document, context.datasets());
        ObjectNode plan = plan(document, fitted, ledger);
        List<NodeReport> nodes = ledger.reports();
        SortedMap<String, String> files = new TreeMap<>();
        files.put("plan.json", JsonText.pretty(plan));
        files.put(Bundle.REPORT, JsonText.pretty(ReportFile.of(Target.PLAN, document, CHECKED_BY, nodes)));
        files.put(Bundle.HOW_TO, howTo(document, new Bundle(files, nodes)));
        return new Bundle(files, nodes);
    }

    private static ObjectNode plan(Document document, FittedChoices fitted, NodeLedger ledger) {
        JsonNode written = JsonText.parse(DocumentFile.write(document));
        ObjectNode plan = JsonText.object();
        plan.put("format", "routewright-plan").put("version", VERSION);
        plan.put("documentSchema", written.path("schema").asInt());
        plan.put("name", document.name()).put("synthetic", document.synthetic());
        plan.set("nodes", written.path("graph").path("nodes"));
        plan.set("edges", written.path("graph").path("edges"));
        plan.set("profiles", written.path("catalog"));
        ObjectNode tables = plan.putObject("fitted");
        int i = 0;
        for (Node node : document.graph().nodes().values()) {
            ledger.place(node.id(), "nodes[" + i++ + "]");
            node(node, fitted, tables, ledger);
        }
        return plan;
    }

    private static void node(Node node, FittedChoices fitted, ObjectNode tables, NodeLedger ledger) {
        switch (node) {
            case Unknown unknown ->
                ledger.lose(
                        unknown.id(),
                        Status.BLOCKING,
                        "is of the kind '" + unknown.kind() + "', which this program does not run",
                        "written as it stands in the document",
                        unknown.exits());
            case Verifier verifier when verifier.source() instanceof ScoreSource.Stated -> stated(verifier, ledger);
            case Guard guard when guard.detector() instanceof Detector.Stated -> stated(guard, ledger);
            case Agent agent ->
                ledger.note(
                        agent.id(),
                        "What it is stated to fix and break holds in a replay only; a live run calls the agent itself.");
            case Router router -> policy(router, router.policy(), fitted, tables, ledger);
            case Task task when task.exits().size() > 1 -> policy(task, task.policy(), fitted, tables, ledger);
            case Fan fan when fan.mode() instanceof FanMode.TopK -> unwritten(fan, "ranks its exits", ledger);
            default -> {}
        }
    }

    private static void stated(Node node, NodeLedger ledger) {
        ledger.lose(
                node.id(),
                Status.BLOCKING,
                "decides by stated rates, which hold in a replay only",
                "written as it stands in the document; a live run needs a score",
                node.exits());
    }

    private static void policy(
            Node node, @Nullable PolicySpec policy, FittedChoices fitted, ObjectNode tables, NodeLedger ledger) {
        switch (policy) {
            case PolicySpec.Oracle o ->
                ledger.lose(
                        node.id(),
                        Status.BLOCKING,
                        "picks the best exit in hindsight, which exists only where outcomes are recorded",
                        "written as it stands in the document",
                        node.exits());
            case PolicySpec.Utility u -> utility(node, fitted, tables, ledger);
            case PolicySpec.Budget b -> unwritten(node, "prices its cost", ledger);
            case PolicySpec.LoadAware l -> unwritten(node, "expects times and costs of its exits", ledger);
            case PolicySpec.Learned l -> unwritten(node, "weighs what a trained router predicts", ledger);
            case PolicySpec.Bandit b ->
                ledger.lose(
                        node.id(),
                        Status.BLOCKING,
                        "learns from outcomes, and a plan does not say where a live run gets them",
                        "written as it stands in the document",
                        node.exits());
            case PolicySpec.Always a -> {}
            case PolicySpec.Random r -> {}
            case PolicySpec.Split s -> {}
            case PolicySpec.Rules r -> {}
            case PolicySpec.Threshold t -> {}
            case PolicySpec.ByTask b -> {}
            case PolicySpec.Eliminate e -> {}
            case null -> {}
        }
    }

    /** What a policy takes from the train rows and this version of a plan has no place for. */
    private static void unwritten(Node node, String does, NodeLedger ledger) {
        ledger.lose(
                node.id(),
                Status.BLOCKING,
                does + " by numbers that were fitted on train rows, and a plan does not hold them yet",
                "written as it stands in the document, without the numbers",
                node.exits());
    }

    private static void utility(Node node, FittedChoices fitted, ObjectNode tables, NodeLedger ledger) {
        UtilityPolicy utility = fitted.policy(node);
        TaskCodes tasks = fitted.tasks();
        if (utility == null || tasks == null) {
            ledger.loseUncounted(
                    node.id(),
                    Status.BLOCKING,
                    "weighs predictions that could not be fitted: the dataset is not here, or some policy of the drawing"
                            + " weighs an exit that leads straight to no call, which an export does not follow",
                    "written without predictions");
        } else {
            utility(node, utility, tasks, tables.putObject(node.id().value()));
        }
    }

    private static void utility(Node node, UtilityPolicy policy, TaskCodes tasks, ObjectNode table) {
        ObjectNode byTask = table.putObject("byTask");
        for (int task = 0; task < tasks.size(); task++) {
            predictions(node, policy, task, byTask.putObject(tasks.name(task)));
        }
        predictions(node, policy, TaskCodes.NONE, table.putObject("otherwise"));
    }

    private static void predictions(Node node, UtilityPolicy policy, int task, ObjectNode line) {
        int chosen = policy.chosen(task);
        line.put("exit", node.exits().get(chosen == UtilityPolicy.NONE ? 0 : chosen));
        ObjectNode exits = line.putObject("predictions");
        for (int exit = 0; exit < node.exits().size(); exit++) {
            ObjectNode numbers = exits.putObject(node.exits().get(exit));
            number(numbers, "quality", policy.term(Metric.QUALITY, task, exit));
            number(numbers, "cost", policy.term(Metric.COST, task, exit));
            number(numbers, "latency", policy.term(Metric.MILLIS, task, exit));
        }
    }

    private static void number(ObjectNode line, String name, double value) {
        if (Double.isNaN(value)) {
            line.putNull(name);
        } else {
            line.put(name, value);
        }
    }

    private static String howTo(Document document, Bundle bundle) {
        return """
                # Run the plan of "%s"

                %s`plan.json` holds the whole drawing: `nodes`, `edges` and `profiles` are spelled as in a
                `*.route.json` file. `fitted` has, for each node with a Utility policy, what it predicts for each exit
                and task (quality as it is; cost and latency on the policy's own scale) and the exit that it takes;
                `otherwise` is for a task that is not listed.

                A query enters at the node of kind `query` and goes along the edge of the exit that each node picks,
                until it comes to an `answer`. An exit without an edge ends it as failed. A Split and a Random draw by
                a hash of the run's seed, the query and the node's id, so that the same query always goes the same way.

                %s""".formatted(
                document.name(),
                document.synthetic() ? "The numbers behind this design come from a generator (synthetic).\n\n" : "",
                LossList.markdown(document, bundle.losses()));
    }
}
