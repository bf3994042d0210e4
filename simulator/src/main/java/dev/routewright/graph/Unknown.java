package dev.routewright.graph;

import java.util.List;

/**
 * A node of a kind that this program does not run: kept, drawn grey, written back unchanged, never run.
 *
 * @param kind the kind's name as it stands in the file
 * @param exits the exits that the file names, or those that its edges use
 * @param json the node's whole JSON object on one line, as it was read; the label in it is replaced on a rename
 */
public record Unknown(NodeId id, String label, String kind, List<String> exits, String json) implements Node {
    public Unknown {
        exits = List.copyOf(exits);
    }

    @Override
    public Unknown withLabel(String newLabel) {
        return new Unknown(id, newLabel, kind, exits, json);
    }
}
