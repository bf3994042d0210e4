package dev.routewright.desktop.catalog;

import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.pricelist.ListedModel;
import dev.routewright.pricelist.PriceList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The models of a price list as a table that sorts by its columns; only what is seen has cells. */
final class ListTable extends TableView<ListedModel> {
    private final ObservableList<ListedModel> rows = FXCollections.observableArrayList();
    private final Runnable unsorted;
    private PriceList list = new PriceList("", "", "", List.of(), List.of());

    /** @param unsorted is run when the sorting was taken away, to show the order of fit again */
    ListTable(Runnable unsorted) {
        this.unsorted = unsorted;
        setId("prices-table");
        setAccessibleText("Models of the price list");
        setItems(rows);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label("No model fits. Maybe take a word or a filter away."));
        column("Model", 250, false, ListedModel::id, Function.identity());
        column("Provider", 130, false, ListedModel::provider, Function.identity());
        column("In", 60, true, ListedModel::inPerMillion, ListedWords::price);
        column("Out", 60, true, ListedModel::outPerMillion, ListedWords::price);
        column("Cache read", 84, true, ListedModel::cacheReadPerMillion, ListedWords::price);
        column("Context", 92, true, m -> m.contextTokens() == 0 ? null : m.contextTokens(), c -> NumberWords.count(c));
        column("As of", 96, false, m -> list.dayOf(m).isEmpty() ? null : list.dayOf(m), Function.identity());
        getSortOrder().addListener((javafx.collections.ListChangeListener<TableColumn<ListedModel, ?>>) change -> {
            if (getSortOrder().isEmpty()) {
                unsorted.run();
            }
        });
    }

    /** Shows some models of a list; a chosen sorting stays. */
    void show(PriceList of, List<ListedModel> models) {
        list = of;
        ListedModel chosen = getSelectionModel().getSelectedItem();
        getSelectionModel().clearSelection();
        rows.setAll(models);
        if (!getSortOrder().isEmpty()) {
            sort();
        }
        int again = chosen == null ? -1 : rows.indexOf(chosen);
        if (again >= 0) {
            getSelectionModel().select(again);
        } else {
            scrollTo(0);
        }
    }

    private <C extends Comparable<C>> void column(
            String title,
            double width,
            boolean right,
            Function<ListedModel, @Nullable C> value,
            Function<C, String> words) {
        TableColumn<ListedModel, C> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setComparator(Comparator.nullsLast(Comparator.naturalOrder()));
        column.setCellFactory(c -> new WordsCell<>(words));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, right || width < 100 ? width : 80));
        column.setReorderable(false);
        if (right) {
            column.getStyleClass().add("rw-right");
        }
        getColumns().add(column);
    }

    /** What a list does not state is a dash. */
    private static final class WordsCell<C> extends TableCell<ListedModel, C> {
        private final Function<C, String> words;

        WordsCell(Function<C, String> words) {
            this.words = words;
            getStyleClass().add("rw-cell-long");
        }

        @Override
        protected void updateItem(C value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty ? "" : value == null ? NumberWords.UNKNOWN : words.apply(value));
        }
    }
}
