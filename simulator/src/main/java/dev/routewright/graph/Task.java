package dev.routewright.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names a class of queries and may choose for them. A query that enters gets this node's {@link #name} as its
 * {@code task}; the dataset's own label stays as {@code task.recorded}. The matcher is asked by the {@link Query} that
 * dispatches to it; a Task reached by any other edge is entered without asking.
 *
 * @param name the task label that queries get here; empty leaves the recorded label in force
 * @param matcher which queries it accepts when a Query dispatches to it
 * @param exits names of its exits, at least one
 * @param policy how it picks where it has several exits; null where it has one
 * @param decider billed each time a Query asks its matcher and each time its policy picks
 */
public record Task(
        NodeId id,
        String label,
        String name,
        Condition matcher,
        List<String> exits,
        @Nullable PolicySpec policy,
        Decider decider)
        implements Node {
    public Task {
        exits = List.copyOf(exits);
    }

    /** A Task that decides for free. */
    public Task(
            NodeId id, String label, String name, Condition matcher, List<String> exits, @Nullable PolicySpec policy) {
        this(id, label, name, matcher, exits, policy, Decider.FREE);
    }

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public Task withLabel(String newLabel) {
        return new Task(id, newLabel, name, matcher, exits, policy, decider);
    }
}
