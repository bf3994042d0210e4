package dev.routewright.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

/** Finds words that a person cannot read to their end: shortened with dots, or lying outside of their region. */
final class ClippedText {
    /** What is shortened on purpose, because it may be as long as a person likes. */
    private static final Set<String> MAY_BE_SHORTENED =
            Set.of("document-subtitle", "status-notice", "export-done", "dataset-answer", "rw-cell-long");

    private ClippedText() {}

    /** One line per piece of text that is cut. */
    static List<String> in(Parent root) {
        List<String> found = new ArrayList<>();
        look(root, root, found);
        return found;
    }

    private static void look(Node node, Node root, List<String> found) {
        // The canvas zooms its words with everything else and shortens the second line of a node on purpose.
        if (!node.isVisible() || "graph-editor".equals(node.getId())) {
            return;
        }
        if (node instanceof Labeled labeled && !mayBeShortened(labeled)) {
            check(labeled, root, found);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, root, found));
        }
    }

    private static boolean mayBeShortened(Labeled labeled) {
        return MAY_BE_SHORTENED.contains(String.valueOf(labeled.getId()))
                || labeled.getStyleClass().stream().anyMatch(MAY_BE_SHORTENED::contains)
                || labeled instanceof TableCell<?, ?> cell
                        && cell.getTableColumn() != null
                        && Set.of("Text", "Design", "Examples", "Answer")
                                .contains(cell.getTableColumn().getText());
    }

    private static void check(Labeled labeled, Node root, List<String> found) {
        String words = labeled.getText();
        if (words == null || words.isBlank() || labeled.getWidth() <= 0) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && text.getStyleClass().contains("text")
                    && !text.getText().replace("_", "").equals(words.replace("_", ""))) {
                found.add("shortened: '" + words + "' reads '" + text.getText() + "' in " + path(labeled));
            }
        }
        Bounds shown = labeled.localToScene(labeled.getLayoutBounds());
        Bounds whole = root.localToScene(root.getLayoutBounds());
        if (!scrolls(labeled) && !whole.contains(shown)) {
            found.add("outside: '" + words + "' at " + shown + " in " + path(labeled));
        }
    }

    private static boolean scrolls(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at.getStyleClass().contains("virtual-flow")) {
                return true;
            }
        }
        return false;
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                return path.insert(0, "#" + at.getId() + " ").toString();
            }
            path.insert(0, at.getStyleClass() + " ");
        }
        return path.toString();
    }
}
