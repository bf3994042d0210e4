package dev.routewright.calibrate;

import dev.routewright.graph.Latency;

/**
 * A published range of speeds of a size of model on some hardware, to start from where nothing was measured. What follows
 * from it is assumed.
 *
 * @param model the size of the model and over how many accelerators it is spread
 * @param hardware the accelerator
 * @param overhead time to the first token of an empty prompt, milliseconds
 * @param perTokenIn milliseconds per input token
 * @param perTokenOut milliseconds per output token
 * @param firstTokenAt256 time to the first token of a prompt of 256 tokens as the source states it, milliseconds
 */
public record LatencyPreset(
        String model, String hardware, Range overhead, Range perTokenIn, Range perTokenOut, Range firstTokenAt256) {
    /** From which document the numbers are, with the version that was read. */
    public static final String SOURCE = "llm-d-inference-sim, docs/latency-profiles.md, commit eec055a";
    /** The month of that version, ISO 8601. */
    public static final String AS_OF = "2026-08";
    /** What the source says about them, and what we make of them. */
    public static final String TERMS =
            "Approximate by the source's own words: 16-bit weights where not stated otherwise, one"
                    + " call at a time, no network. The middle of each range is used.";

    /** The least and the most of a number. */
    public record Range(double low, double high) {
        /** The middle, which is what a preset uses. */
        public double middle() {
            return (low + high) / 2;
        }
    }

    /** What it is called. */
    public String name() {
        return model + " on " + hardware;
    }

    /** The middle of every range, without a slowdown, which the source gives for no size alone. */
    public Latency latency() {
        return new Latency(overhead.middle(), perTokenOut.middle(), perTokenIn.middle(), 0);
    }
}
