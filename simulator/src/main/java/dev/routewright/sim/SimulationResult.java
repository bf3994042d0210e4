package dev.routewright.sim;

import dev.routewright.run.Fingerprint;
import java.util.List;

/**
 * What a run gives.
 *
 * @param of the request it answers
 * @param nodes in graph order
 * @param edges in graph order
 * @param warnings sentences a person should read beside the numbers
 */
public record SimulationResult(
        Fingerprint of,
        Summary summary,
        List<NodeStats> nodes,
        List<EdgeStats> edges,
        PerQuery perQuery,
        List<String> warnings) {}
