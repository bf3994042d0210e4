package dev.routewright.graph.fix;

import dev.routewright.graph.Document;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Query;
import dev.routewright.graph.check.Codes;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.edit.Edit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which findings can be mended mechanically, and how. */
public final class Fixes {
    private Fixes() {}

    /** Sources of ids that are unused in the document, also among those that they gave before. */
    public record NewIds(Supplier<NodeId> nodes, Supplier<EdgeId> edges) {}

    /**
     * What mends a finding; empty where that takes a decision, or where the document no longer is as the finding says.
     *
     * @param document the document that was checked
     */
    public static Optional<Fix> of(Document document, Finding finding, NewIds ids) {
        Node node = finding.node() == null ? null : document.graph().nodes().get(finding.node());
        Fix fix = switch (finding.code()) {
            case Codes.FREE_PARAMETER_GONE -> LostNumbers.free(document, node);
            case Codes.UNCERTAIN_PARAMETER_GONE -> LostNumbers.uncertain(document, node);
            case Codes.DATASET_UNKNOWN, Codes.NO_DATASET -> onlyDataset(document, node);
            default -> node == null ? null : ofNode(document, finding.code(), node, ids);
        };
        return Optional.ofNullable(fix).filter(f -> !f.edits().isEmpty());
    }

    private static @Nullable Fix ofNode(Document document, String code, Node node, NewIds ids) {
        return switch (code) {
            case Codes.UNCONNECTED_EXIT -> WireFixes.openExits(document, node, ids);
            case Codes.CYCLE -> WireFixes.loop(document, node, ids);
            case Codes.FAN_WITHOUT_JOIN -> WireFixes.join(document, node, ids);
            case Codes.ANSWER_IN_BRANCH, Codes.DISCARD_OUTSIDE -> NumberFixes.ending(code, node);
            case Codes.WEIGHTS_NOT_100 -> NumberFixes.scaled(node);
            case Codes.EXIT_MISMATCH -> NumberFixes.weighed(node);
            case Codes.CUTS_NOT_ASCENDING -> NumberFixes.sorted(node);
            case Codes.HEDGE_DELAYS -> NumberFixes.delays(node);
            case Codes.TOP_K_OUT_OF_RANGE -> NumberFixes.topK(node);
            case Codes.PARTS_EXIT_UNUSED -> NumberFixes.oneExit(node);
            case Codes.QUORUM_OUT_OF_RANGE -> NumberFixes.quorum(document, node);
            case Codes.LEAD_OUT_OF_RANGE -> NumberFixes.lead(node);
            case Codes.CONDITION_NODE_GONE -> LostNodes.forget(document, node);
            default -> null;
        };
    }

    private static @Nullable Fix onlyDataset(Document document, @Nullable Node node) {
        return node instanceof Query query && document.datasets().size() == 1
                ? new Fix(
                        "Take dataset '" + document.datasets().getFirst().id() + "'",
                        List.of(new Edit.SetNode(
                                query.withDataset(document.datasets().getFirst().id()))))
                : null;
    }
}
