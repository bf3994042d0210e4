package dev.routewright.editor;

import javafx.scene.layout.VBox;

/** The list of node kinds, 208 px wide: a kind is placed by drag onto the canvas, by click or Enter, or by its letter. */
public final class Palette extends VBox {
    /** @param editor the canvas that receives the nodes */
    public Palette(GraphEditor editor) {}
}
