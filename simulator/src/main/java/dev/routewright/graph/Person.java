package dev.routewright.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A human queue. Quality is what the dataset records for its profile; cost and time are the recorded ones, and where a
 * cell has none, the stated ones (assumed). How many people there are and when they work counts only under load; replay
 * finds somebody free at once.
 *
 * @param profile the people's profile in the dataset, or an empty string while none is chosen
 * @param costPerItem stated price of one item in the dataset's currency, at least 0; null for none
 * @param minutesPerItem stated minutes of work on one item, at least 0; null for none
 * @param people how many work at the same time, at least 1
 * @param fromHour start of the working day, 0..24
 * @param toHour end of the working day, 0..24; 0 and 24 mean round the clock
 */
public record Person(
        NodeId id,
        String label,
        String profile,
        @Nullable Double costPerItem,
        @Nullable Double minutesPerItem,
        int people,
        double fromHour,
        double toHour)
        implements Node {
    /** One person, round the clock, with no stated numbers. */
    public Person(NodeId id, String label, String profile) {
        this(id, label, profile, null, null, 1, 0, 24);
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public List<String> exits() {
        return List.of(OK, FAILED);
    }

    @Override
    public Person withLabel(String newLabel) {
        return new Person(id, newLabel, profile, costPerItem, minutesPerItem, people, fromHour, toHour);
    }
}
