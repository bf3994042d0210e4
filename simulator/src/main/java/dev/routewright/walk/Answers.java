package dev.routewright.walk;

/** Who answers what copies ask: recorded outcomes, servers under load, or a provider. */
public interface Answers {
    /**
     * A copy asks; what it asks is in its {@link Copy#here}. Once the answer is written there, and not before this has
     * returned, {@link Stepper#answered} is called, once.
     */
    void ask(Journey journey, Copy copy);

    /**
     * What a copy asked is not wanted any more: it is not answered, and whatever it holds is freed. What would have been
     * answered is written where the answer would be, as far as it is known.
     *
     * @return which share of its time is done, at least 0; NaN where nobody knows, which counts as all of it
     */
    double cancel(Journey journey, Copy copy);
}
