package dev.routewright.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * Which exits may lead to which entries: the one table that the edits hold to and the canvas shows. It refuses only what
 * no order of further edits could make sense of. A connection that closes a circle may be drawn, because a person who
 * rewires often passes through one; the checks then tell it as an error until it is gone.
 */
public final class PortRules {
    /** What an exit leaves. */
    public enum Exit {
        /** The plain exit of a Query, and {@code other} of one that dispatches. */
        QUERY,
        /** An exit of a Query that asks the matcher of the Task behind it. */
        QUERY_CHOICE,
        TASK,
        ROUTER,
        GUARD,
        CACHE,
        MODEL,
        AGENT,
        TOOL,
        PERSON,
        VERIFIER,
        PARALLEL,
        JOIN,
        LOOP,
        ANSWER,
        UNKNOWN;

        /** What a node's exit is. */
        public static Exit of(Node node, String exit) {
            return node instanceof Query q && q.dispatch().contains(exit)
                    ? QUERY_CHOICE
                    : valueOf(Entry.of(node).name());
        }
    }

    /** What an entry leads into. */
    public enum Entry {
        QUERY,
        TASK,
        ROUTER,
        GUARD,
        CACHE,
        MODEL,
        AGENT,
        TOOL,
        PERSON,
        VERIFIER,
        PARALLEL,
        JOIN,
        LOOP,
        ANSWER,
        UNKNOWN;

        /** What a node's entry is. */
        public static Entry of(Node node) {
            return switch (node) {
                case Query n -> QUERY;
                case Task n -> TASK;
                case Router n -> ROUTER;
                case Guard n -> GUARD;
                case Cache n -> CACHE;
                case Llm n -> MODEL;
                case Agent n -> AGENT;
                case Tool n -> TOOL;
                case Person n -> PERSON;
                case Verifier n -> VERIFIER;
                case Fan n -> PARALLEL;
                case Join n -> JOIN;
                case Loop n -> LOOP;
                case Answer n -> ANSWER;
                case Unknown n -> UNKNOWN;
            };
        }
    }

    /** What the table says about a pair. */
    public enum Rule {
        /** They may be connected. */
        FITS,
        /** Nothing leads into a Query. */
        NO_ENTRY,
        /** Nothing leads out of an Answer. */
        NO_EXIT,
        /** A choice of a Query is decided by the Task behind it. */
        TASKS_ONLY
    }

    private PortRules() {}

    /**
     * What the table says about an exit and an entry, whatever the nodes are. A kind that this program does not know may
     * make sense of anything.
     */
    public static Rule rule(Exit exit, Entry entry) {
        if (exit == Exit.ANSWER) {
            return Rule.NO_EXIT;
        }
        if (entry == Entry.QUERY) {
            return Rule.NO_ENTRY;
        }
        return exit == Exit.QUERY_CHOICE && entry != Entry.TASK ? Rule.TASKS_ONLY : Rule.FITS;
    }

    /** Whether an exit of a node may lead to another node, by their kinds and because they are two. */
    public static Fit between(Node from, String exit, Node to) {
        if (from.id().equals(to.id())) {
            return Fit.refused(name(from) + " cannot lead to itself: queries would go round for ever."
                    + " Maybe connect it to the node after it.");
        }
        return switch (rule(Exit.of(from, exit), Entry.of(to))) {
            case FITS -> Fit.PLAIN;
            case NO_ENTRY ->
                Fit.refused(name(to) + " is where queries enter, so nothing can lead into it."
                        + " Maybe connect to the node after it.");
            case NO_EXIT ->
                Fit.refused(name(from) + " ends the way of a query, so nothing can lead out of it."
                        + " Maybe connect the node before it.");
            case TASKS_ONLY ->
                Fit.refused("Exit '" + exit + "' of " + name(from) + " asks a Task, and " + name(to)
                        + " is none. Maybe use its exit '" + Node.OTHER + "', or put a Task between.");
        };
    }

    /** Whether anything may lead to a node. */
    public static boolean hasEntry(Node node) {
        return rule(Exit.UNKNOWN, Entry.of(node)) == Rule.FITS;
    }

    /** Whether a connection between two nodes would close a circle that passes no Loop, and so never ends. */
    public static boolean closesEndlessCircle(RoutingGraph graph, NodeId from, NodeId to) {
        SequencedMap<NodeId, Node> withoutLoops = new LinkedHashMap<>(graph.nodes());
        withoutLoops.values().removeIf(Loop.class::isInstance);
        SequencedMap<EdgeId, Edge> between = new LinkedHashMap<>(graph.edges());
        between.values().removeIf(e -> !withoutLoops.containsKey(e.from()) || !withoutLoops.containsKey(e.to()));
        return withoutLoops.containsKey(from)
                && withoutLoops.containsKey(to)
                && closesCircle(new RoutingGraph(withoutLoops, between), from, to);
    }

    /** Whether a connection between two nodes would close a circle. */
    public static boolean closesCircle(RoutingGraph graph, NodeId from, NodeId to) {
        return graph.reachedFrom(List.of(to)).contains(from);
    }

    /** What a person calls a node in a sentence: its label in quotes, or its kind. */
    private static String name(Node node) {
        if (!node.label().isBlank()) {
            return "'" + node.label() + "'";
        }
        String kind = node instanceof Llm ? "model" : node instanceof Fan ? "parallel" : node.kind();
        return kind.isEmpty() ? "The node" : "The " + kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
