package dev.routewright.sim.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One query, or one thought of an Oracle, with all its copies. Again and again the copy that is next in time, and of
 * those at one time in branch order, goes on by one step, until all have ended. So nothing depends on what comes later.
 */
final class PlainJourney {
    private final List<PlainCopy> going = new ArrayList<>();
    private final Map<Traveller.Ask, Integer> asked;
    private final List<Note> notes = new ArrayList<>();

    private PlainJourney(Map<Traveller.Ask, Integer> asked) {
        this.asked = new HashMap<>(asked);
    }

    static PlainJourney begin() {
        return new PlainJourney(Map.of());
    }

    /** One of its own that knows what was asked so far in this one. */
    PlainJourney thought() {
        return new PlainJourney(asked);
    }

    /** What happened, in that order. */
    List<Note> notes() {
        return notes;
    }

    void goes(PlainCopy copy) {
        going.add(copy);
    }

    void rests(PlainCopy copy) {
        going.remove(copy);
    }

    void note(Note note) {
        notes.add(note);
    }

    /** What some copies did that were stopped is forgotten as far as it had not come yet. */
    void forget(Set<PlainCopy> stopped, double at) {
        notes.removeIf(note -> stopped.contains(note.copy()) && !note.stays(at));
    }

    /** The number of the sample that a copy asks for now; it is used up. */
    int sample(PlainCopy copy, Traveller.Ask ask) {
        note(new Note.Asked(copy, copy.clock(), copy.place(), ask));
        int sample = asked.getOrDefault(ask, 0);
        asked.put(ask, sample + 1);
        return sample;
    }

    /** Goes on until everything has ended. */
    void run() {
        while (!going.isEmpty()) {
            PlainCopy next = going.getFirst();
            for (PlainCopy copy : going) {
                if (copy.isBefore(next)) {
                    next = copy;
                }
            }
            next.act();
        }
    }
}
