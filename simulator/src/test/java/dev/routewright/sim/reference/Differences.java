package dev.routewright.sim.reference;

import dev.routewright.sim.LatencySummary;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything in which two results differ: counts and grades exactly, numbers by at most 1e-12 of their size. */
public final class Differences {
    private static final double TOLERANCE = 1e-12;

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    public static List<String> between(SimulationResult a, SimulationResult b) {
        Differences differences = new Differences();
        differences.queries(a.perQuery(), b.perQuery());
        differences.summaries(a.summary(), b.summary());
        differences.same("edges", a.edges(), b.edges());
        differences.same("number of nodes", a.nodes().size(), b.nodes().size());
        for (int n = 0; n < Math.min(a.nodes().size(), b.nodes().size()); n++) {
            differences.nodes(a.nodes().get(n), b.nodes().get(n));
        }
        return differences.found;
    }

    private void queries(PerQuery a, PerQuery b) {
        same("rows", Arrays.toString(a.rows()), Arrays.toString(b.rows()));
        same("evidence", Arrays.toString(a.evidence()), Arrays.toString(b.evidence()));
        same("answeredBy", Arrays.toString(a.answeredBy()), Arrays.toString(b.answeredBy()));
        for (int i = 0; i < Math.min(a.rows().length, b.rows().length); i++) {
            close("quality of row " + a.rows()[i], a.quality()[i], b.quality()[i]);
            close("cost of row " + a.rows()[i], a.cost()[i], b.cost()[i]);
            close("millis of row " + a.rows()[i], a.millis()[i], b.millis()[i]);
        }
        uses(a.rows(), a.use(), b.use());
    }

    private void uses(int[] rows, PerQuery.Use a, PerQuery.Use b) {
        same("calls", Arrays.toString(a.calls()), Arrays.toString(b.calls()));
        same("endings", Arrays.toString(a.ending()), Arrays.toString(b.ending()));
        same("answer columns", Arrays.toString(a.answerColumn()), Arrays.toString(b.answerColumn()));
        same("answer rows", Arrays.toString(a.answerRow()), Arrays.toString(b.answerRow()));
        for (int i = 0; i < Math.min(a.calls().length, b.calls().length); i++) {
            close("cost of deciding of row " + rows[i], a.deciding()[i], b.deciding()[i]);
            close("input tokens of row " + rows[i], a.tokensIn()[i], b.tokensIn()[i]);
            close("output tokens of row " + rows[i], a.tokensOut()[i], b.tokensOut()[i]);
        }
    }

    private void summaries(Summary a, Summary b) {
        same("n", a.n(), b.n());
        same("row set", a.rowSet(), b.rowSet());
        same("failed", a.failed(), b.failed());
        same("refused", a.refused(), b.refused());
        same("coverage", a.coverage(), b.coverage());
        same("currency", a.currency(), b.currency());
        same("inSample", a.inSample(), b.inSample());
        close("mean quality", a.quality(), b.quality());
        close("mean cost", a.cost(), b.cost());
        LatencySummary x = a.millis();
        LatencySummary y = b.millis();
        close("mean millis", x.mean(), y.mean());
        close("p50", x.p50(), y.p50());
        close("p90", x.p90(), y.p90());
        close("p95", x.p95(), y.p95());
        close("p99", x.p99(), y.p99());
        uses(a.use(), b.use());
    }

    private void uses(Summary.Use a, Summary.Use b) {
        close("mean cost of deciding", a.deciding(), b.deciding());
        close("mean calls", a.calls(), b.calls());
        close("mean input tokens", a.tokensIn(), b.tokensIn());
        close("mean output tokens", a.tokensOut(), b.tokensOut());
        close("mean quality when answered", a.qualityWhenAnswered(), b.qualityWhenAnswered());
        same(
                "named qualities",
                List.copyOf(a.qualities().keySet()),
                List.copyOf(b.qualities().keySet()));
        a.qualities().forEach((name, x) -> {
            Summary.NamedQuality y = b.qualities().getOrDefault(name, new Summary.NamedQuality(Double.NaN, -1));
            same("rows with the quality " + name, x.rows(), y.rows());
            close("mean of the quality " + name, x.mean(), y.mean());
        });
    }

    private void nodes(NodeStats a, NodeStats b) {
        same("node", a.id() + a.label() + a.visits(), b.id() + b.label() + b.visits());
        close("mean cost at " + a.id(), a.meanCost(), b.meanCost());
        close("p95 at " + a.id(), a.p95Millis(), b.p95Millis());
        close("mean quality at " + a.id(), a.meanQuality(), b.meanQuality());
    }

    private void same(String what, Object a, Object b) {
        if (a == null ? b != null : !a.equals(b)) {
            found.add(what + ": " + a + " and " + b);
        }
    }

    private void close(String what, double a, double b) {
        boolean equal = Double.compare(a, b) == 0 || Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a));
        if (!equal) {
            found.add(what + ": " + a + " and " + b);
        }
    }
}
