package dev.routewright.editor.skin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.control.Label;

/**
 * Says how wide the words of a box are that is drawn without them, so that it has the same size with and without. It
 * measures by labels of the same style, and so must stand in the scene; it shows nothing.
 */
public final class NodeRuler extends Group {
    private final Label title = new Label();
    private final Label words = new Label();
    private final Label exit = new Label();
    private final Map<String, Double> titles = new HashMap<>();
    private final Map<String, Double> others = new HashMap<>();
    private final Map<String, Double> exits = new HashMap<>();

    public NodeRuler() {
        title.getStyleClass().add("rw-node-title");
        words.getStyleClass().add("rw-node-words");
        exit.getStyleClass().add("rw-port-label");
        getChildren().addAll(title, words, exit);
        setManaged(false);
        setOpacity(0);
        setMouseTransparent(true);
        // What was measured in another font is not true any more.
        title.fontProperty().addListener((o, was, is) -> titles.clear());
        words.fontProperty().addListener((o, was, is) -> others.clear());
        exit.fontProperty().addListener((o, was, is) -> exits.clear());
    }

    /** The width that a box of this name and second line needs. */
    double width(String name, String does) {
        return NodeMetrics.width(
                titles.computeIfAbsent(name, text -> Math.ceil(measured(title, text)) + 1),
                others.computeIfAbsent(does, text -> Math.ceil(measured(words, text)) + 1));
    }

    /** The width of an exit's label. */
    double labelWidth(String name) {
        return exits.computeIfAbsent(name, text -> measured(exit, text));
    }

    private static double measured(Label label, String text) {
        if (label.getSkin() == null) {
            label.applyCss();
        }
        label.setText(text);
        return label.prefWidth(-1);
    }

    /** To be called after measuring: what was measured last must not be read out as part of the drawing. */
    public void rest() {
        List.of(title, words, exit).forEach(label -> label.setText(""));
    }
}
