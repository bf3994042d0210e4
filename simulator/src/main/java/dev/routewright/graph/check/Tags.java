package dev.routewright.graph.check;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Tool;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tags are set for something, and a query can carry them all. */
final class Tags implements DrawingRule {
    /** How many different tags a query can carry. */
    private static final int MOST_TAGS = 64;

    @Override
    public void check(Document document, Findings out) {
        RoutingGraph graph = document.graph();
        SortedSet<String> all = new TreeSet<>();
        for (Node node : graph.nodes().values()) {
            String tag = setBy(node);
            if (!tag.isBlank()) {
                all.add(tag);
                unread(graph, node, tag, out);
            } else if (node instanceof Cache cache && cache.mode() == Cache.Mode.EXAMPLES) {
                out.error(
                        Codes.NO_TAG,
                        node.id(),
                        Names.of(node) + " gives examples to later calls and names no tag for them.",
                        "Name the tag.");
            }
        }
        if (all.size() > MOST_TAGS) {
            out.error(
                    Codes.TOO_MANY_TAGS,
                    null,
                    "The drawing sets " + all.size() + " different tags; a query carries at most " + MOST_TAGS + ".",
                    "Use one tag for tools that mean the same to later calls.");
        }
    }

    private static String setBy(Node node) {
        return switch (node) {
            case Tool t -> t.tag();
            case Cache c when c.mode() == Cache.Mode.EXAMPLES -> c.tag();
            default -> "";
        };
    }

    private static void unread(RoutingGraph graph, Node node, String tag, Findings out) {
        Set<NodeId> behind = Reach.from(graph, List.of(node.id()));
        boolean read = graph.nodes().values().stream()
                .filter(other -> behind.contains(other.id()))
                .anyMatch(other -> reads(other, tag));
        if (!read) {
            out.info(
                    Codes.TAG_UNREAD,
                    node.id(),
                    Names.of(node) + " sets the tag '" + tag + "', and nothing behind it reads tags.",
                    "Put it before the Models that it should help, or take the tag away.");
        }
    }

    /** Calls read all tags: they are the context of the cell. */
    private static boolean reads(Node node, String tag) {
        boolean calls = node instanceof Llm
                || node instanceof Agent
                || node instanceof Join join && join.merge() instanceof Merge.Synthesis;
        return calls || Statements.of(node).anyMatch(new Condition.HasTag(tag)::equals);
    }
}
