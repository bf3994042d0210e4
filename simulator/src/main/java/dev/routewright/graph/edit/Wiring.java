package dev.routewright.graph.edit;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fit;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PortRules;
import dev.routewright.graph.Position;
import dev.routewright.graph.Query;
import dev.routewright.graph.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a wire may be drawn, and the edits that it means. A plain exit takes one edge, and a new one replaces it. A Query shows one port: the
 * second Task that is wired to it makes it dispatch, and taking the last Task away makes it plain again.
 */
public final class Wiring {
    private Wiring() {}

    /**
     * Whether a wire may be drawn from a port to a node, and what else it would do.
     *
     * @param port a name of {@link #portsOf}
     */
    public static Fit fit(Document document, NodeId from, String port, NodeId to) {
        Fit plain = plainFit(document, from, port, to);
        Node source = document.graph().nodes().get(from);
        Node target = document.graph().nodes().get(to);
        return source == null || target == null || !plain.allowed()
                ? plain
                : Fit.allowed(consequences(document, source, port, target));
    }

    /** Whether it may be drawn, but not what else it would do, which takes a look at the whole drawing. */
    private static Fit plainFit(Document document, NodeId from, String port, NodeId to) {
        Node source = document.graph().nodes().get(from);
        Node target = document.graph().nodes().get(to);
        if (source == null || target == null) {
            return Fit.refused("The node is not there any more. Maybe it was deleted in the meantime.");
        }
        Fit kinds = PortRules.between(source, plainExit(source, port), target);
        if (!kinds.allowed()) {
            return kinds;
        }
        if (!portsOf(source).contains(port)) {
            return Fit.refused(Wording.quoted(source.label(), source.kind()) + " has no exit '" + port
                    + "'. Maybe the exit was renamed or its policy changed.");
        }
        if (leadsTo(document, source, port, to)) {
            return Fit.refused(Wording.quoted(source.label(), source.kind()) + " leads to "
                    + Wording.quoted(target.label(), target.kind()) + " already. Maybe another node was meant.");
        }
        return Fit.PLAIN;
    }

    private static boolean leadsTo(Document document, Node source, String port, NodeId to) {
        return document.graph().edgesFrom(source.id()).stream()
                .anyMatch(edge ->
                        portOf(source, edge.exit()).equals(port) && edge.to().equals(to));
    }

    private static String consequences(Document document, Node source, String port, Node target) {
        List<String> says = new ArrayList<>();
        List<Edit> edits = connect(document, source.id(), port, target.id(), () -> new EdgeId("asked"));
        boolean dispatches = edits.stream().anyMatch(Edit.SetNode.class::isInstance);
        if (dispatches) {
            says.add(Wording.quoted(source.label(), source.kind()) + " will ask its Tasks in turn.");
        }
        for (Edit edit : edits) {
            Edge gone =
                    edit instanceof Edit.RemoveEdge e ? document.graph().edges().get(e.edge()) : null;
            Node old = gone == null ? null : document.graph().nodes().get(gone.to());
            if (old != null) {
                says.add("Replaces the connection to " + Wording.quoted(old.label(), old.kind()) + ".");
            }
        }
        if (PortRules.closesEndlessCircle(document.graph(), source.id(), target.id())) {
            says.add("Closes a circle, in which queries would go round for ever.");
        }
        return String.join(" ", says);
    }

    /** Whether {@link #fit} allows it. */
    public static boolean canConnect(Document document, NodeId from, String port, NodeId to) {
        return plainFit(document, from, port, to).allowed();
    }

    /** The exits that a node shows as ports, in order from top to bottom. A Query that dispatches shows one. */
    public static List<String> portsOf(Node node) {
        return node instanceof Query ? List.of(Node.OUT) : node.exits();
    }

    /** The exit by which the rules judge a port. Which exit of a Query a wire takes follows from where it leads. */
    public static String plainExit(Node node, String port) {
        return node instanceof Query ? Node.OUT : port;
    }

    /** The port that an exit's edge leaves by. */
    public static String portOf(Node node, String exit) {
        return node instanceof Query ? Node.OUT : exit;
    }

    /**
     * The edits that connect a port to a node; none where they are connected already or cannot be.
     *
     * @param port a name of {@link #portsOf}
     */
    public static List<Edit> connect(Document document, NodeId from, String port, NodeId to, Supplier<EdgeId> ids) {
        Node source = document.graph().nodes().get(from);
        Node target = document.graph().nodes().get(to);
        if (source == null
                || target == null
                || !portsOf(source).contains(port)
                || !PortRules.between(source, plainExit(source, port), target).allowed()) {
            return List.of();
        }
        if (source instanceof Query query) {
            return query.dispatch().isEmpty()
                    ? connectPlain(document, query, to, ids)
                    : connectDispatching(document, query, to, ids);
        }
        return replace(document, from, port, to, ids);
    }

    private static List<Edit> replace(Document document, NodeId from, String exit, NodeId to, Supplier<EdgeId> ids) {
        Edge now = document.graph().edgeAt(from, exit);
        if (now != null && now.to().equals(to)) {
            return List.of();
        }
        Edit add = new Edit.AddEdge(new Edge(ids.get(), from, exit, to));
        return now == null ? List.of(add) : List.of(new Edit.RemoveEdge(now.id()), add);
    }

    private static List<Edit> connectPlain(Document document, Query query, NodeId to, Supplier<EdgeId> ids) {
        Edge now = document.graph().edgeAt(query.id(), Node.OUT);
        if (now == null || now.to().equals(to) || task(document, now.to()) == null || task(document, to) == null) {
            return replace(document, query.id(), Node.OUT, to, ids);
        }
        List<Task> listed = new ArrayList<>(List.of(task(document, now.to()), task(document, to)));
        Task rest = listed.stream().filter(Wiring::takesEverything).findFirst().orElse(null);
        listed.remove(rest);
        List<String> exits = new ArrayList<>();
        listed.forEach(t -> exits.add(exitName(t, exits)));
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.SetNode(dispatching(query, exits)));
        for (int i = 0; i < listed.size(); i++) {
            edits.add(new Edit.AddEdge(
                    new Edge(ids.get(), query.id(), exits.get(i), listed.get(i).id())));
        }
        if (rest != null) {
            edits.add(new Edit.AddEdge(new Edge(ids.get(), query.id(), Node.OTHER, rest.id())));
        }
        return edits;
    }

    private static List<Edit> connectDispatching(Document document, Query query, NodeId to, Supplier<EdgeId> ids) {
        if (document.graph().edgesFrom(query.id()).stream().anyMatch(e -> e.to().equals(to))) {
            return List.of();
        }
        Task task = task(document, to);
        boolean otherIsFree = document.graph().edgeAt(query.id(), Node.OTHER) == null;
        if (task == null || takesEverything(task) && otherIsFree) {
            return replace(document, query.id(), Node.OTHER, to, ids);
        }
        List<String> exits = new ArrayList<>(query.dispatch());
        String exit = exitName(task, exits);
        exits.add(exit);
        return List.of(
                new Edit.SetNode(dispatching(query, exits)),
                new Edit.AddEdge(new Edge(ids.get(), query.id(), exit, to)));
    }

    /** The document without one edge, as {@link #disconnect} leaves it. */
    public static Document without(Document document, Edge edge, Supplier<EdgeId> ids) {
        return new Draft(document).add(disconnect(document, edge, ids)).now();
    }

    /** The edits that add a node and lead a port to it. */
    public static List<Edit> addAfter(
            Document document, NodeId from, String port, Node added, Position at, Supplier<EdgeId> ids) {
        Draft draft = new Draft(document).add(List.of(new Edit.AddNode(added, at)));
        return draft.add(connect(draft.now(), from, port, added.id(), ids)).edits();
    }

    /** The edits that add a node and lead its first exit to another. */
    public static List<Edit> addBefore(Document document, Node added, Position at, NodeId to, Supplier<EdgeId> ids) {
        Draft draft = new Draft(document).add(List.of(new Edit.AddNode(added, at)));
        return draft.add(connect(draft.now(), added.id(), portsOf(added).getFirst(), to, ids))
                .edits();
    }

    /** The edits that take one edge away. */
    public static List<Edit> disconnect(Document document, Edge edge, Supplier<EdgeId> ids) {
        if (document.graph().nodes().get(edge.from()) instanceof Query query
                && query.dispatch().contains(edge.exit())) {
            return undispatch(document, query, Set.of(edge.exit()), Set.of(), ids);
        }
        return List.of(new Edit.RemoveEdge(edge.id()));
    }

    /** The edits that delete nodes; a Query no longer dispatches to those that went. */
    public static List<Edit> delete(Document document, Set<NodeId> gone, Supplier<EdgeId> ids) {
        List<Edit> edits = new ArrayList<>();
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Query query && !gone.contains(query.id())) {
                Set<String> exits = new HashSet<>();
                document.graph().edgesFrom(query.id()).stream()
                        .filter(e -> gone.contains(e.to()) && query.dispatch().contains(e.exit()))
                        .forEach(e -> exits.add(e.exit()));
                if (!exits.isEmpty()) {
                    edits.addAll(undispatch(document, query, exits, gone, ids));
                }
            }
        }
        edits.add(new Edit.RemoveNodes(new LinkedHashSet<>(gone)));
        return edits;
    }

    private static List<Edit> undispatch(
            Document document, Query query, Set<String> exits, Set<NodeId> gone, Supplier<EdgeId> ids) {
        List<String> kept = new ArrayList<>(query.dispatch());
        kept.removeAll(exits);
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.SetNode(dispatching(query, kept)));
        Edge other = document.graph().edgeAt(query.id(), Node.OTHER);
        Node rest = other == null ? null : document.graph().nodes().get(other.to());
        boolean fits = rest != null && PortRules.between(query, Node.OUT, rest).allowed();
        if (other != null && fits && kept.isEmpty() && !gone.contains(other.to())) {
            edits.add(new Edit.AddEdge(new Edge(ids.get(), query.id(), Node.OUT, other.to())));
        }
        return edits;
    }

    private static Query dispatching(Query query, List<String> exits) {
        return new Query(query.id(), query.label(), query.dataset(), query.rows(), query.filter(), exits);
    }

    private static @Nullable Task task(Document document, NodeId id) {
        return document.graph().nodes().get(id) instanceof Task task ? task : null;
    }

    private static boolean takesEverything(Task task) {
        return task.matcher() instanceof Condition.Everything;
    }

    /** The task's label, numbered where another exit is called so. */
    private static String exitName(Task task, List<String> taken) {
        String base = task.label().isBlank() ? "task" : task.label().strip();
        String name = base;
        for (int i = 2; taken.contains(name) || name.equals(Node.OTHER) || name.equals(Node.OUT); i++) {
            name = base + " " + i;
        }
        return name;
    }
}
