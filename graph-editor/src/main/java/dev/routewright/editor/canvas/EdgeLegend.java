package dev.routewright.editor.canvas;

import dev.routewright.editor.overlay.EdgeMark;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What the width of an edge says. */
public final class EdgeLegend extends HBox {
    private final Label words = new Label();
    private String metric = "";

    public EdgeLegend() {
        setId("edge-legend");
        getStyleClass().add("rw-legend");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(4);
        setManaged(false);
        setMouseTransparent(true);
        words.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, sample(EdgeMark.THIN), sample(4), sample(EdgeMark.THICK));
    }

    private static Region sample(double width) {
        Region line = new Region();
        line.getStyleClass().add("rw-legend-line");
        line.setMinSize(16, width);
        line.setMaxSize(16, width);
        return line;
    }

    /** @param newMetric what the width says, such as {@code queries}; empty for nothing */
    public void say(String newMetric) {
        metric = newMetric;
        words.setText("Edge width: " + metric + "  ");
    }

    /** Whether there is anything to say. */
    public boolean says() {
        return !metric.isEmpty();
    }
}
