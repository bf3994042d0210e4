package dev.routewright.report;

import dev.routewright.study.PickedSettings;
import dev.routewright.study.SweepResult;
import java.util.Locale;

/** What {@code sweep --json} prints. */
public final class SweepJson {
    private SweepJson() {}

    /** All points, the front among them, and what is picked. */
    public static String text(SweepResult result, PickedSettings picked, boolean synthetic) {
        return JsonOut.object(out -> {
            out.flag("synthetic", synthetic);
            write(out, result);
            out.object("picks", o -> PicksReport.write(o, picked));
        });
    }

    static void write(JsonOut out, SweepResult result) {
        out.objects(
                "points",
                result.points(),
                (o, point) -> o.object("params", params -> point.params().forEach(params::number))
                        .number("quality", point.quality())
                        .number("cost", point.cost())
                        .number("millis", point.millis()));
        out.wholes("front", result.front());
        out.objectOrNull(
                "hypervolume",
                result.hypervolume(),
                (o, volume) -> o.number("value", volume.value()).numbers("reference", volume.reference()));
        out.objectOrNull(
                "aiq", result.aiq(), (o, aiq) -> o.number("range", aiq.range()).number("max", aiq.max()));
        out.flag("exact", result.exact());
        out.text("note", result.note());
        out.object(
                "rowSet",
                o -> o.text("rule", result.rowSet().rule())
                        .whole("rows", result.rowSet().rows())
                        .whole("of", result.rowSet().of())
                        .text("hash", result.rowSet().hash()));
        out.text("part", result.part().name().toLowerCase(Locale.ROOT));
        out.text("currency", result.currency());
    }
}
