package dev.routewright.editor.skin;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.layout.Region;

/** Icons for lists that make many of the same: each file is read once. */
public final class IconSet {
    private final Map<String, String> outlines = new HashMap<>();

    /**
     * A new icon, as {@link Icons#of} makes it.
     *
     * @throws IllegalArgumentException where there is no such icon
     */
    public Region of(String name) {
        return Icons.drawn(outlines.computeIfAbsent(name, Icons::outline));
    }
}
