package dev.routewright.desktop;

import dev.routewright.desktop.frame.Splits;
import dev.routewright.desktop.settings.Reading;
import dev.routewright.desktop.settings.Remembered;
import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.outline.Outline;
import javafx.geometry.Orientation;
import javafx.scene.layout.BorderPane;

/** The canvas, and beside it the outline while a person wants it. */
final class CanvasRegion extends BorderPane {
    private static final double LEAST = 200;
    /** In a narrow window both keep a share. */
    private static final double MOST_OUTLINE = 0.6;

    private final Splits both = new Splits(Orientation.HORIZONTAL).atMost(MOST_OUTLINE);
    private final GraphEditor editor;
    private final Outline outline;
    private final Remembered remembered;

    CanvasRegion(GraphEditor editor, Outline outline, Remembered remembered) {
        this.editor = editor;
        this.outline = outline;
        this.remembered = remembered;
        setMinSize(0, 0);
        setCenter(both);
        lay();
    }

    private void lay() {
        Reading reading = remembered.now().reading();
        both.clear();
        outline.setVisible(reading.outline());
        if (reading.outline()) {
            both.fixed(outline, reading.outlineWidth(), LEAST);
        }
        both.growing(editor, LEAST);
    }

    boolean isOutlineShown() {
        return remembered.now().reading().outline();
    }

    /** Shows the outline and gives it the focus, or hides it and gives the focus to the canvas. */
    void toggleOutline() {
        boolean shown = !isOutlineShown();
        remember(shown);
        lay();
        if (shown) {
            outline.takeFocus();
        } else {
            editor.requestFocus();
        }
    }

    /** Remembers the width that a person has dragged. */
    void remember() {
        remember(isOutlineShown());
    }

    private void remember(boolean shown) {
        double width =
                outline.isVisible() ? both.size(0) : remembered.now().reading().outlineWidth();
        remembered.change(s -> s.withReading(s.reading().withOutline(shown, width)));
    }
}
