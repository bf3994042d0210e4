package dev.routewright.report;

import dev.routewright.calibrate.ProfileFit;
import dev.routewright.dataset.source.CallLogs.CallLog;
import java.util.List;

/** What {@code calibrate --json} prints and {@code calibrate -o} writes. */
public final class CalibrationJson {
    private CalibrationJson() {}

    /** The fits; {@code latency} has the members that a document's profile has. */
    public static String text(String name, CallLog log, List<ProfileFit> fits) {
        return JsonOut.object(out -> out.text("log", name)
                .text("format", log.format())
                .whole("calls", log.calls().size())
                .object("passedOver", o -> log.passedOver().forEach(o::whole))
                .objects("profiles", fits, CalibrationJson::fit));
    }

    private static void fit(JsonOut out, ProfileFit fit) {
        out.text("name", fit.profile())
                .objectOrNull(
                        "latency",
                        fit.latency(),
                        (o, latency) -> o.number("firstTokenMillis", latency.firstTokenMillis())
                                .number("millisPerToken", latency.millisPerToken())
                                .number("millisPerTokenIn", latency.millisPerTokenIn())
                                .number("slowdownPerCall", latency.slowdownPerCall()))
                .objectOrNull(
                        "error",
                        fit.error(),
                        (o, error) -> o.whole("calls", error.calls())
                                .number("medianShare", error.medianShare())
                                .number("p90Share", error.p90Share())
                                .number("medianMillis", error.medianMillis()))
                .whole("calls", fit.calls())
                .whole("timed", fit.timed())
                .whole("streamed", fit.streamed())
                .object(
                        "failures",
                        o -> o.whole("count", fit.failed())
                                .number("rate", (double) fit.failed() / fit.calls())
                                .number("low", fit.failureRate().low())
                                .number("high", fit.failureRate().high()))
                .texts("notes", fit.notes());
    }
}
