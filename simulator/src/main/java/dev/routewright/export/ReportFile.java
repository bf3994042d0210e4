package dev.routewright.export;

import dev.routewright.graph.Document;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code export-report.json}: one line per loss, and one line with status native per node without one.
 */
public final class ReportFile {
    private ReportFile() {}

    /**
     * The report without what a single target adds to it.
     *
     * @param checkedBy how the target's file was checked, a sentence
     */
    public static ObjectNode of(Target target, Document document, String checkedBy, List<NodeReport> nodes) {
        ObjectNode root = JsonText.object();
        root.put("target", target.word());
        root.put("document", document.name());
        root.put("synthetic", document.synthetic());
        root.put("checkedBy", checkedBy);
        ArrayNode lines = root.putArray("nodes");
        for (NodeReport node : nodes) {
            if (node.losses().isEmpty()) {
                ObjectNode line = line(lines, node, Status.NATIVE);
                line.put("what", node.note()).put("instead", "").put("rows", 0);
            }
            for (Loss loss : node.losses()) {
                ObjectNode line = line(lines, node, loss.status());
                line.put("what", loss.what()).put("instead", loss.instead()).put("rows", loss.rows());
                if (!node.note().isEmpty()) {
                    line.put("note", node.note());
                }
            }
        }
        return root;
    }

    private static ObjectNode line(ArrayNode lines, NodeReport node, Status status) {
        ObjectNode line = lines.addObject();
        line.put("nodeId", node.node().value());
        line.put("label", node.label());
        line.put("status", status.name().toLowerCase(Locale.ROOT));
        ArrayNode paths = line.putArray("targetPath");
        node.targetPaths().forEach(paths::add);
        return line;
    }
}
