package dev.routewright.dataset.sample;

import dev.routewright.run.Draws;

/**
 * The draws of one thing about one row, in a fixed order. Two of these never share a draw unless seed, row and thing
 * are all equal, so adding a draw to one thing changes nothing else. Only {@link StrictMath} is used, because
 * {@link Math} may differ in the last bit between platforms.
 */
final class Luck {
    private final long seed;
    private final long row;
    private final long thing;
    private int next;

    Luck(long seed, long row, String thing) {
        this.seed = seed;
        this.row = row;
        this.thing = Draws.hash(thing);
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return Draws.uniform(seed, row, thing, next++);
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + (int) (uniform() * (most - least + 1));
    }

    /** Whether something of the given chance happens. */
    boolean happens(double chance) {
        return uniform() < chance;
    }

    /** Standard normal, by Box and Muller (1958). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Log-normal with median 1. */
    double spread(double sigma) {
        return StrictMath.exp(sigma * normal());
    }
}
