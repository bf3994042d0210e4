package dev.routewright.editor.gesture;

import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes that were selected one after the other, to go back and forward among those that are still there. */
final class Visits {
    private static final int MOST = 100;

    private final List<NodeId> places = new ArrayList<>();
    private int at = -1;

    /** Something was come to; what lay ahead is forgotten, unless one is there already. */
    void came(NodeId place) {
        if (at >= 0 && places.get(at).equals(place)) {
            return;
        }
        places.subList(at + 1, places.size()).clear();
        places.add(place);
        if (places.size() > MOST) {
            places.removeFirst();
        }
        at = places.size() - 1;
    }

    /** The next place in a direction, 1 or -1, that a document still has; null for none. */
    @Nullable
    NodeId peek(int direction, Document document) {
        int found = next(direction, document);
        return found < 0 ? null : places.get(found);
    }

    /** Goes there. */
    @Nullable
    NodeId go(int direction, Document document) {
        int found = next(direction, document);
        if (found < 0) {
            return null;
        }
        at = found;
        return places.get(at);
    }

    private int next(int direction, Document document) {
        NodeId here = at < 0 ? null : places.get(at);
        for (int i = at + direction; i >= 0 && i < places.size(); i += direction) {
            if (!places.get(i).equals(here) && document.graph().nodes().containsKey(places.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
