package dev.routewright.calibrate;

import dev.routewright.calibrate.LatencyFit.Timed;
import dev.routewright.dataset.source.LoggedCall;
import dev.routewright.graph.Latency;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.stats.Interval;
import dev.routewright.stats.Percentiles;
import dev.routewright.stats.Proportion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Fits every profile of a log. */
public final class Calibration {
    /** Fewer timed calls than this give no fit. */
    public static final int LEAST_CALLS = 30;

    private static final double LEVEL = 0.95;

    private Calibration() {}

    /**
     * One fit per profile, in order of their names.
     *
     * @param calls of a whole log, so that it is known which ran at the same time
     */
    public static List<ProfileFit> of(List<LoggedCall> calls, Progress progress) throws Cancelled {
        Map<String, List<LoggedCall>> byProfile = new TreeMap<>();
        calls.forEach(call -> byProfile
                .computeIfAbsent(call.profile(), p -> new ArrayList<>())
                .add(call));
        List<ProfileFit> fits = new ArrayList<>();
        for (Map.Entry<String, List<LoggedCall>> entry : byProfile.entrySet()) {
            progress.check();
            progress.at((double) fits.size() / byProfile.size(), "Fitting " + entry.getKey());
            fits.add(fit(entry.getKey(), entry.getValue()));
        }
        return fits;
    }

    private static ProfileFit fit(String profile, List<LoggedCall> unordered) {
        List<LoggedCall> calls = new ArrayList<>(unordered);
        // Every second call in time is held out, so that both halves see the same hours.
        calls.sort(Comparator.comparingDouble(LoggedCall::startSeconds));
        int failed = (int) calls.stream().filter(LoggedCall::failed).count();
        List<String> notes = new ArrayList<>();
        List<Timed> timed = timed(calls, notes);
        List<Timed> streamed =
                timed.stream().filter(c -> c.firstTokenMillis() > 0).toList();
        boolean inHalves = streamed.size() >= LEAST_CALLS && streamed.size() * 2 >= timed.size();
        List<Timed> used = inHalves ? streamed : timed;
        Interval rate = Proportion.interval(failed, calls.size(), LEVEL);
        if (used.size() < LEAST_CALLS) {
            notes.add("Only " + used.size() + " calls have a time and tokens; a fit needs " + LEAST_CALLS + ".");
            return new ProfileFit(profile, calls.size(), failed, rate, used.size(), streamed.size(), null, null, notes);
        }
        describe(used, inHalves, notes);
        return new ProfileFit(
                profile,
                calls.size(),
                failed,
                rate,
                used.size(),
                streamed.size(),
                LatencyFit.of(used, inHalves),
                misfit(used, inHalves),
                notes);
    }

    private static List<Timed> timed(List<LoggedCall> calls, List<String> notes) {
        double[] underway = Underway.means(calls);
        List<Timed> timed = new ArrayList<>();
        int untimed = 0;
        for (int i = 0; i < calls.size(); i++) {
            LoggedCall call = calls.get(i);
            if (!call.failed() && call.millis() > 0 && call.tokensIn() >= 0 && call.tokensOut() >= 0) {
                timed.add(new Timed(
                        call.tokensIn(), call.tokensOut(), underway[i], call.millis(), call.firstTokenMillis()));
            } else if (!call.failed()) {
                untimed++;
            }
        }
        if (untimed > 0) {
            notes.add(untimed + " calls lack their time or their tokens and are left out.");
        }
        if (calls.stream().allMatch(call -> Double.isNaN(call.startSeconds()))) {
            notes.add("The log does not say when calls began, so nothing is known about load.");
        }
        return timed;
    }

    private static void describe(List<Timed> calls, boolean inHalves, List<String> notes) {
        if (!inHalves) {
            notes.add(
                    "The first token's time is not logged, so the split between it and the rest is inferred from token"
                            + " counts.");
        }
        alike(calls, Timed::tokensIn, "prompts have %s tokens, so the time per input token cannot be told", notes);
        alike(calls, Timed::tokensOut, "answers have %s tokens, so the time per output token cannot be told", notes);
        if (calls.stream().allMatch(call -> call.underway() < 1 + 1e-9)) {
            notes.add("No two calls ran at the same time, so the slowdown under load cannot be told.");
        }
    }

    private static void alike(List<Timed> calls, ToDoubleFunction<Timed> of, String words, List<String> notes) {
        double first = of.applyAsDouble(calls.getFirst());
        if (calls.stream().allMatch(call -> of.applyAsDouble(call) == first)) {
            notes.add("All " + words.formatted(Long.toString((long) first)) + " from the first token's.");
        }
    }

    private static ProfileFit.@Nullable Misfit misfit(List<Timed> calls, boolean inHalves) {
        List<Timed> seen = new ArrayList<>();
        List<Timed> unseen = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            (i % 2 == 0 ? seen : unseen).add(calls.get(i));
        }
        Latency fit = LatencyFit.of(seen, inHalves);
        double[] millis = unseen.stream()
                .mapToDouble(c -> Math.abs(LatencyFit.predicted(fit, c) - c.millis()))
                .toArray();
        double[] shares = new double[millis.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = millis[i] / unseen.get(i).millis();
        }
        Percentiles share = Percentiles.of(shares);
        return new ProfileFit.Misfit(
                unseen.size(),
                share.at(0.5),
                share.at(0.9),
                Percentiles.of(millis).at(0.5));
    }
}
