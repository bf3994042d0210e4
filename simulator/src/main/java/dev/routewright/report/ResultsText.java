package dev.routewright.report;

import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.sim.Grades;
import dev.routewright.sim.LatencySummary;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.Summary;
import dev.routewright.study.RunSpread;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run for people. */
public final class ResultsText {
    private ResultsText() {}

    /** Title, totals with what they rest on, queries per edge, and the warnings. */
    public static String text(Document document, SimulationResult result, boolean synthetic) {
        return text(document, result, null, synthetic);
    }

    /** The same with how far it could be off; null leaves that out. */
    public static String text(
            Document document, SimulationResult result, @Nullable RunSpread spread, boolean synthetic) {
        Summary summary = result.summary();
        StringBuilder out = new StringBuilder(Text.title("Replay of " + document.name(), synthetic));
        out.append(Text.many(summary.n(), "query").replace("querys", "queries"))
                .append(", ")
                .append(summary.rowSet().rows())
                .append(" of ")
                .append(summary.rowSet().of())
                .append(" rows (")
                .append(summary.rowSet().rule())
                .append(", set ")
                .append(summary.rowSet().hash())
                .append("), ")
                .append(summary.failed())
                .append(" failed, ")
                .append(summary.refused())
                .append(" refused.\n\n");
        out.append(Text.table(totals(summary))).append('\n');
        String use = UseText.text(summary);
        out.append(use.isEmpty() ? "" : use + "\n");
        if (spread != null) {
            out.append(IntervalsText.text(spread.intervals(), summary.currency()))
                    .append('\n');
            String assumed = AssumedRangeReport.text(spread.assumed(), summary.currency());
            out.append(assumed.isEmpty() ? "" : assumed + "\n");
        }
        out.append(Text.table(edges(document, result)));
        if (summary.inSample()) {
            out.append("\nSomething was fitted or chosen on rows that are counted here (in-sample).\n");
        }
        result.warnings()
                .forEach(warning -> out.append("Warning: ").append(warning).append('\n'));
        return out.toString();
    }

    private static List<List<String>> totals(Summary summary) {
        LatencySummary ms = summary.millis();
        String tail = "  (p50 " + Text.millis(ms.p50()) + ", p90 " + Text.millis(ms.p90()) + ", p95 "
                + Text.millis(ms.p95()) + ", p99 " + Text.millis(ms.p99()) + ")";
        return List.of(
                List.of("", "mean", "recorded", "derived", "assumed", "missing"),
                row(
                        "quality",
                        Text.quality(summary.quality()),
                        summary.coverage().quality()),
                row(
                        Text.costHeader(summary.currency()),
                        Text.cost(summary.cost()),
                        summary.coverage().cost()),
                row(
                        "ms" + (Double.isNaN(ms.p50()) ? "" : tail),
                        Text.millis(ms.mean()),
                        summary.coverage().millis()));
    }

    private static List<String> row(String name, String mean, Grades grades) {
        return List.of(
                name,
                mean,
                String.valueOf(grades.recorded()),
                String.valueOf(grades.derived()),
                String.valueOf(grades.assumed()),
                String.valueOf(grades.missing()));
    }

    private static List<List<String>> edges(Document document, SimulationResult result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("connection", "queries"));
        result.edges()
                .forEach(edge -> rows.add(List.of(
                        label(document, edge.from()) + " [" + edge.exit() + "] → " + label(document, edge.to()),
                        String.valueOf(edge.count()))));
        return rows;
    }

    private static String label(Document document, NodeId id) {
        Node node = document.graph().nodes().get(id);
        return node == null || node.label().isBlank() ? id.value() : node.label();
    }
}
