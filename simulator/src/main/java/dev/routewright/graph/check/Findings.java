package dev.routewright.graph.check;

import dev.routewright.graph.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects findings in the order in which rules tell them. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void add(Finding finding) {
        found.add(finding);
    }

    void error(String code, @Nullable NodeId node, String says, String fix) {
        found.add(new Finding(code, Finding.Severity.ERROR, node, says, fix));
    }

    void warning(String code, @Nullable NodeId node, String says, String fix) {
        found.add(new Finding(code, Finding.Severity.WARNING, node, says, fix));
    }

    void info(String code, @Nullable NodeId node, String says, String fix) {
        found.add(new Finding(code, Finding.Severity.INFO, node, says, fix));
    }

    /** Errors first, then warnings, then infos; within one severity in order of telling. */
    List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(sorted);
    }
}
