package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.Themes;
import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.skin.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast of every colour that the style sheets give to words and shapes, computed from the tokens. */
class ContrastTest {
    /** What lies behind words, unless {@link #ELSEWHERE} says otherwise: words may stand on any of these. */
    private static final List<String> GROUNDS = List.of("-rw-canvas", "-rw-surface", "-rw-raised", "-rw-accent-soft");

    /** Rules whose words never stand on all grounds, and on what they do stand. */
    private static final Map<String, List<String>> ELSEWHERE = Map.ofEntries(
            Map.entry(".rw-badge", List.of("-rw-warn", "-rw-bad", "-rw-muted")),
            Map.entry(".rw-button.rw-primary", List.of("-rw-accent")),
            Map.entry(".rw-button.rw-primary:disabled", List.of()),
            Map.entry(".dialog-pane .button-bar .button:default", List.of("-rw-accent")));

    /** Tokens that fill shapes with a meaning, and the grounds that those stand on. */
    private static final Map<String, List<String>> SHAPES = Map.ofEntries(
            Map.entry("-rw-accent", GROUNDS),
            Map.entry("-rw-muted", GROUNDS),
            Map.entry("-rw-text", GROUNDS),
            Map.entry("-rw-faint", List.of("-rw-surface", "-rw-raised")),
            Map.entry("-rw-edge", List.of("-rw-canvas", "-rw-surface")),
            Map.entry("-rw-good", GROUNDS),
            Map.entry("-rw-warn", GROUNDS),
            Map.entry("-rw-bad", GROUNDS),
            Map.entry("-rw-on-accent", List.of("-rw-accent")),
            Map.entry("-rw-kind-query", GROUNDS),
            Map.entry("-rw-kind-task", GROUNDS),
            Map.entry("-rw-kind-router", GROUNDS),
            Map.entry("-rw-kind-llm", GROUNDS),
            Map.entry("-rw-kind-tool", GROUNDS),
            Map.entry("-rw-kind-verifier", GROUNDS),
            Map.entry("-rw-kind-guard", GROUNDS),
            Map.entry("-rw-kind-answer", GROUNDS));

    /** Tokens that only lie behind, part or shade; nothing is read from them alone. */
    private static final Set<String> QUIET =
            Set.of("-rw-canvas", "-rw-grid-dot", "-rw-surface", "-rw-raised", "-rw-line", "-rw-accent-soft");

    private static List<StyleRules> allRules() {
        Set<String> sheets = new LinkedHashSet<>(Themes.sheets());
        sheets.add(Objects.requireNonNull(GraphEditor.class.getResource("editor.css"))
                .toExternalForm());
        return sheets.stream().flatMap(sheet -> StyleRules.of(sheet).stream()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {".rw-light", ".rw-dark"})
    void wordsStandOutFromEveryGroundThatTheyMayStandOn(String palette) {
        Map<String, Color> tokens = StyleRules.tokens(Theme.tokens(), palette);
        List<String> tooFaint = new ArrayList<>();
        int words = 0;
        for (StyleRules rule : allRules()) {
            for (String property : List.of("-fx-text-fill", "-fx-prompt-text-fill", wordsDrawnAsShapes(rule))) {
                String token = rule.says().get(property);
                if (token == null || token.equals("transparent")) {
                    continue;
                }
                words++;
                assertThat(tokens).as("colour of words in " + rule.selector()).containsKey(token);
                for (String ground : ELSEWHERE.getOrDefault(rule.selector(), grounds(rule))) {
                    double contrast = Contrast.of(tokens.get(token), tokens.get(ground));
                    if (contrast < Contrast.TEXT) {
                        tooFaint.add("%s: %s on %s %.2f".formatted(rule.selector(), token, ground, contrast));
                    }
                }
            }
        }
        assertThat(words).isGreaterThan(70);
        assertThat(tooFaint).isEmpty();
    }

    /** A rule that says what lies behind its own words is held to that; all others to every ground. */
    private static List<String> grounds(StyleRules rule) {
        String behind = rule.says().get("-fx-background-color");
        if (behind == null) {
            return GROUNDS;
        }
        String top = Arrays.asList(behind.split(",")).getLast().strip();
        return GROUNDS.contains(top) ? List.of(top) : GROUNDS;
    }

    private static String wordsDrawnAsShapes(StyleRules rule) {
        boolean words = Set.of(
                        ".rw-plot-tick",
                        ".rw-plot-label",
                        ".rw-plot-current-label",
                        ".rw-guide-words",
                        ".rw-guide-link",
                        ".rw-guide-around",
                        ".rw-guide-hit-words")
                .contains(rule.selector());
        return words ? "-fx-fill" : "none";
    }

    @ParameterizedTest
    @ValueSource(strings = {".rw-light", ".rw-dark"})
    void shapesThatMeanSomethingStandOutFromTheirGround(String palette) {
        Map<String, Color> tokens = StyleRules.tokens(Theme.tokens(), palette);
        List<String> tooFaint = new ArrayList<>();
        SHAPES.forEach((token, grounds) -> grounds.forEach(ground -> {
            double contrast = Contrast.of(tokens.get(token), tokens.get(ground));
            if (contrast < Contrast.SHAPE) {
                tooFaint.add("%s on %s %.2f".formatted(token, ground, contrast));
            }
        }));
        assertThat(tooFaint).isEmpty();
    }

    @Test
    void everyTokenIsListedAndBothPalettesHaveAll() {
        Set<String> listed = new TreeSet<>(SHAPES.keySet());
        listed.addAll(QUIET);
        for (String palette : List.of(".rw-light", ".rw-dark")) {
            assertThat(new TreeSet<>(StyleRules.tokens(Theme.tokens(), palette).keySet()))
                    .as(palette)
                    .isEqualTo(listed);
        }
    }

    @Test
    void noShapeWithAMeaningIsFaintedByOpacityOrDrawnInAQuietColour() {
        Set<String> mean = Set.of(
                ".rw-edge",
                ".rw-plot-front",
                ".rw-plot-ring",
                ".rw-plot-single",
                ".rw-plot-random",
                ".rw-plot-current",
                ".rw-plot-reference",
                ".rw-plot-bound",
                ".rw-plot-focus",
                ".rw-port-ring",
                ".rw-icon");
        Set<String> seen = new TreeSet<>();
        for (StyleRules rule : allRules()) {
            if (mean.contains(rule.selector())) {
                seen.add(rule.selector());
                assertThat(rule.says()).as(rule.selector()).doesNotContainKey("-fx-opacity");
                List<String> drawn = List.of(
                        rule.says().getOrDefault("-fx-stroke", "-rw-surface"),
                        rule.says()
                                .getOrDefault(
                                        "-fx-fill", rule.selector().equals(".rw-port-ring") ? "-rw-kind" : "none"));
                assertThat(drawn).as(rule.selector()).anyMatch(c -> c.startsWith("-rw-") && !QUIET.contains(c));
            }
        }
        assertThat(seen).as("rules that are checked").isEqualTo(new TreeSet<>(mean));
    }

    @Test
    void whatHasTheFocusIsFramedInTheAccentTwoPixelsWide() {
        List<String> thin = allRules().stream()
                .filter(rule -> rule.selector().contains(":focus"))
                // The findings' rows are framed themselves, the menu item around all of them is not.
                .filter(rule -> !rule.selector().startsWith(".rw-findings-popup .menu-item") && !frames(rule))
                .map(rule -> rule.selector() + " " + rule.says())
                .toList();
        assertThat(thin).isEmpty();
    }

    private static boolean frames(StyleRules rule) {
        Map<String, String> says = rule.says();
        boolean border = "-rw-accent".equals(says.get("-fx-border-color")) && "2".equals(says.get("-fx-border-width"));
        boolean stroke = "-rw-accent".equals(says.get("-fx-stroke")) && says.containsKey("-fx-stroke-width");
        return border
                || stroke
                || says.getOrDefault("-fx-background-color", "").startsWith("-rw-accent,") && widths(says);
    }

    /** The accent is behind all else and its next inner layer begins two pixels further in. */
    private static boolean widths(Map<String, String> says) {
        String[] insets = says.getOrDefault("-fx-background-insets", "").split(",");
        if (insets.length < 2) {
            return false;
        }
        double outer = Double.parseDouble(insets[0].strip().split(" ")[0]);
        double inner = Double.parseDouble(insets[1].strip().split(" ")[0]);
        return inner - outer >= 2;
    }
}
