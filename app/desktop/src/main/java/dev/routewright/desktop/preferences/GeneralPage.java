package dev.routewright.desktop.preferences;

import dev.routewright.desktop.settings.Remembered;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the program starts and what it shows again. */
public final class GeneralPage implements PreferencesPage {
    private final Remembered remembered;

    public GeneralPage(Remembered remembered) {
        this.remembered = remembered;
    }

    @Override
    public String title() {
        return "General";
    }

    @Override
    public Region content() {
        return new VBox(
                16,
                choice(
                        "reopen",
                        "Open the latest document at the start",
                        "Otherwise a start opens a copy of the sample.",
                        remembered.now().habits().reopens(),
                        on -> remembered.change(s -> s.withHabits(s.habits().withReopens(on)))),
                choice(
                        "keep-views",
                        "Open documents where they were left",
                        "Place and zoom of the latest 50 documents are remembered; switching it off forgets them.",
                        remembered.now().habits().keepsViews(),
                        on -> remembered.change(s -> s.withHabits(s.habits().withKeepsViews(on)))));
    }

    private static VBox choice(String id, String words, String help, boolean on, Consumer<Boolean> change) {
        CheckBox box = new CheckBox(words);
        box.setId("preferences-" + id);
        box.setSelected(on);
        box.selectedProperty().addListener((o, was, is) -> change.accept(is));
        Label under = new Label(help);
        under.getStyleClass().addAll("rw-muted", "rw-under-choice");
        under.setWrapText(true);
        return new VBox(2, box, under);
    }
}
