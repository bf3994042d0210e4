package dev.routewright.export;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files that an exporter makes, in memory. Besides the target's own file it always holds
 * {@code export-report.json} (node by node) and {@code HOW-TO-RUN.md}.
 *
 * @param files file name to text, with {@code \n} line ends
 * @param nodes what became of every node, in graph order
 */
public record Bundle(SortedMap<String, String> files, List<NodeReport> nodes) {
    /** Name of the node by node report. */
    public static final String REPORT = "export-report.json";
    /** Name of the page that says how to start the result. */
    public static final String HOW_TO = "HOW-TO-RUN.md";

    public Bundle {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        nodes = List.copyOf(nodes);
    }

    /** All losses, in graph order; empty where the target says everything. */
    public List<Loss> losses() {
        return nodes.stream().flatMap(n -> n.losses().stream()).toList();
    }

    /** The worst status of any node. */
    public Status worst() {
        return nodes.stream().map(NodeReport::status).reduce(Status.NATIVE, Status::worst);
    }

    /**
     * Why this bundle must not be written, or null where it may. Strict refuses every loss, forced or not. A blocking
     * loss is refused unless forced; approximated and dropped parts pass, because they are announced.
     *
     * @param strict whether the person asked for an export without any loss
     * @param forced whether the person accepted blocking losses in so many words
     */
    public @Nullable String refusal(boolean strict, boolean forced) {
        List<Loss> against = losses().stream()
                .filter(loss -> strict || (!forced && loss.status() == Status.BLOCKING))
                .toList();
        if (against.isEmpty()) {
            return null;
        }
        String list = against.stream()
                .map(loss -> loss.node() + ": " + loss.what())
                .distinct()
                .collect(Collectors.joining("; "));
        String losses = against.size() == 1 ? " loss" : " losses";
        return strict
                ? against.size() + losses + " and --strict: " + list
                        + ". Maybe draw these parts in another way, or export without --strict."
                : against.size() + " blocking" + losses + ": " + list
                        + ". Maybe draw these parts in another way, or accept them with --force.";
    }
}
