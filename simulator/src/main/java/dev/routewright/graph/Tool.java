package dev.routewright.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A retriever, knowledge base, OCR, API or piece of code. It gives no answer: it costs, takes time and changes what
 * later calls see, by a tag and by attributes. Its cost and time are those recorded for its profile, else those that
 * the catalog states (assumed). A failed call sets nothing and leaves by {@code failed}.
 *
 * @param profile the profile that is called; may be empty where {@code profileColumn} names it
 * @param profileColumn a column of words that names, by query, the profile to call; empty for none. A row without a word
 *     takes {@code profile}
 * @param tag the tag that it sets, such as {@code rag}; empty for none
 * @param sets attributes that it sets, by name
 */
public record Tool(
        NodeId id, String label, String profile, String profileColumn, String tag, SequencedMap<String, String> sets)
        implements Node {
    public Tool {
        sets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sets));
    }

    /** A tool that calls one profile and sets one tag. */
    public Tool(NodeId id, String label, String profile, String tag) {
        this(id, label, profile, "", tag, new LinkedHashMap<>());
    }

    @Override
    public String kind() {
        return "tool";
    }

    @Override
    public List<String> exits() {
        return List.of(OK, FAILED);
    }

    @Override
    public Tool withLabel(String newLabel) {
        return new Tool(id, newLabel, profile, profileColumn, tag, sets);
    }
}
