package dev.routewright.graph;

/**
 * What a call is taken to give in a context (tags set, or asked again) of which the dataset has no cell: numbers that
 * follow from such a rule are assumed.
 */
public sealed interface ContextRule {

    /** The same outcome as without the context. */
    record SameAsBase() implements ContextRule {}

    /**
     * Some wrong answers become right and some right ones wrong: {@code q + fixes * (1 - q) - breaks * q}; where the base
     * quality is exactly 0 or 1, a keyed draw flips it instead. Cost and time are the base's.
     *
     * @param fixes chance that a wrong answer becomes right, 0..1
     * @param breaks chance that a right answer becomes wrong, 0..1
     */
    record FixesBreaks(double fixes, double breaks) implements ContextRule {}
}
