package dev.routewright.editor.skin;

import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Tooltips that wrap and come soon. */
public final class Tips {
    private static final double WIDEST = 360;

    private Tips() {}

    /** A tooltip that says something. */
    public static Tooltip of(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
        tip.setShowDelay(Duration.millis(500));
        return tip;
    }
}
