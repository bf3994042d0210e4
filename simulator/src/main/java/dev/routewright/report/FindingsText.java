package dev.routewright.report;

import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.check.Finding;
import java.util.List;
import java.util.Locale;

/** Findings as lines for people. */
public final class FindingsText {
    private FindingsText() {}

    /** A title with the design's name, a line per finding, and their count. */
    public static String text(Document document, List<Finding> findings) {
        StringBuilder out = new StringBuilder(Text.title("Check of " + document.name(), document.synthetic()));
        findings.forEach(finding -> out.append(line(document, finding)).append('\n'));
        return out.append(count(findings)).append('\n').toString();
    }

    /** One finding on one line: severity, node, what is so, what to do, code. */
    public static String line(Document document, Finding finding) {
        Node node = finding.node() == null ? null : document.graph().nodes().get(finding.node());
        String at = node == null ? "" : " (" + node.id() + ")";
        return finding.severity().name().toLowerCase(Locale.ROOT) + at + ": " + finding.says() + " " + finding.fix()
                + " [" + finding.code() + "]";
    }

    private static String count(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "No findings.";
        }
        long errors = count(findings, Finding.Severity.ERROR);
        long warnings = count(findings, Finding.Severity.WARNING);
        long infos = count(findings, Finding.Severity.INFO);
        return Text.many(errors, "error") + ", " + Text.many(warnings, "warning") + ", " + Text.many(infos, "info")
                + ".";
    }

    private static long count(List<Finding> findings, Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
