package dev.routewright.report;

import dev.routewright.graph.Document;
import dev.routewright.study.PickedSettings;
import dev.routewright.study.SweepPoint;
import dev.routewright.study.SweepResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** A sweep for people: the front, not every point. */
public final class SweepText {
    private static final int PARAMETER_DIGITS = 6;

    private SweepText() {}

    /** Title, how it was swept, the points of the front by rising cost, the two areas, and what is picked. */
    public static String text(Document document, SweepResult result, PickedSettings picked, boolean synthetic) {
        StringBuilder out = new StringBuilder(Text.title("Sweep of " + document.name(), synthetic));
        out.append(Text.many(result.points().size(), "point"))
                .append(", ")
                .append(result.exact() ? "every breakpoint" : "on a grid")
                .append(", ")
                .append(Text.many(result.rowSet().rows(), "row"))
                .append(" of ")
                .append(result.rowSet().of())
                .append(". ")
                .append(result.note())
                .append("\n\nFront:\n");
        out.append(Text.table(front(result)));
        if (result.hypervolume() != null) {
            out.append("\nHypervolume ")
                    .append(Text.quality(result.hypervolume().value()))
                    .append(", reference ")
                    .append(result.hypervolume().reference())
                    .append(".\n");
        }
        if (result.aiq() != null) {
            out.append("AIQ ")
                    .append(Text.quality(result.aiq().range()))
                    .append(" over the range of spending, ")
                    .append(Text.quality(result.aiq().max()))
                    .append(" over the dearest profile's cost.\n");
        }
        return out.append(PicksReport.text(document, picked)).toString();
    }

    private static List<List<String>> front(SweepResult result) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        if (!result.points().isEmpty()) {
            header.addAll(result.points().getFirst().params().keySet());
        }
        header.addAll(List.of("quality", Text.costHeader(result.currency()), "ms"));
        rows.add(header);
        for (int i : result.front()) {
            SweepPoint point = result.points().get(i);
            List<String> row = new ArrayList<>();
            point.params()
                    .values()
                    .forEach(value -> row.add(new BigDecimal(value)
                            .round(new MathContext(PARAMETER_DIGITS))
                            .stripTrailingZeros()
                            .toPlainString()));
            row.addAll(List.of(Text.quality(point.quality()), Text.cost(point.cost()), Text.millis(point.millis())));
            rows.add(row);
        }
        return rows;
    }
}
