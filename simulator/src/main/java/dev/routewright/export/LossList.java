package dev.routewright.export;

import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Losses as a part of a Markdown page. */
public final class LossList {
    private LossList() {}

    /** A heading and one line per loss, or one sentence that there is none. */
    public static String markdown(Document document, List<Loss> losses) {
        if (losses.isEmpty()) {
            return "Nothing of the drawing is lost in this export.\n";
        }
        return losses.stream()
                .map(loss -> line(document, loss))
                .collect(Collectors.joining("", "## What this export does not do\n\n", ""));
    }

    private static String line(Document document, Loss loss) {
        Node node = document.graph().nodes().get(loss.node());
        String rows = loss.rows() == null ? "" : " (" + loss.rows() + " rows)";
        return "- **" + (node == null ? "" : node.label()) + "** (`" + loss.node() + "`), "
                + loss.status().name().toLowerCase(Locale.ROOT) + ": " + loss.what() + "; instead: " + loss.instead()
                + rows + ".\n";
    }
}
