package dev.routewright.desktop.results;

import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.desktop.workspace.Sweeps;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.stats.Interval;
import dev.routewright.study.Comparison;
import dev.routewright.study.PickedSettings;
import dev.routewright.study.PickedSettings.Picked;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The settings that a sweep picked on the search rows, each with what the report rows say, and a button that takes it. */
final class PicksView extends VBox {
    private final Consumer<Picked> onPick;

    PicksView(Consumer<Picked> onPick) {
        this.onPick = onPick;
        setId("picks");
        getStyleClass().add("rw-picks");
        show(null);
    }

    /** Shows the picks of a sweep; nothing for null or where nothing is judged yet. */
    void show(Workspace.@Nullable Swept swept) {
        getChildren().clear();
        PickedSettings picks = swept == null ? null : swept.picks();
        setVisible(picks != null);
        setManaged(picks != null);
        if (swept == null || picks == null) {
            return;
        }
        if (!picks.why().isEmpty()) {
            getChildren().add(words("No setting is judged. " + picks.why(), ""));
        }
        if (isOneSetting(picks)) {
            getChildren().add(line(swept, picks, picks.picked().getFirst(), "Best and cheapest"));
            return;
        }
        for (Picked picked : picks.picked()) {
            getChildren().add(line(swept, picks, picked, rule(picked.rule())));
        }
    }

    private static boolean isOneSetting(PickedSettings picks) {
        return picks.picked().size() == PickedSettings.Rule.values().length
                && picks.picked().stream()
                                .map(p -> p.point().params())
                                .distinct()
                                .count()
                        == 1;
    }

    private HBox line(Workspace.Swept swept, PickedSettings picks, Picked picked, String rule) {
        String setting = Sweeps.inWords(swept.document(), picked.point());
        Label what = words(
                rule + ": " + setting + ". " + verdict(picked.verdict()),
                "Picked among " + NumberWords.count(picks.settings()) + " settings on "
                        + NumberWords.count(picks.searched().rows()) + " search rows, judged against the drawing on "
                        + NumberWords.count(picked.verdict().rowSet().rows()) + " report rows.");
        HBox.setHgrow(what, Priority.ALWAYS);
        Button take = new Button("Set");
        take.setId("pick-" + picked.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        take.getStyleClass().add("rw-button");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setAccessibleText("Set " + setting);
        take.setOnAction(e -> onPick.accept(picked));
        HBox line = new HBox(8, what, take);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label words(String text, String tip) {
        Label label = new Label(text);
        label.getStyleClass().add("rw-caption");
        label.setWrapText(true);
        label.setMinSize(0, Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setTooltip(new Tooltip(tip.isEmpty() ? text : text + "\n" + tip));
        return label;
    }

    private static String rule(PickedSettings.Rule rule) {
        return switch (rule) {
            case BEST_AT_NO_MORE_COST -> "Best at no more cost";
            case CHEAPEST_AT_NO_LESS_QUALITY -> "Cheapest at no less quality";
        };
    }

    /** What the report rows show, such as "On report rows quality +0.0120 (0.0040 to 0.0200) better, cost …". */
    static String verdict(Comparison comparison) {
        StringBuilder words = new StringBuilder("On report rows: quality ")
                .append(contrast(comparison.quality(), NumberWords::quality));
        if (comparison.cost() != null) {
            words.append("; cost per 1,000 ")
                    .append(contrast(comparison.cost(), cost -> NumberWords.money(cost * 1000, comparison.currency())));
        }
        return words.append('.').toString();
    }

    private static String contrast(Comparison.Contrast contrast, DoubleFunction<String> words) {
        Interval interval = contrast.interval();
        String sign = contrast.difference() > 0 ? "+" : "";
        String range = interval == null
                ? ""
                : " (" + words.apply(interval.low()) + " to " + words.apply(interval.high()) + ")";
        return sign + words.apply(contrast.difference()) + range + " "
                + switch (contrast.verdict()) {
                    case BETTER -> "better";
                    case WORSE -> "worse";
                    case NOT_SHOWN -> "not shown to differ";
                };
    }
}
