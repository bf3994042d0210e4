package dev.routewright.editor.outline;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;

/** The two tables of the outline. Only the rows in view have cells. */
final class OutlineTables {
    private static final double ROW_HEIGHT = 26;

    private OutlineTables() {}

    /** One row per node; the names are edited in place. */
    static TableView<NodeRow> nodes(OutlineEdits edits) {
        TableView<NodeRow> table =
                table("outline-nodes", "Nodes of the drawing", "No nodes yet. Add one with the button below.");
        table.setEditable(true);
        TableColumn<NodeRow, String> name = column(table, "Name", NodeRow::label, 130);
        name.setEditable(true);
        name.setCellFactory(TextFieldTableCell.forTableColumn());
        name.setOnEditCommit(e -> edits.rename(e.getRowValue().id(), e.getNewValue()));
        column(table, "Kind", NodeRow::kind, 70);
        column(table, "Does", NodeRow::does, 150);
        column(table, "Leads to", NodeRow::exits, 190);
        column(table, "Reached from", NodeRow::entries, 130);
        column(table, "Findings", NodeRow::findings, 200);
        return table;
    }

    /** One row per connection. */
    static TableView<EdgeRow> edges() {
        TableView<EdgeRow> table = table(
                "outline-edges",
                "Connections of the drawing",
                "No connections yet. Choose an exit in the tree, then where it leads.");
        column(table, "From", EdgeRow::from, 130);
        column(table, "Exit", EdgeRow::exit, 100);
        column(table, "To", EdgeRow::to, 130);
        return table;
    }

    private static <R> TableView<R> table(String id, String name, String empty) {
        TableView<R> table = new TableView<>();
        table.setId(id);
        table.setAccessibleText(name);
        Label words = new Label(empty);
        words.setWrapText(true);
        table.setPlaceholder(words);
        table.setFixedCellSize(ROW_HEIGHT);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        return table;
    }

    private static <R> TableColumn<R, String> column(
            TableView<R> table, String title, Function<R, String> words, double width) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(60);
        column.setEditable(false);
        column.setReorderable(false);
        column.getStyleClass().add("rw-cell-long");
        table.getColumns().add(column);
        return column;
    }
}
