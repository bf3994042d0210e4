package dev.routewright.walk;

import dev.routewright.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Drives several journeys at once, and answers and wakes their copies in a random order, whatever they say about time: a
 * network that delays as it likes.
 */
public final class AnyOrder implements Timer {
    private record Waiting(Journey journey, Copy copy) {}

    private final ExecutionPlan plan;
    private final long seed;
    private final Random random;
    private final Memories memories;
    private final Stepper stepper;
    private final List<Waiting> waiting = new ArrayList<>();

    /**
     * @param seed of all keyed draws
     * @param order seed of the order of answers
     */
    public AnyOrder(ExecutionPlan plan, long seed, long order) {
        this.plan = plan;
        this.seed = seed;
        random = new Random(order);
        memories = new Memories(plan);
        stepper = new Stepper(plan, seed, memories, new Recorded(plan, seed, this), this, Ahead.NOBODY);
    }

    /**
     * Takes rows to their ends.
     *
     * @param atOnce how many journeys are under way
     * @param ended told of each journey that is over, with its place in the rows
     */
    public void run(int[] rows, int atOnce, BiConsumer<Integer, Journey> ended) {
        int next = 0;
        List<Journey> free = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            free.add(new Journey(plan, seed));
        }
        List<Journey> places = new ArrayList<>(Collections.nCopies(rows.length, null));
        while (next < rows.length || !waiting.isEmpty()) {
            boolean starts = next < rows.length && !free.isEmpty();
            Journey journey;
            if (starts) {
                journey = free.removeLast();
                places.set(next, journey);
                memories.comes();
                journey.begin(rows[next++], 0);
                stepper.start(journey, plan.entry(), -1);
            } else {
                Waiting one = waiting.remove(random.nextInt(waiting.size()));
                journey = one.journey;
                if (one.copy.asks()) {
                    stepper.answered(journey, one.copy);
                } else {
                    stepper.woken(journey, one.copy);
                }
            }
            if (journey.waits == 0) {
                memories.ended(journey);
                ended.accept(places.indexOf(journey), journey);
                places.set(places.indexOf(journey), null);
                free.add(journey);
            }
        }
    }

    @Override
    public void after(double millis, Journey journey, Copy copy) {
        waiting.add(new Waiting(journey, copy));
    }

    @Override
    public void drop(Journey journey, Copy copy) {
        waiting.removeIf(one -> one.copy == copy);
    }
}
