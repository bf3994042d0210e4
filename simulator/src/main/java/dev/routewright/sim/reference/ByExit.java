package dev.routewright.sim.reference;

import java.util.Map;
import java.util.Objects;

/** Numbers of a node's exits: every exit has one, NaN where it is not known. */
final class ByExit {
    private ByExit() {}

    static double of(Map<String, Double> numbers, String exit) {
        return Objects.requireNonNull(numbers.get(exit), exit);
    }
}
