package dev.routewright.graph.check;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Flow;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Tool;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
        Readers readers = new Readers(graph);
        for (Node node : graph.nodes().values()) {
            String tag = setBy(node);
            if (!tag.isBlank()) {
                all.add(tag);
                unread(readers, node, tag, out);
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

    private static void unread(Readers readers, Node node, String tag, Findings out) {
        if (!readers.isRead(node.id(), tag)) {
            out.info(
                    Codes.TAG_UNREAD,
                    node.id(),
                    Names.of(node) + " sets the tag '" + tag + "', and nothing behind it reads tags.",
                    "Put it before the Models that it should help, or take the tag away.");
        }
    }

    /** Which tags are read behind which nodes. Calls read all: tags are the context of the cell. */
    private static final class Readers {
        private static final int ALL = 0;

        private final Map<String, Integer> bits = new HashMap<>();
        private final Map<NodeId, BitSet> behind;

        Readers(RoutingGraph graph) {
            Map<NodeId, BitSet> own = new HashMap<>();
            graph.nodes().values().forEach(node -> own.put(node.id(), reads(node)));
            behind = Flow.against(graph).before(id -> Objects.requireNonNull(own.get(id)));
        }

        private BitSet reads(Node node) {
            BitSet read = new BitSet();
            boolean calls = node instanceof Llm
                    || node instanceof Agent
                    || node instanceof Join join && join.merge() instanceof Merge.Synthesis;
            read.set(ALL, calls);
            Statements.of(node).forEach(statement -> {
                if (statement instanceof Condition.HasTag has) {
                    read.set(bits.computeIfAbsent(has.tag(), tag -> bits.size() + 1));
                }
            });
            return read;
        }

        boolean isRead(NodeId setter, String tag) {
            BitSet read = Objects.requireNonNull(behind.get(setter));
            Integer bit = bits.get(tag);
            return read.get(ALL) || bit != null && read.get(bit);
        }
    }
}
