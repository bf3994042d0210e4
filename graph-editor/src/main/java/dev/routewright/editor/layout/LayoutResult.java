package dev.routewright.editor.layout;

import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Where the boxes of a request go.
 *
 * @param positions top left corners, in the order of the request; those that are pinned are not in it
 */
public record LayoutResult(SequencedMap<NodeId, Position> positions) {
    public LayoutResult {
        positions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(positions));
    }
}
