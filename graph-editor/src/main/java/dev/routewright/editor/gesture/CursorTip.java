package dev.routewright.editor.gesture;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A sentence beside the mouse while a gesture is under way. */
public final class CursorTip extends Label {
    private static final PseudoClass REFUSAL = PseudoClass.getPseudoClass("refusal");
    private static final double WIDEST = 300;
    private static final double RIGHT = 18;
    private static final double BELOW = 20;
    private static final double MARGIN = 6;

    /** Shows nothing yet. */
    public CursorTip() {
        setId("cursor-tip");
        getStyleClass().add("rw-cursor-tip");
        setManaged(false);
        setMouseTransparent(true);
        setWrapText(true);
        setVisible(false);
    }

    /** Says something about the point under the mouse; nothing where there is nothing to say. */
    void say(String words, boolean refusal, Point2D at, Region within) {
        setVisible(!words.isEmpty());
        if (words.isEmpty()) {
            return;
        }
        setText(words);
        pseudoClassStateChanged(REFUSAL, refusal);
        applyCss();
        double width = Math.min(WIDEST, Math.ceil(prefWidth(-1)));
        double height = Math.ceil(prefHeight(width));
        double x = Math.clamp(at.getX() + RIGHT, MARGIN, Math.max(MARGIN, within.getWidth() - width - MARGIN));
        double below = at.getY() + BELOW;
        double y = below + height + MARGIN <= within.getHeight() ? below : at.getY() - height - BELOW / 2;
        resizeRelocate(Math.round(x), Math.round(Math.max(MARGIN, y)), width, height);
    }

    /** Takes the sentence away. */
    void hide() {
        setVisible(false);
    }
}
