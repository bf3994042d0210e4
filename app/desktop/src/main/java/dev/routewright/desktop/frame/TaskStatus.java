package dev.routewright.desktop.frame;

import dev.routewright.desktop.job.Ended;
import dev.routewright.desktop.job.JobWords;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.job.Running;
import java.util.List;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The right end of the status bar: what runs, how far it is, Cancel; for a few seconds after it what came of it. */
final class TaskStatus extends HBox {
    private static final Duration SHOWN_AFTER_END = Duration.seconds(6);
    /** What was over sooner and went well is not worth a word, unless a person asked for it. */
    private static final double LEAST_SECONDS_WORTH_SAYING = 1;

    private final Jobs jobs;
    private final Function<Ended, String> result;
    private final Button ended = new Button();
    private final Button task = new Button();
    private final ShareBar bar = new ShareBar();
    private final Label left = new Label();
    private final Button cancel = new Button("Cancel");
    private final List<Region> whileRunning = List.of(task, bar, left, cancel);
    private final PauseTransition soon = new PauseTransition(SHOWN_AFTER_END);

    /**
     * @param result what came of a job that was done, as a phrase; empty where nothing is to be said of it
     * @param showMessages opens the list of messages
     */
    TaskStatus(Jobs jobs, Function<Ended, String> result, Runnable showMessages) {
        this.jobs = jobs;
        this.result = result;
        getStyleClass().add("rw-status-part");
        TasksPopup popup = new TasksPopup(jobs);
        ended.setId("status-ended");
        ended.getStyleClass().add("rw-link");
        ended.setOnAction(e -> showMessages.run());
        task.setId("status-task");
        task.getStyleClass().add("rw-link");
        task.setMnemonicParsing(false);
        task.setOnAction(e -> popup.toggle(task));
        bar.setId("status-progress");
        left.setId("status-left");
        cancel.setId("status-cancel");
        cancel.setAccessibleText("Cancel what is running");
        cancel.getStyleClass().addAll("rw-link", "rw-link-accent");
        cancel.setOnAction(e -> jobs.running().forEach(r -> jobs.cancel(r.lane())));
        getChildren().addAll(ended, task, bar, left, cancel);
        getChildren().forEach(child -> ((Region) child).setMinWidth(USE_PREF_SIZE));
        soon.setOnFinished(e -> show(ended, false));
        show(ended, false);
        jobs.onChange(this::refresh);
        jobs.onEnd(this::ended);
        refresh();
    }

    private void ended(Ended job) {
        String came = job.outcome() == Ended.Outcome.DONE ? result.apply(job) : "";
        boolean failed = job.outcome() == Ended.Outcome.FAILED;
        if (!failed && came.isEmpty() && !isWorthSaying(job)) {
            return;
        }
        ended.setText(came.isEmpty() ? JobWords.ended(job) + (failed ? ". Show why" : "") : came);
        ended.getStyleClass().remove("rw-link-bad");
        if (failed) {
            ended.getStyleClass().add("rw-link-bad");
        }
        show(ended, true);
        soon.playFromStart();
    }

    private static boolean isWorthSaying(Ended job) {
        boolean stopped = job.outcome() == Ended.Outcome.CANCELLED && job.lane() != Lane.BASELINES;
        return !job.lane().isSilent() && (stopped || job.seconds() >= LEAST_SECONDS_WORTH_SAYING);
    }

    private void refresh() {
        List<Running> running = jobs.running();
        whileRunning.forEach(node -> show(node, !running.isEmpty()));
        if (running.isEmpty()) {
            return;
        }
        show(ended, false);
        Running first = running.getFirst();
        boolean cancelling = running.stream().allMatch(Running::cancelling);
        task.setText(JobWords.running(first) + (running.size() > 1 ? " and " + (running.size() - 1) + " more" : ""));
        bar.show(first.share());
        left.setText(cancelling ? "" : JobWords.left(first.secondsLeft()));
        show(left, !left.getText().isEmpty());
        cancel.setDisable(cancelling);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
