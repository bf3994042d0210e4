package dev.routewright.desktop.frame;

import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Running;
import dev.routewright.desktop.workspace.DatasetWords;
import dev.routewright.desktop.workspace.FindingWords;
import dev.routewright.desktop.workspace.Topic;
import dev.routewright.desktop.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the bottom: what was found, which dataset, what runs, and how to stop it. */
public final class StatusBar extends HBox {
    public static final double HEIGHT = 26;

    private final Workspace workspace;
    private final Jobs jobs;
    private final Button findings = new Button();
    private final Label dataset = new Label();
    private final Label notice = new Label();
    private final Label task = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label left = new Label();
    private final Button cancel = new Button("Cancel");
    private final List<Node> onlyWhileRunning = List.of(task, bar, left, cancel);

    public StatusBar(Workspace workspace, Jobs jobs, FindingsPopup popup) {
        this.workspace = workspace;
        this.jobs = jobs;
        setId("status-bar");
        getStyleClass().add("rw-status-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        findings.setId("status-findings");
        findings.getStyleClass().add("rw-link");
        findings.setOnAction(e -> popup.toggle(findings));
        dataset.setId("status-dataset");
        notice.setId("status-notice");
        notice.getStyleClass().add("rw-notice");
        task.setId("status-task");
        bar.getStyleClass().add("rw-progress");
        bar.setAccessibleText("Progress");
        cancel.setId("status-cancel");
        cancel.setAccessibleText("Cancel what is running");
        cancel.getStyleClass().addAll("rw-link", "rw-link-accent");
        cancel.setOnAction(e -> jobs.running().forEach(r -> jobs.cancel(r.lane())));
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(findings, dataset, notice, gap, task, bar, left, cancel);
        for (Node node : List.of(findings, task, bar, left, cancel)) {
            ((Region) node).setMinWidth(USE_PREF_SIZE);
        }
        workspace.on(Topic.FINDINGS, this::showFindings);
        workspace.on(Topic.DATASETS, this::showDataset);
        workspace.on(Topic.DOCUMENT, this::showDataset);
        workspace.on(Topic.NOTICE, () -> notice.setText(workspace.notice()));
        jobs.onChange(this::showJobs);
        showFindings();
        showDataset();
        showJobs();
    }

    private void showFindings() {
        findings.setText(FindingWords.count(workspace.findings()));
        findings.setDisable(workspace.findings().isEmpty());
    }

    private void showDataset() {
        dataset.setText(DatasetWords.inUse(workspace.document(), workspace.datasets()));
    }

    private void showJobs() {
        List<Running> running = jobs.running();
        boolean any = !running.isEmpty();
        for (Node node : onlyWhileRunning) {
            node.setVisible(any);
            node.setManaged(any);
        }
        if (!any) {
            return;
        }
        Running first = running.getFirst();
        boolean cancelling = running.stream().allMatch(Running::cancelling);
        String more = running.size() > 1 ? " and " + (running.size() - 1) + " more" : "";
        task.setText(cancelling ? "Cancelling " + first.title() : words(first) + more);
        bar.setProgress(Double.isNaN(first.share()) ? ProgressBar.INDETERMINATE_PROGRESS : first.share());
        left.setText(Double.isNaN(first.secondsLeft()) ? ""
                : String.format(Locale.ROOT, "%.0f s left", Math.ceil(first.secondsLeft())));
        cancel.setDisable(cancelling);
    }

    private static String words(Running running) {
        return running.doing().isEmpty() ? running.title() : running.title() + ": " + running.doing();
    }
}
