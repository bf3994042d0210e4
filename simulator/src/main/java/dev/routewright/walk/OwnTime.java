package dev.routewright.walk;

import dev.routewright.plan.ExecutionPlan;
import java.util.function.Function;

/**
 * Drives journeys one after the other, each in its own time and against recorded outcomes: as if each query were alone.
 * Used by one thread.
 */
public final class OwnTime implements Timer {
    private final ExecutionPlan plan;
    private final long seed;
    private final Stepper stepper;

    /** @param seed of all keyed draws */
    public OwnTime(ExecutionPlan plan, long seed, Memories memories) {
        this.plan = plan;
        this.seed = seed;
        stepper = new Stepper(plan, seed, memories, new Recorded(plan, seed, this), this, new Foresight(plan, this));
    }

    /** The same where somebody else answers; nobody sees what turns out best. */
    OwnTime(ExecutionPlan plan, long seed, Memories memories, Function<Timer, Answers> answers) {
        this.plan = plan;
        this.seed = seed;
        stepper = new Stepper(plan, seed, memories, answers.apply(this), this, Ahead.NOBODY);
    }

    /** A journey for queries that are driven here. */
    public Journey newJourney() {
        return new Journey(plan, seed);
    }

    /** Takes a journey that has begun from the entry to its end; nothing is remembered for the next one. */
    public void run(Journey journey) {
        run(journey, plan.entry(), -1);
    }

    /**
     * Takes a journey that has begun to its end, but from a node on.
     *
     * @param from the node that it comes from, -1 for none
     */
    public void run(Journey journey, int start, int from) {
        stepper.start(journey, start, from);
        Agenda agenda = journey.agenda;
        while (!agenda.isEmpty()) {
            Copy next = agenda.next();
            journey.now = next.due;
            if (next.asks()) {
                stepper.answered(journey, next);
            } else {
                stepper.woken(journey, next);
            }
        }
    }

    @Override
    public void after(double millis, Journey journey, Copy copy) {
        copy.due = journey.now + millis;
        journey.agenda.add(copy);
    }

    @Override
    public void drop(Journey journey, Copy copy) {
        journey.agenda.drop(copy);
    }
}
