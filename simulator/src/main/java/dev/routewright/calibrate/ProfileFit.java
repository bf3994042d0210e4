package dev.routewright.calibrate;

import dev.routewright.graph.Latency;
import dev.routewright.stats.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a log says about one profile.
 *
 * @param calls how many it has, failed ones included
 * @param failed how many of them gave no answer
 * @param failureRate 95 % interval of the chance of a failure (Wilson's)
 * @param timed how many calls the fit rests on
 * @param streamed how many of them say when the first token came
 * @param latency the fit; null where too few calls can be used
 * @param error how far the fit is off on calls that it has not seen; null without a fit
 * @param notes sentences about what could not be told apart or was left out
 */
public record ProfileFit(
        String profile,
        int calls,
        int failed,
        Interval failureRate,
        int timed,
        int streamed,
        @Nullable Latency latency,
        @Nullable Misfit error,
        List<String> notes) {
    public ProfileFit {
        notes = List.copyOf(notes);
    }

    /**
     * Of a fit to every second call, on the others: |predicted - measured| as a share of measured, and in milliseconds.
     */
    public record Misfit(int calls, double medianShare, double p90Share, double medianMillis) {}
}
