package dev.routewright.editor.skin;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Query;
import dev.routewright.graph.Task;
import dev.routewright.graph.edit.Edit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The edits that a drawn wire means. A plain exit takes one edge, and a new one replaces it. A Query shows one port: the
 * second Task that is wired to it makes it dispatch, and taking the last Task away makes it plain again.
 */
public final class Wiring {
    private Wiring() {}

    /** Whether a wire between two nodes can be drawn at all. */
    public static boolean canConnect(Document document, NodeId from, NodeId to) {
        Node source = document.graph().nodes().get(from);
        Node target = document.graph().nodes().get(to);
        return source != null && target != null && !from.equals(to) && !(target instanceof Query)
                && !source.exits().isEmpty();
    }

    /** Whether anything can lead to a node. */
    public static boolean hasEntry(Node node) {
        return !(node instanceof Query);
    }

    /** The exits that a node shows as ports, in order from top to bottom. A Query that dispatches shows one. */
    public static List<String> portsOf(Node node) {
        return node instanceof Query ? List.of(Node.OUT) : node.exits();
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
        if (!canConnect(document, from, to)) {
            return List.of();
        }
        if (document.graph().nodes().get(from) instanceof Query query) {
            return query.dispatch().isEmpty()
                    ? connectPlain(document, query, to, ids)
                    : connectDispatching(document, query, to, ids);
        }
        return replace(document, from, port, to, ids);
    }

    private static List<Edit> replace(
            Document document, NodeId from, String exit, NodeId to, Supplier<EdgeId> ids) {
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
            edits.add(new Edit.AddEdge(new Edge(ids.get(), query.id(), exits.get(i), listed.get(i).id())));
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
        if (kept.isEmpty() && other != null && !gone.contains(other.to())) {
            edits.add(new Edit.AddEdge(new Edge(ids.get(), query.id(), Node.OUT, other.to())));
        }
        return edits;
    }

    private static Query dispatching(Query query, List<String> exits) {
        return new Query(query.id(), query.label(), query.dataset(), query.rows(), exits);
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
