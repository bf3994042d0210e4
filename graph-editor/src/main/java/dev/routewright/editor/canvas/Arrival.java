package dev.routewright.editor.canvas;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/**
 * Brings views into a layer in their order: all at once, or a few with each call, because a scene styles everything that
 * is new in it before its next frame.
 */
final class Arrival<V extends Node> {
    /** So many come at once in any drawing: what a person adds by hand, or pastes. */
    private static final int AT_ONCE = 40;

    private final ObservableList<Node> layer;
    private List<V> wanted = List.of();

    Arrival(ObservableList<Node> layer) {
        this.layer = layer;
    }

    /** These views and no others are to stand in the layer. */
    void want(List<V> views, boolean inParts) {
        wanted = views;
        if (layer.equals(views)) {
            return;
        }
        Set<Node> kept = new HashSet<>(views);
        if (!kept.containsAll(layer)) {
            layer.retainAll(kept);
        }
        int missing = views.size() - layer.size();
        if (inParts && missing > AT_ONCE) {
            if (!layer.equals(views.subList(0, layer.size()))) {
                layer.clear();
            }
        } else if (missing > AT_ONCE || !insertMissing()) {
            layer.setAll(views);
        }
    }

    /** Puts what is missing between what is there; false where that stands in another order. */
    private boolean insertMissing() {
        Set<Node> there = new HashSet<>(layer);
        for (int i = 0; i < wanted.size(); i++) {
            if (!there.contains(wanted.get(i))) {
                layer.add(i, wanted.get(i));
            } else if (layer.get(i) != wanted.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Brings some more; false where all are there. */
    boolean bring(int most) {
        int there = layer.size();
        if (there >= wanted.size()) {
            return false;
        }
        layer.addAll(wanted.subList(there, Math.min(wanted.size(), there + most)));
        return true;
    }
}
