package dev.routewright.desktop.frame;

import dev.routewright.desktop.job.JobWords;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.job.Running;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything that runs right now, each with its own Cancel. Closes when the last one ends. */
final class TasksPopup {
    private static final double WIDTH = 420;

    private final Jobs jobs;
    private final ContextMenu popup = new ContextMenu();
    private final VBox list = new VBox();
    private final Map<Lane, Row> rows = new EnumMap<>(Lane.class);

    TasksPopup(Jobs jobs) {
        this.jobs = jobs;
        popup.setId("tasks-popup");
        popup.getStyleClass().add("rw-findings-popup");
        list.setPrefWidth(WIDTH);
        popup.getItems().setAll(new CustomMenuItem(list, false));
        jobs.onChange(this::refresh);
    }

    /** Opens it above a control, or closes it. */
    void toggle(Node above) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        rows.clear();
        refreshRows();
        Bounds bounds = above.localToScreen(above.getBoundsInLocal());
        popup.show(above, bounds.getMinX(), bounds.getMinY() - list.prefHeight(WIDTH) - 20);
    }

    private void refresh() {
        if (popup.isShowing()) {
            if (jobs.running().isEmpty()) {
                popup.hide();
            } else {
                refreshRows();
            }
        }
    }

    /** In place, so that a Cancel that has the focus or is being pressed stays where it is. */
    private void refreshRows() {
        List<Running> running = jobs.running();
        rows.keySet().retainAll(running.stream().map(Running::lane).toList());
        running.forEach(job -> rows.computeIfAbsent(job.lane(), Row::new).show(job));
        List<Row> now = List.copyOf(rows.values());
        if (!list.getChildren().equals(now)) {
            list.getChildren().setAll(now);
        }
    }

    /** One task. */
    private final class Row extends VBox {
        private final Label words = new Label();
        private final Label left = new Label();
        private final ShareBar bar = new ShareBar();
        private final Button cancel = new Button("Cancel");

        private Row(Lane lane) {
            getStyleClass().add("rw-task");
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            words.setMinWidth(0);
            left.setMinWidth(Region.USE_PREF_SIZE);
            left.getStyleClass().add("rw-muted");
            cancel.setMinWidth(Region.USE_PREF_SIZE);
            cancel.setId("task-cancel-" + lane.name().toLowerCase(Locale.ROOT));
            cancel.getStyleClass().addAll("rw-link", "rw-link-accent");
            cancel.setOnAction(e -> jobs.cancel(lane));
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox head = new HBox(words, gap, left);
            HBox foot = new HBox(bar, cancel);
            head.getStyleClass().add("rw-task-line");
            foot.getStyleClass().add("rw-task-line");
            getChildren().addAll(head, foot);
        }

        private void show(Running job) {
            words.setText(JobWords.running(job));
            left.setText(job.cancelling() ? "" : JobWords.left(job.secondsLeft()));
            bar.show(job.share());
            cancel.setDisable(job.cancelling());
            cancel.setAccessibleText("Cancel " + job.title());
        }
    }
}
