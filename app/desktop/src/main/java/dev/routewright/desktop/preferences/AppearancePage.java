package dev.routewright.desktop.preferences;

import dev.routewright.desktop.action.Action;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the program looks: its colours, and what moves by itself. */
public final class AppearancePage implements PreferencesPage {
    private final List<Action> themes;
    private final List<Action> motions;

    /**
     * @param themes the actions of which one is on, each for one choice of colours
     * @param motions the same for motion
     */
    public AppearancePage(List<Action> themes, List<Action> motions) {
        this.themes = List.copyOf(themes);
        this.motions = List.copyOf(motions);
    }

    @Override
    public String title() {
        return "Appearance";
    }

    @Override
    public Region content() {
        return new VBox(24, choices("Colours", themes), choices("Motion", motions));
    }

    private static VBox choices(String title, List<Action> actions) {
        Label head = new Label(title);
        head.getStyleClass().add("rw-panel-title");
        VBox box = new VBox(10, head);
        ToggleGroup group = new ToggleGroup();
        for (Action action : actions) {
            RadioButton choice = new RadioButton(action.titleProperty().get());
            choice.setId("preferences-" + action.id());
            choice.setToggleGroup(group);
            choice.setSelected(action.onProperty().get());
            choice.setOnAction(e -> action.run());
            action.onProperty().addListener((o, was, is) -> choice.setSelected(is));
            Label help = new Label(action.help());
            help.getStyleClass().addAll("rw-muted", "rw-under-choice");
            help.setWrapText(true);
            box.getChildren().add(new VBox(2, choice, help));
        }
        return box;
    }
}
