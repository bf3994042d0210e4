package dev.routewright.editor.skin;

import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** The bar in the kind's colour along a box's left side, cut by the box's round corners. */
final class Stripe extends Path {
    static final double WIDTH = 4;
    private static final double CORNER = 8;

    private double height = Double.NaN;

    Stripe() {
        getStyleClass().add("rw-node-stripe");
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Fits the bar to a box of some height. */
    void fit(double newHeight) {
        if (newHeight == height) {
            return;
        }
        height = newHeight;
        double reach = CORNER - WIDTH;
        double inset = CORNER - Math.sqrt(CORNER * CORNER - reach * reach);
        getElements()
                .setAll(
                        new MoveTo(WIDTH, inset),
                        new ArcTo(CORNER, CORNER, 0, 0, CORNER, false, false),
                        new LineTo(0, height - CORNER),
                        new ArcTo(CORNER, CORNER, 0, WIDTH, height - inset, false, false),
                        new ClosePath());
    }
}
