package dev.routewright.desktop.workspace;

import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import java.util.List;

/** Findings as sentences. */
public final class FindingWords {
    private FindingWords() {}

    /** How many there are, errors apart. */
    public static String count(List<Finding> findings) {
        long errors =
                findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
        String all =
                findings.isEmpty() ? "No findings" : findings.size() == 1 ? "1 finding" : findings.size() + " findings";
        return errors == 0 ? all : all + ", " + (errors == 1 ? "1 error" : errors + " errors");
    }

    /** A severity in words. */
    public static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case INFO -> "Good to know";
        };
    }

    /** Whether a run must not start. */
    public static boolean stopARun(List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }
}
