package dev.routewright.study;

import dev.routewright.graph.Document;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import dev.routewright.plan.PlanRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Sets the free parameters of a document. */
public final class Settings {
    private Settings() {}

    /**
     * The document with some numbers set, as a click on a point does.
     *
     * @param params value by address ({@code nodeId/parameter})
     * @throws IllegalArgumentException where a node or a number is not there
     */
    public static Document apply(Document document, Map<String, Double> params) {
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>(document.graph().nodes());
        params.forEach((address, value) -> {
            int slash = address.indexOf('/');
            NodeId id = new NodeId(address.substring(0, slash));
            Node node = nodes.get(id);
            if (node == null) {
                throw new IllegalArgumentException("There is no node '" + id + "' to set '" + address
                        + "' on. Maybe it was deleted after the sweep.");
            }
            nodes.put(id, Parameters.with(node, address.substring(slash + 1), value));
        });
        return document.withGraph(new RoutingGraph(nodes, document.graph().edges()));
    }

    /** The free parameters, all of them usable. */
    static List<FreeParameter> free(Document document) throws PlanRefused {
        List<Finding> findings = new ArrayList<>();
        if (document.free().isEmpty()) {
            findings.add(new Finding(
                    "nothing-free",
                    Severity.ERROR,
                    null,
                    "No number of the drawing is marked as free.",
                    "Mark one in the inspector, such as a verifier's cut, and sweep again."));
        }
        for (FreeParameter free : document.free()) {
            Node node = document.graph().nodes().get(free.node());
            if (node == null || !Parameters.of(node).containsKey(free.parameter())) {
                findings.add(new Finding(
                        "free-parameter-gone",
                        Severity.ERROR,
                        node == null ? null : free.node(),
                        "'" + free.address() + "' is marked as free, but there is no such number.",
                        "Maybe the node's policy was changed; clear the mark."));
            } else if (!(free.from() <= free.to()) || !Double.isFinite(free.to() - free.from()) || free.steps() < 2) {
                findings.add(new Finding(
                        "free-range",
                        Severity.ERROR,
                        free.node(),
                        "'" + free.address() + "' is to move from " + free.from() + " to " + free.to() + " in "
                                + free.steps() + " steps.",
                        "Give it a rising range and at least 2 steps."));
            }
        }
        if (!findings.isEmpty()) {
            throw new PlanRefused(findings);
        }
        return document.free();
    }
}
