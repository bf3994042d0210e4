package dev.routewright.report;

import dev.routewright.graph.check.Finding;
import java.util.List;
import java.util.Locale;

/** What {@code check --json} prints. */
public final class FindingsJson {
    private FindingsJson() {}

    /** All findings of a document, in their order. */
    public static String text(List<Finding> findings, boolean synthetic) {
        return JsonOut.object(out -> write(out.flag("synthetic", synthetic), findings));
    }

    static void write(JsonOut out, List<Finding> findings) {
        out.objects(
                "findings",
                findings,
                (o, finding) -> o.text("code", finding.code())
                        .text("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                        .text(
                                "node",
                                finding.node() == null ? null : finding.node().value())
                        .text("says", finding.says())
                        .text("fix", finding.fix()));
    }
}
