package dev.routewright.desktop.dialog;

import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.Dialogs.Recovery;
import dev.routewright.desktop.workspace.Dialogs.RecoveryAnswer;
import dev.routewright.desktop.workspace.RecoveryOffer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Offers unsaved changes: what they are, when they were kept, and what they would change. */
final class RecoveryDialog {
    private static final double WIDTH = 640;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private final List<RecoveryOffer> offers;
    private final ButtonType recover = new ButtonType("Recover", ButtonData.OK_DONE);
    private final ButtonType keep = new ButtonType("Keep the saved one", ButtonData.NO);
    private final ButtonType cancel = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Label words = DialogText.words("");
    private final GridPane facts = new GridPane();
    private final Label caption = DialogText.muted("");
    private final ListView<String> differences = DialogText.lines("recovery-differences", List.of());
    private int which;

    private RecoveryDialog(List<RecoveryOffer> offers) {
        this.offers = offers;
    }

    /** Shows it and waits. */
    static RecoveryAnswer ask(List<RecoveryOffer> offers, Window owner, Themes themes) {
        return new RecoveryDialog(offers).ask(owner, themes);
    }

    private RecoveryAnswer ask(Window owner, Themes themes) {
        VBox content = new VBox(DialogText.title(
                offers.size() == 1
                        ? "Recover unsaved changes of " + offers.getFirst().name() + "?"
                        : "Recover unsaved changes?"));
        content.setId("recovery-dialog");
        content.getStyleClass().add("rw-dialog");
        content.setPrefWidth(WIDTH);
        if (offers.size() > 1) {
            content.getChildren().addAll(DialogText.muted(offers.size() + " documents have some."), list());
        }
        facts.getStyleClass().add("rw-grid");
        content.getChildren().addAll(words, facts, caption, differences);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(recover, keep, cancel);
        show(0);
        ButtonType answer = ThemedDialog.show(dialog, owner, themes);
        return new RecoveryAnswer(
                answer == recover ? Recovery.RECOVER : answer == keep ? Recovery.KEEP_SAVED : Recovery.CANCEL, which);
    }

    private ListView<String> list() {
        ListView<String> list = DialogText.lines(
                "recovery-documents",
                offers.stream()
                        .map(offer ->
                                (offer.file() == null ? "Untitled" : offer.file()) + ", kept " + time(offer.keptAt()))
                        .toList());
        list.getSelectionModel().selectFirst();
        list.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> {
            if (is.intValue() >= 0) {
                show(is.intValue());
            }
        });
        return list;
    }

    private void show(int index) {
        which = index;
        RecoveryOffer offer = offers.get(index);
        words.setText(
                offer.file() == null
                        ? "Routewright ended before this document was saved for the first time."
                        : "Routewright ended before these changes were saved. Your file is as you saved it last; it stays so"
                                + " until you save.");
        facts.getChildren().clear();
        facts.addRow(0, DialogText.muted("Unsaved"), fact("recovery-kept", offer.keptAt(), offer.keptBytes()));
        if (offer.file() != null) {
            facts.addRow(1, DialogText.muted("Saved"), fact("recovery-saved", offer.savedAt(), offer.savedBytes()));
            facts.addRow(2, DialogText.muted("File"), new Label(String.valueOf(offer.file())));
        }
        int count = offer.differences().size();
        caption.setText((count == 1 ? "1 difference" : count + " differences")
                + (offer.savedAt() == null ? " from an empty document:" : " from the saved one:"));
        DialogText.show(differences, offer.differences());
        Node button = dialog.getDialogPane().lookupButton(keep);
        if (button instanceof Button decline) {
            decline.setText(offer.savedAt() == null ? "Delete the changes" : "Keep the saved one");
        }
    }

    private static Label fact(String id, @Nullable Instant at, long bytes) {
        Label label = new Label(at == null ? "not there" : time(at) + ", " + size(bytes));
        label.setId(id);
        return label;
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    /** In bytes, so that two sizes can be compared. */
    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%,d bytes", bytes);
    }
}
