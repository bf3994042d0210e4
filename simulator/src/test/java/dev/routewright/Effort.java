package dev.routewright;

/** How much a test that is tagged "long" tries: a part in every build, all of it under {@code mvn verify -Pfull}. */
public final class Effort {
    private Effort() {}

    /**
     * A count of seeds, designs or rounds.
     *
     * @param usual what every build tries
     * @param full what the profile "full" tries
     */
    public static int of(int usual, int full) {
        return Boolean.getBoolean("routewright.full") ? full : usual;
    }
}
