package dev.routewright.report;

import dev.routewright.sim.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run used beside quality, cost and time, in one or two lines; figures that are not known are left out. */
final class UseText {
    private UseText() {}

    static String text(Summary summary) {
        Summary.Use use = summary.use();
        List<String> parts = new ArrayList<>();
        add(parts, use.calls(), "%.2f calls");
        add(parts, use.tokensIn(), "%.0f tokens in");
        add(parts, use.tokensOut(), "%.0f tokens out");
        if (use.deciding() > 0) {
            parts.add(Text.cost(use.deciding()) + " of the cost for deciding");
        }
        StringBuilder out = new StringBuilder(parts.isEmpty() ? "" : "Per query: " + String.join(", ", parts) + ".\n");
        if (summary.refused() > 0) {
            out.append("Quality of what was answered: ")
                    .append(Text.quality(use.qualityWhenAnswered()))
                    .append(".\n");
        }
        use.qualities()
                .forEach((name, quality) -> out.append("Quality '")
                        .append(name)
                        .append("': ")
                        .append(Text.quality(quality.mean()))
                        .append(" on ")
                        .append(quality.rows())
                        .append(" of ")
                        .append(summary.n())
                        .append(" queries.\n"));
        return out.toString();
    }

    private static void add(List<String> parts, double value, String format) {
        if (Double.isFinite(value)) {
            parts.add(String.format(Locale.ROOT, format, value));
        }
    }
}
