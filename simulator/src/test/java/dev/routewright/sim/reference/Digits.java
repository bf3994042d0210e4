package dev.routewright.sim.reference;

import dev.routewright.sim.PerQuery;
import dev.routewright.sim.SimulationResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Whether two results are equal to the last digit. */
final class Digits {
    private Digits() {}

    /** The parts in which they differ. */
    static List<String> differing(SimulationResult a, SimulationResult b) {
        List<String> found = new ArrayList<>();
        note(found, "request", a.of(), b.of());
        note(found, "summary", a.summary(), b.summary());
        note(found, "nodes", a.nodes(), b.nodes());
        note(found, "edges", a.edges(), b.edges());
        note(found, "warnings", a.warnings(), b.warnings());
        note(found, "queries", texts(a.perQuery()), texts(b.perQuery()));
        return found;
    }

    private static void note(List<String> found, String what, Object a, Object b) {
        if (!Objects.equals(a, b)) {
            found.add(what + ": " + a + " and " + b);
        }
    }

    private static List<String> texts(PerQuery queries) {
        PerQuery.Use use = queries.use();
        return List.of(
                Arrays.toString(queries.rows()),
                Arrays.toString(queries.quality()),
                Arrays.toString(queries.cost()),
                Arrays.toString(queries.millis()),
                Arrays.toString(queries.evidence()),
                Arrays.toString(queries.answeredBy()),
                Arrays.toString(use.deciding()),
                Arrays.toString(use.calls()),
                Arrays.toString(use.tokensIn()),
                Arrays.toString(use.tokensOut()),
                Arrays.toString(use.ending()),
                Arrays.toString(use.answerColumn()),
                Arrays.toString(use.answerRow()));
    }
}
