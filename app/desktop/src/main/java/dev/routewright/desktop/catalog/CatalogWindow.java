package dev.routewright.desktop.catalog;

import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.frame.EmptyState;
import dev.routewright.desktop.frame.SecondFoot;
import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.Topic;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.Profile;
import dev.routewright.graph.ProfileUses;
import dev.routewright.graph.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The document's profiles in a window of their own: a table, and the form of the chosen one. */
public final class CatalogWindow {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 700;
    private static final double FORM_WIDTH = 340;

    private final Stage stage = new Stage();
    private final Workspace workspace;
    private final Runnable openList;
    private final TableView<CatalogRows.Row> table = new TableView<>();
    private final ScrollPane side = new ScrollPane();
    private final TextField newName = new TextField();
    private final Label answer = new Label();
    private final Button remove;
    private @Nullable Form form;
    private List<Object> shape = List.of();

    /** @param openList opens the window with price lists */
    public CatalogWindow(Stage owner, Themes themes, Workspace workspace, Runnable openList) {
        this.workspace = workspace;
        this.openList = openList;
        remove = button("Remove", "catalog-remove", this::remove);
        stage.initOwner(owner);
        stage.setTitle("Catalog — Routewright");
        BorderPane root = new BorderPane();
        root.setId("catalog-window");
        root.getStyleClass().addAll("rw-window", "rw-second");
        root.setTop(head());
        root.setCenter(body());
        root.setBottom(foot());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        // Kept for the life of the main window, so the palette is never released.
        themes.adopt(scene);
        stage.setScene(scene);
        stage.setOnHiding(e -> commit());
        workspace.on(Topic.DOCUMENT, this::refresh);
        workspace.on(Topic.DATASETS, this::refresh);
    }

    /**
     * Opens it.
     *
     * @param profile the one to choose; null for the one that was chosen last
     */
    public void show(@Nullable String profile) {
        answer.setText("");
        refresh();
        if (profile != null) {
            select(profile);
        } else if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        stage.show();
        stage.toFront();
        table.requestFocus();
    }

    private HBox head() {
        Label title = new Label("Catalog");
        title.getStyleClass().add("rw-dialog-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        newName.setId("catalog-new-name");
        newName.getStyleClass().add("rw-field");
        newName.setPromptText("Name of a new profile");
        newName.setAccessibleText("Name of a new profile");
        newName.setPrefWidth(220);
        newName.setOnAction(e -> add());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                title,
                gap,
                newName,
                button("Add", "catalog-add", this::add),
                button("Add from a price list…", "catalog-price-list", openList));
        head.getStyleClass().add("rw-second-head");
        return head;
    }

    private HBox body() {
        table.setId("catalog-table");
        table.setAccessibleText("Profiles of the document");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new EmptyState(
                "The catalog has no profile yet. Profiles that are only in the dataset need none;"
                        + " add one to state a price, a speed or a limit.",
                List.of()));
        column("Profile", 150, CatalogRows.Row::name);
        column("Provider", 90, CatalogRows.Row::provider);
        column("In / out", 110, CatalogRows.Row::price);
        column("Latency", 120, CatalogRows.Row::latency);
        column("Context", 80, CatalogRows.Row::context);
        column("Blend", 100, CatalogRows.Row::blend);
        column("Used by", 120, CatalogRows.Row::usedBy);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> showForm());
        side.setId("catalog-side");
        side.setAccessibleText("What is said about the profile");
        side.setFitToWidth(true);
        side.setFocusTraversable(false);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.setMinWidth(FORM_WIDTH);
        side.setPrefWidth(FORM_WIDTH);
        side.setMaxWidth(FORM_WIDTH);
        HBox.setHgrow(table, Priority.ALWAYS);
        HBox body = new HBox(16, table, side);
        body.getStyleClass().add("rw-second-body");
        return body;
    }

    private void column(String title, double width, Function<CatalogRows.Row, String> words) {
        TableColumn<CatalogRows.Row, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setCellFactory(c -> {
            TableCell<CatalogRows.Row, String> cell = new TableCell<>() {
                @Override
                protected void updateItem(String value, boolean empty) {
                    super.updateItem(value, empty);
                    setText(empty ? "" : value);
                }
            };
            cell.getStyleClass().add("rw-cell-long");
            return cell;
        });
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 72));
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    private HBox foot() {
        answer.setId("catalog-answer");
        answer.getStyleClass().addAll("rw-dialog-words", "rw-cell-long");
        answer.setMinWidth(0);
        return SecondFoot.of(stage, answer, "catalog-close", remove);
    }

    private static Button button(String words, String id, Runnable work) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("rw-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> work.run());
        return button;
    }

    private @Nullable String chosen() {
        CatalogRows.Row row = table.getSelectionModel().getSelectedItem();
        return row == null ? null : row.name();
    }

    private void select(String name) {
        for (CatalogRows.Row row : table.getItems()) {
            if (row.name().equals(name)) {
                table.getSelectionModel().select(row);
                table.scrollTo(row);
            }
        }
    }

    private void refresh() {
        List<CatalogRows.Row> rows = CatalogRows.of(workspace.document());
        if (!rows.equals(List.copyOf(table.getItems()))) {
            String before = chosen();
            table.getItems().setAll(rows);
            if (!table.getSortOrder().isEmpty()) {
                table.sort();
            }
            if (before != null) {
                select(before);
            }
        }
        showForm();
    }

    private void showForm() {
        String name = chosen();
        remove.setDisable(name == null);
        Profile profile = name == null ? null : workspace.document().catalog().get(name);
        if (profile == null) {
            // A table that is being filled again has no choice for a moment.
            if (workspace.document().catalog().isEmpty() || shape.isEmpty()) {
                form = null;
                shape = List.of();
                side.setContent(null);
            }
            return;
        }
        List<Object> now = List.of(profile.name(), BlendFields.shape(profile.blend()));
        if (form != null && now.equals(shape)) {
            form.refresh();
            return;
        }
        shape = now;
        form = ProfileForm.of(new ProfileOfCatalog(workspace, profile.name()));
        VBox box = new VBox(form);
        box.getStyleClass().add("rw-inspector-content");
        side.setContent(box);
    }

    private void commit() {
        if (form != null) {
            form.commitPending();
        }
    }

    private void add() {
        String name = newName.getText().strip();
        if (workspace.document().catalog().containsKey(name)) {
            answer.setText("The catalog has a profile '" + name + "' already. Maybe choose it in the table.");
            select(name);
            return;
        }
        String wrong = workspace.perform("Add profile " + name, List.of(new Edit.SetProfile(Profile.named(name))));
        answer.setText(wrong == null ? "" : wrong);
        if (wrong == null) {
            newName.clear();
            select(name);
        }
    }

    private void remove() {
        String name = chosen();
        if (name == null) {
            return;
        }
        List<String> users =
                new ArrayList<>(ProfileUses.labels(workspace.document().graph(), name));
        workspace.document().catalog().values().stream()
                .filter(p -> p.blend() != null
                        && List.of(p.blend().base(), p.blend().other()).contains(name))
                .forEach(p -> users.add("the blend " + p.name()));
        if (!users.isEmpty()) {
            answer.setText("'" + name + "' stays: " + String.join(", ", users)
                    + " use it. Maybe let them use another profile first.");
            return;
        }
        String wrong = workspace.perform(new Edit.RemoveProfile(name));
        answer.setText(wrong == null ? "'" + name + "' is removed; undo brings it back." : wrong);
        table.getSelectionModel().selectFirst();
    }
}
