package dev.routewright.sim.check;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Document;
import dev.routewright.graph.check.Finding;
import dev.routewright.sim.SimulationResult;
import java.util.List;
import java.util.Map;

/** Everything that rows or a result say about a document. */
public final class DataChecks {
    private DataChecks() {}

    /**
     * What the loaded datasets decide.
     *
     * @param byId loaded datasets by the id of their reference, as recorded
     */
    public static List<Finding> of(Document document, Map<String, Dataset> byId) {
        return List.of();
    }

    /** What only a result shows: branches that no query took, routers that send nearly everything one way. */
    public static List<Finding> ofResult(Document document, SimulationResult result) {
        return List.of();
    }
}
