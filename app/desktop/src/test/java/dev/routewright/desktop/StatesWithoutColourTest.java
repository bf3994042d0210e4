package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.Themes;
import dev.routewright.editor.GraphEditor;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * States that a style sheet shows: of each pair something other than its colour differs. What is told by words is tested
 * where the words are made: a dirty document by its asterisk, marks such as stale, synthetic and in-sample, severities
 * and losses by the titles of their cards.
 */
class StatesWithoutColourTest {
    /** Properties that say which colour and nothing else. */
    private static final Set<String> COLOURS = Set.of(
            "-fx-fill",
            "-fx-stroke",
            "-fx-text-fill",
            "-fx-opacity",
            "-fx-border-color",
            "-rw-border",
            "-rw-halo",
            "-rw-card-tone",
            "-fx-prompt-text-fill",
            "-fx-cursor");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            selected node               | .rw-node                  | .rw-node:selected
            node that a wire would meet | .rw-node                  | .rw-node:target
            lit port                    | .rw-port-ring             | .rw-port:lit .rw-port-ring
            target port                 | .rw-port:lit .rw-port-ring | .rw-port:target .rw-port-ring
            selected edge               | .rw-edge                  | .rw-edge-halo
            offered edge                | .rw-edge                  | .rw-edge:offered
            warning and error           | .rw-badge-warning         | .rw-badge-error
            warning and information     | .rw-badge-warning         | .rw-badge-info
            error and information       | .rw-badge-error           | .rw-badge-info
            selected line of the tree   | .rw-outline .tree-cell    | .rw-outline .tree-cell:filled:selected
            selected row of a table     | .table-row-cell           | .table-row-cell:filled:selected
            selected tab                | .tab-pane > .tab-header-area > .headers-region > .tab | \
            .tab-pane > .tab-header-area > .headers-region > .tab:selected
            pressed segment             | .rw-segment               | .rw-segment:selected
            free parameter              | .rw-free                  | .rw-free:selected
            focus of a button           | .rw-button                | .rw-button:focus-visible
            focus of a field            | .rw-field                 | .rw-field:focused
            stale design in the chart   | .rw-plot-current          | .rw-plot-current:stale
            reference curve             | .rw-plot-front            | .rw-plot-reference
            """)
    void differsInMoreThanItsColour(String state, String without, String with) {
        assertThat(shape(with)).as(state).isNotEqualTo(shape(without));
    }

    /** What the rules of a selector say apart from colours; of layered backgrounds only how many there are. */
    private static Map<String, String> shape(String selector) {
        Set<String> sheets = new LinkedHashSet<>(Themes.sheets());
        sheets.add(Objects.requireNonNull(GraphEditor.class.getResource("editor.css"))
                .toExternalForm());
        Map<String, String> shape = new TreeMap<>();
        Map<String, Integer> found = new HashMap<>();
        for (String sheet : sheets) {
            for (StyleRules rule : StyleRules.of(sheet)) {
                if (rule.selector().equals(selector)) {
                    found.merge(selector, 1, Integer::sum);
                    rule.says().forEach((property, value) -> {
                        if (property.equals("-fx-background-color")) {
                            shape.put("layers", String.valueOf(value.split(",").length));
                        } else if (!COLOURS.contains(property)) {
                            shape.put(property, value);
                        }
                    });
                }
            }
        }
        assertThat(found).as("rules of " + selector).isNotEmpty();
        return shape;
    }
}
