package dev.routewright.desktop.workspace;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.Profile;
import java.util.List;

/**
 * The part of a document that decides what a run gives. Names, labels, places and marks for sweeps are left out, so that
 * renaming or moving a box makes no result stale.
 */
record RoutingIdentity(List<Node> nodes, List<Edge> edges, List<Profile> catalog, List<DatasetRef> datasets) {

    static RoutingIdentity of(Document document) {
        return new RoutingIdentity(
                document.graph().nodes().values().stream()
                        .map(n -> n.withLabel(""))
                        .toList(),
                List.copyOf(document.graph().edges().values()),
                List.copyOf(document.catalog().values()),
                document.datasets());
    }
}
