package dev.routewright.report;

import dev.routewright.graph.diff.Difference;
import java.util.List;
import java.util.Locale;

/** What two documents differ in, as {@code diff} prints it. */
public final class DiffReport {
    private DiffReport() {}

    /** One line per difference, or that there is none. */
    public static String text(List<Difference> differences) {
        if (differences.isEmpty()) {
            return "No difference.\n";
        }
        StringBuilder out = new StringBuilder();
        differences.forEach(difference -> out.append(difference.line()).append('\n'));
        return out.toString();
    }

    /** The same as JSON. */
    public static String json(List<Difference> differences) {
        return JsonOut.object(out -> out.objects(
                "differences",
                differences,
                (o, d) -> o.text("change", d.change().name().toLowerCase(Locale.ROOT))
                        .text("subject", d.subject().name().toLowerCase(Locale.ROOT))
                        .text("id", d.id())
                        .text("name", d.name())
                        .text("field", d.field())
                        .text("before", d.before())
                        .text("after", d.after())));
    }
}
