package dev.routewright.walk;

import dev.routewright.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Drives a plan that is bound to slots, as a gateway would: each row sends a request, which fills a slot and knows nothing
 * of the dataset; only what is called answers by the row's recorded outcomes.
 */
public final class SlotWorld implements Answers {
    private final ExecutionPlan live;
    private final Recorded recorded;
    private final Memories memories;
    private final OwnTime time;
    private final Journey journey;
    private int row;

    /**
     * @param live bound to slots
     * @param recorded the same drawing, bound to the rows
     * @param seed of all keyed draws
     */
    public SlotWorld(ExecutionPlan live, ExecutionPlan recorded, long seed) {
        this.live = live;
        memories = new Memories(live);
        List<Recorded> made = new ArrayList<>();
        time = new OwnTime(live, seed, memories, timer -> {
            made.add(new Recorded(recorded, seed, timer));
            return this;
        });
        this.recorded = made.getFirst();
        journey = time.newJourney();
    }

    @Override
    public void ask(Journey asking, Copy copy) {
        int slot = copy.cellRow;
        copy.cellRow = row;
        recorded.ask(asking, copy);
        copy.cellRow = slot;
    }

    @Override
    public double cancel(Journey asking, Copy copy) {
        return recorded.cancel(asking, copy);
    }

    /**
     * Sends a row's request.
     *
     * @param fill fills a slot with it and says which
     * @param quality what somebody tells of the answer afterwards, NaN for nothing
     * @return the exits that were left by, in the order in which they were, and who answered
     */
    public List<Integer> send(int ofRow, IntUnaryOperator fill, double quality) {
        row = ofRow;
        memories.comes();
        journey.beginAs(fill.applyAsInt(ofRow), ofRow);
        time.run(journey, live.entry(), -1);
        List<Integer> exits = exits(journey);
        journey.ending.quality = quality;
        memories.ended(journey);
        return exits;
    }

    /** The exits that a journey left by, in the order in which it did, and who answered. */
    public static List<Integer> exits(Journey journey) {
        List<Integer> exits = new ArrayList<>();
        for (int i = 0; i < journey.log.size(); i++) {
            if (journey.log.kind(i) == EventLog.LEAVE) {
                exits.add(journey.log.what(i));
            }
        }
        exits.add(journey.ending.answeredBy());
        return exits;
    }
}
