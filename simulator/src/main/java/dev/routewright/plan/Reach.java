package dev.routewright.plan;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be reached in a drawing from where. Parts that no query can reach never stop a run. */
public final class Reach {
    private Reach() {}

    /** All Query nodes in graph order. */
    public static List<Query> queries(RoutingGraph graph) {
        List<Query> found = new ArrayList<>();
        for (Node node : graph.nodes().values()) {
            if (node instanceof Query q) {
                found.add(q);
            }
        }
        return found;
    }

    /** The nodes that some query can reach, in graph order. */
    public static List<Node> fromQueries(RoutingGraph graph) {
        List<NodeId> starts = queries(graph).stream().map(Query::id).toList();
        Set<NodeId> seen = graph.reachedFrom(starts);
        return graph.nodes().values().stream()
                .filter(n -> seen.contains(n.id()))
                .toList();
    }

    /**
     * The first call behind an exit, reached through nodes with a single exit and through Tools that do not fail: what
     * policies weigh the exit by. Null where there is none.
     */
    public static @Nullable FirstCall firstCall(RoutingGraph graph, NodeId node, String exit) {
        SortedSet<String> tags = new TreeSet<>();
        Edge edge = graph.edgeAt(node, exit);
        for (int steps = 0; edge != null && steps <= graph.nodes().size(); steps++) {
            Node next = graph.nodes().get(edge.to());
            if (next != null && FirstCall.isCall(next)) {
                return new FirstCall(next, String.join("+", tags));
            }
            if (next instanceof Tool tool) {
                if (!tool.tag().isEmpty()) {
                    tags.add(tool.tag());
                }
                edge = graph.edgeAt(tool.id(), Node.OK);
            } else {
                edge = next != null && next.exits().size() == 1
                        ? graph.edgeAt(next.id(), next.exits().getFirst())
                        : null;
            }
        }
        return null;
    }

    /** Whether a node's policy weighs some exit by its return, so that its choice depends on what lies behind the exit. */
    public static boolean weighsReturns(RoutingGraph graph, Node node) {
        return !new ReturnNeeds(graph).exits(node).isEmpty();
    }

    /** Profiles that queries can call, in graph order. */
    public static SequencedSet<String> calledProfiles(RoutingGraph graph) {
        SequencedSet<String> profiles = new LinkedHashSet<>();
        for (Node node : fromQueries(graph)) {
            if (node instanceof Agent agent
                    && !agent.profile().isEmpty()
                    && !agent.backbone().isEmpty()) {
                profiles.add(agent.backbone());
            }
            String profile = answersAs(node);
            if (profile != null) {
                profiles.add(profile);
            }
        }
        return profiles;
    }

    /** The profile that gives the answer at a node; null where a node gives none of its own. */
    static @Nullable String answersAs(Node node) {
        return switch (node) {
            case Llm llm -> llm.profile();
            case Agent a -> a.profile().isEmpty() ? a.backbone() : a.profile();
            case Person h -> h.profile();
            case Join j when j.merge() instanceof Merge.Synthesis s -> s.profile();
            default -> null;
        };
    }

    /** The labels that Task nodes can give to queries, in graph order. */
    public static SequencedSet<String> givenTasks(RoutingGraph graph) {
        SequencedSet<String> tasks = new LinkedHashSet<>();
        for (Node node : fromQueries(graph)) {
            if (node instanceof Task task && !task.name().isEmpty()) {
                tasks.add(task.name());
            }
        }
        return tasks;
    }

    /** The tags that Tools and Caches of examples can set, in alphabetical order. */
    public static SortedSet<String> givenTags(RoutingGraph graph) {
        SortedSet<String> tags = new TreeSet<>();
        for (Node node : fromQueries(graph)) {
            if (node instanceof Tool tool && !tool.tag().isEmpty()) {
                tags.add(tool.tag());
            } else if (node instanceof Cache cache && cache.mode() == Cache.Mode.EXAMPLES) {
                tags.add(cache.tag());
            }
        }
        return tags;
    }

    /** The attributes that Tools can set, in alphabetical order. */
    public static SortedSet<String> givenAttributes(RoutingGraph graph) {
        SortedSet<String> names = new TreeSet<>();
        for (Node node : fromQueries(graph)) {
            if (node instanceof Tool tool) {
                names.addAll(tool.sets().keySet());
            }
        }
        return names;
    }

    /** The policy that picks a node's exit, or a Fan's best exits; null where it has none or nothing to pick. */
    public static @Nullable PolicySpec policyOf(Node node) {
        return switch (node) {
            case Router r -> r.policy();
            case Task t when t.exits().size() > 1 -> t.policy();
            case Fan f when f.mode() instanceof FanMode.TopK top -> top.by();
            default -> null;
        };
    }
}
