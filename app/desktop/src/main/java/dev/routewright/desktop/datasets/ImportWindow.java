package dev.routewright.desktop.datasets;

import dev.routewright.desktop.job.Running;
import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.TableImports;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** An own table, what its columns mean, and what it becomes by that. Nothing is used before Import is pressed. */
public final class ImportWindow {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 740;
    private static final double FORM_WIDTH = 300;

    private final Stage stage = new Stage();
    private final ImportViewModel view;
    private final TableImports imports;
    private final TableView<ImportColumnRow> columns = Tables.table("import-columns", "Columns of the table");
    private final TableView<ImportCellRow> cells = Tables.table("import-cells", "First cells that the table becomes");
    private final List<Function<ImportCellRow, String>> cellWords = new ArrayList<>();
    private final ScrollPane form = new ScrollPane();
    private final Label problemCount = new Label();
    private final VBox problems = new VBox(4);
    private final VBox wrong = new VBox(4);
    private final Label summary = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button use = new Button("Import");

    public ImportWindow(Stage owner, Themes themes, ImportViewModel view, TableImports imports) {
        this.view = view;
        this.imports = imports;
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle("Import " + view.table().getFileName() + " — Routewright");
        BorderPane root = new BorderPane();
        root.setId("import-window");
        root.getStyleClass().addAll("rw-window", "rw-second");
        root.setTop(head());
        root.setLeft(left());
        root.setCenter(right());
        root.setBottom(foot());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        themes.adopt(scene);
        stage.setScene(scene);
        stage.setOnHidden(e -> {
            imports.stop();
            themes.release(root);
        });
    }

    /** Opens it and reads the table as it is probably meant. */
    public void show() {
        imports.watch(this::progress);
        showForm();
        tryOut();
        stage.show();
        form.getContent().lookup(".rw-choice").requestFocus();
    }

    private HBox head() {
        Label title = new Label("Import table");
        title.getStyleClass().add("rw-dialog-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label subtitle = new Label(view.subtitle());
        subtitle.setId("import-subtitle");
        subtitle.getStyleClass().add("rw-muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, subtitle, gap);
        ToggleGroup group = new ToggleGroup();
        head.getChildren()
                .addAll(
                        shape("One row per query and model", "import-long", false, group),
                        shape("One column per model", "import-wide", true, group));
        head.getStyleClass().add("rw-second-head");
        return head;
    }

    private ToggleButton shape(String words, String id, boolean isWide, ToggleGroup group) {
        ToggleButton button = new ToggleButton(words);
        button.setId(id);
        button.getStyleClass().add("rw-segment");
        button.setToggleGroup(group);
        button.setSelected(view.isWide() == isWide);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> {
            button.setSelected(true);
            view.setWide(isWide);
            showForm();
            tryOut();
        });
        return button;
    }

    private Node left() {
        form.setAccessibleText("What the columns mean");
        form.setFitToWidth(true);
        form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        form.setMinWidth(FORM_WIDTH);
        form.setPrefWidth(FORM_WIDTH);
        return form;
    }

    private void showForm() {
        form.setContent(new ImportForm(view, this::tryOut).content());
        columns.getItems().setAll(view.columnRows());
    }

    private Node right() {
        Tables.column(columns, "Column", ImportColumnRow::name, 140, false);
        Tables.column(columns, "Type", ImportColumnRow::type, 80, false);
        Tables.column(columns, "Filled", ImportColumnRow::filled, 72, true);
        Tables.column(columns, "Read as", ImportColumnRow::meaning, 140, false);
        Tables.column(columns, "Examples", ImportColumnRow::examples, 300, false);
        columns.setMinHeight(100);
        columns.setPrefHeight(210);
        cellColumn("Query", ImportCellRow::query, 60, false);
        cellColumn("Model", ImportCellRow::profile, 96, false);
        cellColumn("Variant", ImportCellRow::context, 76, false);
        cellColumn("Quality", ImportCellRow::quality, 66, true);
        cellColumn("Cost", ImportCellRow::cost, 66, true);
        cellColumn("Latency", ImportCellRow::latency, 68, true);
        cellColumn("Tokens", ImportCellRow::tokens, 76, true);
        cellColumn("Task", ImportCellRow::task, 74, false);
        cellColumn("Answer", ImportCellRow::answer, 60, false);
        Label nothing = new Label("No cell yet.");
        cells.setPlaceholder(nothing);
        cells.setMinHeight(96);
        cells.setPrefHeight(180);
        VBox.setVgrow(cells, Priority.ALWAYS);
        VBox right = new VBox(
                8, heading("Columns of the table"), columns, heading("First cells that it becomes"), cells, wrong());
        right.getStyleClass().add("rw-second-body");
        right.setMinWidth(0);
        return right;
    }

    private void cellColumn(String title, Function<ImportCellRow, String> words, double least, boolean right) {
        cellWords.add(words);
        Tables.column(cells, title, words, least, right);
        cells.getColumns().getLast().setMinWidth(least);
    }

    /** A column in which no cell says anything takes no room. */
    private void showCells() {
        List<ImportCellRow> rows = view.cells();
        for (int i = 0; i < cellWords.size(); i++) {
            Function<ImportCellRow, String> words = cellWords.get(i);
            cells.getColumns()
                    .get(i)
                    .setVisible(rows.isEmpty() || rows.stream().map(words).anyMatch(ImportCellRow::says));
        }
        cells.getItems().setAll(rows);
    }

    private VBox wrong() {
        problemCount.setId("import-problem-count");
        problemCount.getStyleClass().addAll("rw-panel-title", "rw-complaint");
        problems.setId("import-problems");
        ScrollPane scroll = new ScrollPane(problems);
        scroll.setAccessibleText("Problems");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(64);
        scroll.setPrefHeight(110);
        wrong.getChildren().setAll(problemCount, scroll);
        wrong.setMinHeight(Region.USE_PREF_SIZE);
        return wrong;
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("rw-panel-title");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private HBox foot() {
        summary.setId("import-summary");
        summary.getStyleClass().add("rw-dialog-words");
        summary.setWrapText(true);
        summary.setMinWidth(0);
        progress.setId("import-progress");
        progress.setAccessibleText("Reading the table");
        progress.setMinWidth(120);
        Button cancel = new Button("Cancel");
        cancel.setId("import-cancel");
        cancel.getStyleClass().add("rw-button");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> stage.close());
        use.setId("import-use");
        use.getStyleClass().addAll("rw-button", "rw-primary");
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.setDefaultButton(true);
        use.setOnAction(e -> use());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(10, progress, summary, gap, cancel, use);
        foot.getStyleClass().add("rw-second-foot");
        return foot;
    }

    private void tryOut() {
        columns.getItems().setAll(view.columnRows());
        use.setDisable(true);
        imports.tryOut(
                view.table(),
                view.mapping(),
                trial -> {
                    view.show(trial);
                    showTrial();
                },
                e -> {
                    view.showTrouble(String.valueOf(e.getMessage()));
                    showTrial();
                });
    }

    private void showTrial() {
        showCells();
        List<String> lines = view.problems();
        problemCount.setText(view.problemCount());
        problems.getChildren().setAll(lines.stream().map(ImportWindow::line).toList());
        wrong.setVisible(!lines.isEmpty());
        wrong.setManaged(!lines.isEmpty());
        summary.setText(view.summary());
        use.setDisable(!view.canImport());
    }

    private static Label line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("rw-muted");
        return label;
    }

    private void progress(@Nullable Running running) {
        boolean isRunning = running != null && !running.cancelling();
        progress.setVisible(isRunning);
        progress.setManaged(isRunning);
        if (running != null && isRunning) {
            progress.setProgress(Double.isNaN(running.share()) ? ProgressBar.INDETERMINATE_PROGRESS : running.share());
            summary.setText(running.doing().isEmpty() ? "Reading the table" : running.doing());
        }
    }

    private void use() {
        String refused = imports.use(view.table(), view.name(), view.mapping());
        if (refused == null) {
            stage.close();
        } else {
            summary.setText(refused);
        }
    }
}
