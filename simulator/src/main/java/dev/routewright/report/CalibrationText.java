package dev.routewright.report;

import dev.routewright.calibrate.ProfileFit;
import dev.routewright.dataset.source.CallLogs.CallLog;
import dev.routewright.graph.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a log says about its profiles, for people. */
public final class CalibrationText {
    private CalibrationText() {}

    /** Title, one line per profile, what could not be told, and how to read it. */
    public static String text(String name, CallLog log, List<ProfileFit> fits) {
        StringBuilder out = new StringBuilder(Text.title("Calibration by " + name, false));
        out.append("Read as ")
                .append(log.format())
                .append(": ")
                .append(Text.many(log.calls().size(), "call"))
                .append(".\n");
        log.passedOver()
                .forEach((reason, count) -> out.append("Passed over: ")
                        .append(count)
                        .append(' ')
                        .append(reason)
                        .append(".\n"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                "calls",
                "failed",
                "first token ms",
                "ms/token in",
                "ms/token out",
                "slowdown",
                "median error",
                "p90"));
        fits.forEach(fit -> rows.add(row(fit)));
        out.append('\n').append(Text.table(rows)).append('\n');
        for (ProfileFit fit : fits) {
            fit.notes()
                    .forEach(note ->
                            out.append(fit.profile()).append(": ").append(note).append('\n'));
        }
        return out.append(
                        "Time = first token + tokens in x ms/token in + tokens out x ms/token out x (1 + slowdown x further"
                                + " calls under way).\nErrors are those of a fit to every second call, on the calls between them, as a share"
                                + " of the measured time.\n")
                .toString();
    }

    private static List<String> row(ProfileFit fit) {
        Latency latency = fit.latency();
        String failed = percent((double) fit.failed() / fit.calls()) + " ("
                + percent(fit.failureRate().low()) + " to "
                + percent(fit.failureRate().high()) + ")";
        if (latency == null || fit.error() == null) {
            return List.of(
                    fit.profile(),
                    String.valueOf(fit.calls()),
                    failed,
                    Text.UNKNOWN,
                    Text.UNKNOWN,
                    Text.UNKNOWN,
                    Text.UNKNOWN,
                    Text.UNKNOWN,
                    Text.UNKNOWN);
        }
        return List.of(
                fit.profile(),
                String.valueOf(fit.calls()),
                failed,
                Text.millis(latency.firstTokenMillis()),
                small(latency.millisPerTokenIn()),
                small(latency.millisPerToken()),
                percent(latency.slowdownPerCall()),
                percent(fit.error().medianShare()),
                percent(fit.error().p90Share()));
    }

    private static String small(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
