package dev.routewright.report;

import dev.routewright.export.Loss;
import dev.routewright.export.Target;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import java.util.List;
import java.util.Locale;

/** An export for people. */
public final class ExportText {
    private ExportText() {}

    /**
     * The written files and what the target cannot say.
     *
     * @param files paths of the written files; empty where nothing was written
     */
    public static String text(
            Document document, Target target, List<String> files, List<Loss> losses, boolean synthetic) {
        StringBuilder out = new StringBuilder(Text.title(document.name() + " as " + target.title(), synthetic));
        files.forEach(file -> out.append("Wrote ").append(file).append('\n'));
        if (losses.isEmpty()) {
            return out.append("Nothing is lost.\n").toString();
        }
        out.append('\n');
        for (Loss loss : losses) {
            Node node = document.graph().nodes().get(loss.node());
            String name = node == null || node.label().isBlank() ? loss.node().value() : node.label();
            out.append(name)
                    .append(", ")
                    .append(loss.status().name().toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(sentence(loss.what()))
                    .append(" Instead: ")
                    .append(sentence(loss.instead()))
                    .append(loss.rows() == null ? "" : " Rows that go elsewhere: " + loss.rows() + ".")
                    .append('\n');
        }
        return out.toString();
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
