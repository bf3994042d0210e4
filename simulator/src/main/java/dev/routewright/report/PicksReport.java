package dev.routewright.report;

import dev.routewright.graph.Document;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Node;
import dev.routewright.study.PickedSettings;
import dev.routewright.study.PickedSettings.Picked;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Collectors;

/** Settings picked on search rows with their verdicts on report rows: the last part of what {@code sweep} prints. */
final class PicksReport {
    private static final int DIGITS = 6;

    private PicksReport() {}

    static String text(Document document, PickedSettings settings) {
        if (!settings.why().isEmpty()) {
            return "\nNo setting is judged. " + settings.why() + "\n";
        }
        StringBuilder out = new StringBuilder("\nPicked among ")
                .append(Text.many(settings.settings(), "setting"))
                .append(" on ")
                .append(settings.searched().rows())
                .append(" search rows, judged on the report rows:\n");
        if (settings.picked().isEmpty()) {
            out.append("None is as good as the design as drawn.\n");
        }
        for (Picked picked : settings.picked()) {
            out.append('\n')
                    .append(words(picked.rule()))
                    .append(": ")
                    .append(params(document, picked))
                    .append('\n')
                    .append(ComparisonText.rows(picked.verdict()))
                    .append('\n')
                    .append(ComparisonText.table(picked.verdict()));
        }
        return out.toString();
    }

    private static String words(PickedSettings.Rule rule) {
        return switch (rule) {
            case BEST_AT_NO_MORE_COST -> "Best at no more cost";
            case CHEAPEST_AT_NO_LESS_QUALITY -> "Cheapest at no less quality";
        };
    }

    private static String params(Document document, Picked picked) {
        return picked.point().params().entrySet().stream()
                .map(e -> name(document, e.getKey()) + " = "
                        + new BigDecimal(e.getValue())
                                .round(new MathContext(DIGITS))
                                .stripTrailingZeros()
                                .toPlainString())
                .collect(Collectors.joining(", "));
    }

    private static String name(Document document, String address) {
        for (FreeParameter free : document.free()) {
            Node node = document.graph().nodes().get(free.node());
            if (free.address().equals(address) && node != null && !node.label().isBlank()) {
                return node.label() + "/" + free.parameter();
            }
        }
        return address;
    }

    static void write(JsonOut out, PickedSettings settings) {
        out.whole("settings", settings.settings())
                .whole("searchRows", settings.searched().rows())
                .text("why", settings.why())
                .objects(
                        "picked",
                        settings.picked(),
                        (o, picked) -> o.text(
                                        "rule",
                                        picked.rule()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))
                                .object(
                                        "params",
                                        params -> picked.point().params().forEach(params::number))
                                .number("searchQuality", picked.point().quality())
                                .number("searchCost", picked.point().cost())
                                .object("verdict", verdict -> ComparisonJson.write(verdict, picked.verdict())));
    }
}
