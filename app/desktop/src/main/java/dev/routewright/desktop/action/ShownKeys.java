package dev.routewright.desktop.action;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys that a menu shows and does not hear: those of the canvas, which are letters in a field. */
final class ShownKeys extends KeyCombination {
    private final KeyCombination shown;

    ShownKeys(KeyCombination shown) {
        this.shown = shown;
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getName() {
        return shown.getName();
    }

    @Override
    public String getDisplayText() {
        return shown.getDisplayText();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownKeys keys && keys.shown.equals(shown);
    }

    @Override
    public int hashCode() {
        return 31 * shown.hashCode() + 1;
    }
}
