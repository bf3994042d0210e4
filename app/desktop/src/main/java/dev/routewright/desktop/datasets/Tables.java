package dev.routewright.desktop.datasets;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Tables of words. */
public final class Tables {
    private Tables() {}

    /** An empty table without columns. */
    public static <R> TableView<R> table(String id, String name) {
        TableView<R> table = new TableView<>();
        table.setId(id);
        table.setAccessibleText(name);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    /**
     * Adds a column.
     *
     * @param right whether it holds numbers
     */
    public static <R> void column(
            TableView<R> table, String title, Function<R, String> words, double width, boolean right) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 60));
        column.setSortable(false);
        column.setReorderable(false);
        if (right) {
            column.getStyleClass().add("rw-right");
        }
        table.getColumns().add(column);
    }
}
