package dev.routewright.editor.skin;

import dev.routewright.graph.check.Finding;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/** The small disc at a node's corner that says that something was found about it. */
final class FindingBadge extends Label {
    static final double SIZE = 16;

    /** @param findings at least one, about one node */
    FindingBadge(List<Finding> findings) {
        Finding.Severity worst = worst(findings);
        getStyleClass().addAll("rw-badge", "rw-badge-" + worst.name().toLowerCase(java.util.Locale.ROOT));
        setText(worst == Finding.Severity.INFO ? "i" : "!");
        setTooltip(Tips.of(words(findings)));
        setAccessibleText(words(findings));
        setAccessibleText((findings.size() == 1 ? "1 finding: " : findings.size() + " findings: ") + words(findings));
        setManaged(false);
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
    }

    /** The first in the order error, warning, info. */
    private static Finding.Severity worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::severity)
                .min(Finding.Severity::compareTo)
                .orElseThrow();
    }

    static String words(List<Finding> findings) {
        return findings.stream().map(f -> f.says() + " " + f.fix()).collect(Collectors.joining("\n"));
    }
}
