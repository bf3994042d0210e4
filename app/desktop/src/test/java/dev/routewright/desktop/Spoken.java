package dev.routewright.desktop;

import dev.routewright.editor.skin.EdgeView;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.PortView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.shape.Shape;

/** Walks a scene as a screen reader does and says what it would stumble over. */
final class Spoken {
    /** What a chart or the canvas draws that stands for something. */
    private static final Set<String> DRAWN = Set.of(
            "rw-plot-setting",
            "rw-plot-ring",
            "rw-plot-single",
            "rw-plot-random",
            "rw-plot-current",
            "rw-plot-bound",
            "rw-plot-front",
            "rw-plot-reference",
            "rw-plot-half",
            "rw-plot-half-current",
            "rw-plot-axis",
            "rw-badge");

    private final List<String> problems = new ArrayList<>();
    private int spoken;

    private Spoken() {}

    /** One line per thing without a name, without a role, or called like its sibling. */
    static List<String> problemsIn(Parent root, int least) {
        Spoken walk = new Spoken();
        walk.look(root);
        if (walk.spoken < least) {
            walk.problems.add("only " + walk.spoken + " named things instead of at least " + least);
        }
        return walk.problems;
    }

    private void look(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (says(node)) {
            check(node);
        }
        if (node instanceof Parent parent) {
            tellApart(parent);
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private void check(Node node) {
        spoken++;
        if (text(node).isBlank()) {
            problems.add("no text: " + path(node));
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.ROLE) == null) {
            problems.add("no role: " + path(node));
        }
        boolean drawn = node instanceof NodeView || node instanceof PortView || node instanceof EdgeView;
        if (drawn && node.getAccessibleRoleDescription() == null) {
            problems.add("no role description: " + path(node));
        }
        if (node.isDisabled() && !Boolean.TRUE.equals(node.queryAccessibleAttribute(AccessibleAttribute.DISABLED))) {
            problems.add("disabled and does not say so: " + path(node));
        }
    }

    private void tellApart(Parent parent) {
        Map<String, Node> told = new HashMap<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && says(child) && !(child instanceof Label) && !(child instanceof Cell<?>)) {
                Node same = told.put(child.getAccessibleRole() + ": " + text(child), child);
                if (same != null) {
                    problems.add("'" + text(child) + "' twice: " + path(same) + " and " + path(child));
                }
            }
        }
    }

    /** Whether a person can do something with it, or it stands for something that is drawn. */
    static boolean says(Node node) {
        if (partOfControl(node)) {
            return false;
        }
        return node.isFocusTraversable()
                || node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof Slider
                || node instanceof ProgressIndicator
                || node instanceof TableView<?>
                || node instanceof TabPane
                || node instanceof NodeView
                || node instanceof PortView
                || node instanceof EdgeView
                || node instanceof Label label && !label.getText().isEmpty()
                || node instanceof Shape && node.getStyleClass().stream().anyMatch(DRAWN::contains)
                || node.getStyleClass().stream().anyMatch(Set.of("rw-plot-axis", "rw-badge")::contains);
    }

    /** Arrow buttons, thumbs and tracks speak through the control that they are part of. */
    private static boolean partOfControl(Node node) {
        AccessibleRole role = node.getAccessibleRole();
        return Set.of(
                                "increment-button",
                                "decrement-button",
                                "arrow-button",
                                "thumb",
                                "track",
                                "scroll-bar",
                                "tab-header-area",
                                "control-buttons-tab",
                                "show-hide-columns-button",
                                "tab-down-button",
                                "headers-region",
                                "open-button")
                        .stream()
                        .anyMatch(node.getStyleClass()::contains)
                || role == AccessibleRole.SCROLL_BAR;
    }

    /** Its own text, or that of the label beside it. */
    static String text(Node node) {
        boolean holdsInput = node instanceof TextInputControl || node instanceof ComboBoxBase<?>;
        Object own = holdsInput ? node.getAccessibleText() : node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        if (own instanceof String words && !words.isBlank()) {
            return words;
        }
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return label instanceof Node by ? text(by) : "";
    }

    static String path(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                return path.insert(0, "#" + at.getId() + " ").toString().strip();
            }
            path.insert(0, at.getClass().getSimpleName() + at.getStyleClass() + " ");
        }
        return path.toString().strip();
    }
}
