package dev.routewright.graph.edit;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fit;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.PortRules;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Uncertainty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Applies one edit to a document. Pure: the document given is never changed. What is kept stays in its order, so that a
 * saved file changes only in the lines that the edit is about.
 */
public final class Edits {
    private Edits() {}

    /**
     * The document after an edit.
     *
     * @throws EditRejected where the edit names something that is not there, repeats an id, connects an exit twice or
     *     carries a number that is not finite
     */
    public static Document apply(Document document, Edit edit) throws EditRejected {
        return switch (edit) {
            case Edit.AddNode e -> addNode(document, e);
            case Edit.RemoveNodes e -> removeNodes(document, e.nodes());
            case Edit.SetNode e -> setNode(document, e.node());
            case Edit.AddEdge e -> addEdge(document, e.edge());
            case Edit.RemoveEdge e -> removeEdge(document, e.edge());
            case Edit.MoveNodes e -> moveNodes(document, e);
            case Edit.SetPinned e -> setPinned(document, e);
            case Edit.SetProfile e -> setProfile(document, e.profile());
            case Edit.RemoveProfile e -> removeProfile(document, e.name());
            case Edit.SetDatasets e -> setDatasets(document, e.datasets());
            case Edit.SetFree e -> setFree(document, e.parameter());
            case Edit.ClearFree e -> clearFree(document, e);
            case Edit.SetUncertain e -> setUncertain(document, e.uncertainty());
            case Edit.ClearUncertain e -> clearUncertain(document, e);
            case Edit.SetName e -> setName(document, e.name());
        };
    }

    private static Document addNode(Document d, Edit.AddNode e) throws EditRejected {
        NodeId id = e.node().id();
        if (d.graph().nodes().containsKey(id)) {
            throw new EditRejected("The id '" + id + "' is already taken by "
                    + Wording.quoted(d.graph().nodes().get(id).label(), "a node") + ". Maybe it was pasted twice.");
        }
        Sound.check(e.node());
        Sound.check(id, e.at());
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>(d.graph().nodes());
        nodes.put(id, e.node());
        return d.withGraph(new RoutingGraph(nodes, d.graph().edges()))
                .withPlacement(d.placement().with(Map.of(id, e.at())));
    }

    private static Document removeNodes(Document d, Set<NodeId> gone) throws EditRejected {
        for (NodeId id : gone) {
            existing(d, id);
        }
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>(d.graph().nodes());
        nodes.keySet().removeAll(gone);
        SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>(d.graph().edges());
        edges.values().removeIf(edge -> gone.contains(edge.from()) || gone.contains(edge.to()));
        List<FreeParameter> free = new ArrayList<>(d.free());
        free.removeIf(f -> gone.contains(f.node()));
        List<Uncertainty> uncertain = new ArrayList<>(d.uncertain());
        uncertain.removeIf(u -> gone.contains(u.node()));
        return d.withGraph(new RoutingGraph(nodes, edges))
                .withPlacement(d.placement().without(gone))
                .withFree(free)
                .withUncertain(uncertain);
    }

    private static Document setNode(Document d, Node node) throws EditRejected {
        existing(d, node.id());
        Sound.check(node);
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>(d.graph().nodes());
        nodes.put(node.id(), node);
        SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>(d.graph().edges());
        edges.values().removeIf(e -> e.from().equals(node.id()) && !node.exits().contains(e.exit()));
        Set<String> parameters = Parameters.of(node).keySet();
        List<FreeParameter> free = new ArrayList<>(d.free());
        free.removeIf(f -> f.node().equals(node.id()) && !parameters.contains(f.parameter()));
        List<Uncertainty> uncertain = new ArrayList<>(d.uncertain());
        uncertain.removeIf(u -> u.node().equals(node.id()) && !parameters.contains(u.parameter()));
        return d.withGraph(new RoutingGraph(nodes, edges)).withFree(free).withUncertain(uncertain);
    }

    private static Document addEdge(Document d, Edge edge) throws EditRejected {
        if (d.graph().edges().containsKey(edge.id())) {
            throw new EditRejected("The edge id '" + edge.id() + "' is already taken. Maybe it was pasted twice.");
        }
        Node from = existing(d, edge.from());
        Node to = existing(d, edge.to());
        if (!from.exits().contains(edge.exit())) {
            throw new EditRejected(Wording.quoted(from.label(), from.kind()) + " has no exit '" + edge.exit()
                    + "'; it has " + from.exits() + ". Maybe the exit was renamed or its policy changed.");
        }
        Fit fit = PortRules.between(from, edge.exit(), to);
        if (!fit.allowed()) {
            throw new EditRejected(fit.says());
        }
        Edge taken = d.graph().edgeAt(edge.from(), edge.exit());
        if (taken != null) {
            Node there = d.graph().node(taken.to());
            throw new EditRejected("Exit '" + edge.exit() + "' of " + Wording.quoted(from.label(), from.kind())
                    + " already leads to " + Wording.quoted(there.label(), there.kind())
                    + ". Maybe remove that connection first, or choose by a Router.");
        }
        SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>(d.graph().edges());
        edges.put(edge.id(), edge);
        return d.withGraph(new RoutingGraph(d.graph().nodes(), edges));
    }

    private static Document removeEdge(Document d, EdgeId id) throws EditRejected {
        if (!d.graph().edges().containsKey(id)) {
            throw new EditRejected("There is no edge '" + id + "'. Maybe it went with one of its nodes.");
        }
        SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>(d.graph().edges());
        edges.remove(id);
        return d.withGraph(new RoutingGraph(d.graph().nodes(), edges));
    }

    private static Document moveNodes(Document d, Edit.MoveNodes e) throws EditRejected {
        for (var move : e.to().entrySet()) {
            existing(d, move.getKey());
            Sound.check(move.getKey(), move.getValue());
        }
        return d.withPlacement(d.placement().with(e.to()));
    }

    private static Document setPinned(Document d, Edit.SetPinned e) throws EditRejected {
        for (NodeId node : e.nodes()) {
            existing(d, node);
        }
        return d.withPlacement(d.placement().withPinned(e.nodes(), e.pinned()));
    }

    private static Document setProfile(Document d, Profile profile) throws EditRejected {
        Sound.check(profile);
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>(d.catalog());
        catalog.put(profile.name(), profile);
        return d.withCatalog(catalog);
    }

    private static Document removeProfile(Document d, String name) throws EditRejected {
        if (!d.catalog().containsKey(name)) {
            throw new EditRejected("The catalog has no profile '" + name + "'. Maybe it was renamed.");
        }
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>(d.catalog());
        catalog.remove(name);
        return d.withCatalog(catalog);
    }

    private static Document setDatasets(Document d, List<DatasetRef> datasets) throws EditRejected {
        Set<String> ids = new HashSet<>();
        for (DatasetRef ref : datasets) {
            Sound.check(ref);
            if (!ids.add(ref.id())) {
                throw new EditRejected("Two datasets are called '" + ref.id() + "'. Maybe give one another name.");
            }
        }
        return d.withDatasets(datasets);
    }

    private static Document setFree(Document d, FreeParameter parameter) throws EditRejected {
        number(d, parameter.node(), parameter.parameter(), "free");
        Sound.check(parameter);
        List<FreeParameter> free = new ArrayList<>(d.free());
        int at = indexOf(free, parameter.node(), parameter.parameter());
        if (at < 0) {
            free.add(parameter);
        } else {
            free.set(at, parameter);
        }
        return d.withFree(free);
    }

    private static Document clearFree(Document d, Edit.ClearFree e) throws EditRejected {
        List<FreeParameter> free = new ArrayList<>(d.free());
        int at = indexOf(free, e.node(), e.parameter());
        if (at < 0) {
            throw new EditRejected("'" + e.node() + "/" + e.parameter() + "' is not free. Maybe it was fixed before.");
        }
        free.remove(at);
        return d.withFree(free);
    }

    private static void number(Document d, NodeId id, String parameter, String what) throws EditRejected {
        Node node = existing(d, id);
        Set<String> has = Parameters.of(node).keySet();
        if (!has.contains(parameter)) {
            throw new EditRejected(Wording.quoted(node.label(), node.kind()) + " has no number '" + parameter
                    + "' that could be " + what + "; it has " + has + ". Maybe its policy was changed.");
        }
    }

    private static Document setUncertain(Document d, Uncertainty uncertainty) throws EditRejected {
        number(d, uncertainty.node(), uncertainty.parameter(), "uncertain");
        Sound.check(uncertainty);
        SequencedMap<String, Uncertainty> byAddress = uncertain(d);
        byAddress.put(uncertainty.address(), uncertainty);
        return d.withUncertain(List.copyOf(byAddress.values()));
    }

    private static Document clearUncertain(Document d, Edit.ClearUncertain e) throws EditRejected {
        SequencedMap<String, Uncertainty> byAddress = uncertain(d);
        if (byAddress.remove(e.node().value() + "/" + e.parameter()) == null) {
            throw new EditRejected("'" + e.node() + "/" + e.parameter()
                    + "' is not said to be uncertain. Maybe that was taken back before.");
        }
        return d.withUncertain(List.copyOf(byAddress.values()));
    }

    private static SequencedMap<String, Uncertainty> uncertain(Document d) {
        SequencedMap<String, Uncertainty> byAddress = new LinkedHashMap<>();
        d.uncertain().forEach(u -> byAddress.put(u.address(), u));
        return byAddress;
    }

    private static Document setName(Document d, String name) throws EditRejected {
        if (name.isBlank()) {
            throw new EditRejected("A design needs a name. Maybe call it 'Untitled'.");
        }
        return d.withName(name);
    }

    private static int indexOf(List<FreeParameter> free, NodeId node, String parameter) {
        for (int i = 0; i < free.size(); i++) {
            if (free.get(i).node().equals(node) && free.get(i).parameter().equals(parameter)) {
                return i;
            }
        }
        return -1;
    }

    private static Node existing(Document d, NodeId id) throws EditRejected {
        Node node = d.graph().nodes().get(id);
        if (node == null) {
            throw new EditRejected("There is no node '" + id + "'. Maybe it was deleted in the meantime.");
        }
        return node;
    }
}
