package dev.routewright.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

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
        MODEL,
        VERIFIER,
        ANSWER,
        UNKNOWN;

        /** The row of a node's exit. */
        public static Exit of(Node node, String exit) {
            return switch (node) {
                case Query q -> q.dispatch().contains(exit) ? QUERY_CHOICE : QUERY;
                case Task t -> TASK;
                case Router r -> ROUTER;
                case Llm l -> MODEL;
                case Verifier v -> VERIFIER;
                case Answer a -> ANSWER;
                case Unknown u -> UNKNOWN;
            };
        }
    }

    /** What an entry leads into. */
    public enum Entry {
        QUERY,
        TASK,
        ROUTER,
        MODEL,
        VERIFIER,
        ANSWER,
        UNKNOWN;

        /** The column of a node's entry. */
        public static Entry of(Node node) {
            return switch (node) {
                case Query q -> QUERY;
                case Task t -> TASK;
                case Router r -> ROUTER;
                case Llm l -> MODEL;
                case Verifier v -> VERIFIER;
                case Answer a -> ANSWER;
                case Unknown u -> UNKNOWN;
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

    private static final Rule OK = Rule.FITS;
    private static final Rule IN = Rule.NO_ENTRY;
    private static final Rule END = Rule.NO_EXIT;
    private static final Rule ASK = Rule.TASKS_ONLY;

    /** A row per exit, a column per entry. A kind that this program does not know may make sense of anything. */
    private static final Rule[][] TABLE = {
        //                  QUERY TASK ROUTER MODEL VERIFIER ANSWER UNKNOWN
        /* QUERY */        {IN,   OK,  OK,    OK,   OK,      OK,    OK},
        /* QUERY_CHOICE */ {IN,   OK,  ASK,   ASK,  ASK,     ASK,   ASK},
        /* TASK */         {IN,   OK,  OK,    OK,   OK,      OK,    OK},
        /* ROUTER */       {IN,   OK,  OK,    OK,   OK,      OK,    OK},
        /* MODEL */        {IN,   OK,  OK,    OK,   OK,      OK,    OK},
        /* VERIFIER */     {IN,   OK,  OK,    OK,   OK,      OK,    OK},
        /* ANSWER */       {END,  END, END,   END,  END,     END,   END},
        /* UNKNOWN */      {IN,   OK,  OK,    OK,   OK,      OK,    OK},
    };

    private PortRules() {}

    /** What the table says about an exit and an entry, whatever the nodes are. */
    public static Rule rule(Exit exit, Entry entry) {
        return TABLE[exit.ordinal()][entry.ordinal()];
    }

    /** Whether an exit of a node may lead to another node, by their kinds and because they are two. */
    public static Fit between(Node from, String exit, Node to) {
        if (from.id().equals(to.id())) {
            return Fit.refused(name(from) + " cannot lead to itself: queries would go round for ever."
                    + " Maybe connect it to the node after it.");
        }
        return switch (rule(Exit.of(from, exit), Entry.of(to))) {
            case FITS -> Fit.PLAIN;
            case NO_ENTRY -> Fit.refused(name(to) + " is where queries enter, so nothing can lead into it."
                    + " Maybe connect to the node after it.");
            case NO_EXIT -> Fit.refused(name(from) + " ends the way of a query, so nothing can lead out of it."
                    + " Maybe connect the node before it.");
            case TASKS_ONLY -> Fit.refused("Exit '" + exit + "' of " + name(from) + " asks a Task, and " + name(to)
                    + " is none. Maybe use its exit '" + Node.OTHER + "', or put a Task between.");
        };
    }

    /** Whether anything may lead to a node. */
    public static boolean hasEntry(Node node) {
        return rule(Exit.UNKNOWN, Entry.of(node)) == Rule.FITS;
    }

    /** Whether a connection between two nodes would close a circle. */
    public static boolean closesCircle(RoutingGraph graph, NodeId from, NodeId to) {
        Set<NodeId> seen = new HashSet<>(Set.of(to));
        Deque<NodeId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            NodeId at = open.pop();
            if (at.equals(from)) {
                return true;
            }
            for (Edge edge : graph.edgesFrom(at)) {
                if (seen.add(edge.to())) {
                    open.push(edge.to());
                }
            }
        }
        return false;
    }

    /** What a person calls a node in a sentence: its label in quotes, or its kind. */
    private static String name(Node node) {
        if (!node.label().isBlank()) {
            return "'" + node.label() + "'";
        }
        String kind = node instanceof Llm ? "model" : node.kind();
        return kind.isEmpty() ? "The node" : "The " + kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
