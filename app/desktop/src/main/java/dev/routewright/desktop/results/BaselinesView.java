package dev.routewright.desktop.results;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** The design beside random, every single profile, best single, best per task and the oracle. */
public final class BaselinesView extends TableView<BaselineRow> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    public BaselinesView() {
        setId("baselines");
        getStyleClass().add("rw-baselines");
        setAccessibleText("Baselines");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label("Open a dataset to see what simple choices reach."));
        getColumns().add(column("Design", BaselineRow::name, 190, 150, false));
        getColumns().add(column("Quality", BaselineRow::quality, 74, 68, true));
        getColumns().add(column("Cost / 1,000", BaselineRow::costPerThousand, 100, 100, true));
        getColumns().add(column("Mean latency", BaselineRow::latency, 100, 100, true));
        getColumns().add(column("Evidence", BaselineRow::evidence, 152, 150, true));
        setRowFactory(table -> new TableRow<>() {
            @Override
            protected void updateItem(BaselineRow row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(CURRENT, !empty && row != null && row.current());
            }
        });
    }

    /** Shows other rows. */
    public void show(List<BaselineRow> rows) {
        getItems().setAll(rows);
    }

    private static TableColumn<BaselineRow, String> column(
            String title, Function<BaselineRow, String> text, double width, double least, boolean right) {
        TableColumn<BaselineRow, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        // Least widths hold the header's words in a wide font too.
        column.setMinWidth(least);
        column.setReorderable(false);
        // The rows have an order with a meaning: this design, bounds, then profiles.
        column.setSortable(false);
        if (right) {
            column.getStyleClass().add("rw-right");
        }
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
            }
        });
        return column;
    }
}
