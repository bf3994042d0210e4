package dev.routewright.graph.edit;

import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fit;
import dev.routewright.graph.Fragment;
import dev.routewright.graph.NamedProfiles;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Placement;
import dev.routewright.graph.PortRules;
import dev.routewright.graph.Position;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;

/** Takes parts out of documents and puts them into others, under new ids. */
public final class Fragments {
    private Fragments() {}

    /** Copies some nodes with what lies between them. A Query asks only those of its Tasks that are copied too. */
    public static Fragment of(Document document, Set<NodeId> nodes, Supplier<EdgeId> ids) {
        Set<NodeId> rest = new LinkedHashSet<>(document.graph().nodes().keySet());
        rest.removeAll(nodes);
        Document alone =
                new Draft(document).add(Wiring.delete(document, rest, ids)).now();
        List<Edge> incoming = new ArrayList<>();
        for (Edge edge : document.graph().edges().values()) {
            Node from = document.graph().nodes().get(edge.from());
            if (from != null && nodes.contains(edge.to()) && !nodes.contains(edge.from())) {
                incoming.add(new Edge(edge.id(), edge.from(), Wiring.portOf(from, edge.exit()), edge.to()));
            }
        }
        SequencedMap<NodeId, Position> positions = new LinkedHashMap<>();
        alone.graph()
                .nodes()
                .keySet()
                .forEach(id -> positions.put(id, document.placement().of(id)));
        return new Fragment(alone.graph(), incoming, profiles(alone), new Placement(positions));
    }

    private static SequencedMap<String, Profile> profiles(Document document) {
        SequencedMap<String, Profile> named = new LinkedHashMap<>();
        for (Node node : document.graph().nodes().values()) {
            for (String name : NamedProfiles.of(node)) {
                Profile profile = document.catalog().get(name);
                if (profile != null) {
                    named.put(name, profile);
                }
            }
        }
        return named;
    }

    /**
     * What pasting does.
     *
     * @param edits one undo step
     * @param nodes the new nodes
     * @param says what a person should know about it, as sentences; may be empty
     */
    public record Pasted(List<Edit> edits, List<NodeId> nodes, String says) {
        /** What undo calls it. */
        public String label() {
            return "Paste " + Wording.nodes(nodes.size());
        }
    }

    /**
     * Puts a fragment into a document. Profiles that the document lacks come along; those that it has under the same
     * name stay as they are there.
     *
     * @param at where the fragment's top left corner goes
     * @param rewire whether connections that led into it are drawn again, where the exits they left by are free
     */
    public static Pasted paste(
            Document document,
            Fragment fragment,
            Position at,
            boolean rewire,
            Supplier<NodeId> nodeIds,
            Supplier<EdgeId> edgeIds) {
        Draft draft = new Draft(document);
        List<String> says = new ArrayList<>();
        takeProfiles(fragment, draft, says);
        Position corner = fragment.corner();
        Map<NodeId, NodeId> renamed = new LinkedHashMap<>();
        fragment.graph().nodes().keySet().forEach(id -> renamed.put(id, nodeIds.get()));
        Copies copies = new Copies(renamed);
        for (Node node : fragment.graph().nodes().values()) {
            Position was = fragment.placement().of(node.id());
            Position is = new Position(at.x() + was.x() - corner.x(), at.y() + was.y() - corner.y());
            draft.add(List.of(new Edit.AddNode(copies.of(node), is)));
        }
        connect(fragment, renamed, draft, edgeIds, says);
        if (rewire) {
            rewire(fragment, renamed, draft, edgeIds, says);
        }
        return new Pasted(draft.edits(), List.copyOf(renamed.values()), String.join(" ", says));
    }

    private static void takeProfiles(Fragment fragment, Draft draft, List<String> says) {
        List<String> kept = new ArrayList<>();
        for (Profile profile : fragment.catalog().values()) {
            Profile there = draft.now().catalog().get(profile.name());
            if (there == null) {
                draft.add(List.of(new Edit.SetProfile(profile)));
            } else if (!there.equals(profile)) {
                kept.add("'" + profile.name() + "'");
            }
        }
        if (!kept.isEmpty()) {
            says.add("This document has other numbers for " + String.join(", ", kept) + ", which stay as they are.");
        }
    }

    private static void connect(
            Fragment fragment, Map<NodeId, NodeId> renamed, Draft draft, Supplier<EdgeId> ids, List<String> says) {
        for (Edge edge : fragment.graph().edges().values()) {
            NodeId from = Objects.requireNonNull(renamed.get(edge.from()), "a fragment has both ends of its edges");
            NodeId to = Objects.requireNonNull(renamed.get(edge.to()), "a fragment has both ends of its edges");
            RoutingGraph graph = draft.now().graph();
            // A file may hold connections that no person could draw; they are not multiplied.
            Fit fit = PortRules.between(graph.node(from), edge.exit(), graph.node(to));
            if (fit.allowed()) {
                draft.add(List.of(new Edit.AddEdge(new Edge(ids.get(), from, edge.exit(), to))));
            } else {
                says.add("A connection was left out. " + fit.says());
            }
        }
    }

    private static void rewire(
            Fragment fragment, Map<NodeId, NodeId> renamed, Draft draft, Supplier<EdgeId> ids, List<String> says) {
        int left = 0;
        for (Edge edge : fragment.incoming()) {
            NodeId to = renamed.get(edge.to());
            List<Edit> edits = to != null && Wiring.canConnect(draft.now(), edge.from(), edge.exit(), to)
                    ? Wiring.connect(draft.now(), edge.from(), edge.exit(), to, ids)
                    : List.of();
            if (edits.isEmpty() || edits.stream().anyMatch(Edit.RemoveEdge.class::isInstance)) {
                left++;
            } else {
                draft.add(edits);
            }
        }
        if (left > 0) {
            says.add(
                    left == 1
                            ? "1 connection stayed where it is, because its exit is taken or gone."
                            : left + " connections stayed where they are, because their exits are taken or gone.");
        }
    }
}
