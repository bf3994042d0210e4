package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.NormalisedText;
import dev.routewright.run.Draws;
import java.util.HashMap;
import java.util.Map;

/** Counts queries whose text already stood in another part: such parts are no clean hold-out of each other. */
final class PartOverlap {
    private final Map<Long, String> firstPart = new HashMap<>();
    private int repeated;

    void add(String text, String part) {
        String first = firstPart.putIfAbsent(Draws.hash(NormalisedText.of(text)), part);
        if (first != null && !first.equals(part)) {
            repeated++;
        }
    }

    /** Says it, if there is something to say. */
    void note(DatasetBuilder into) {
        if (repeated > 0) {
            into.note(
                    repeated + (repeated == 1 ? " query occurs" : " queries occur")
                            + " in more than one part; each is kept once per part, and a split by text keeps them on one side.");
        }
    }
}
