package dev.routewright.desktop.frame;

import dev.routewright.desktop.job.Ended;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.workspace.DatasetWords;
import dev.routewright.desktop.workspace.FindingWords;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.desktop.workspace.Run;
import dev.routewright.desktop.workspace.Topic;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.editor.skin.Icons;
import dev.routewright.graph.check.Finding;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the bottom: what was found, which dataset, what runs, and how to stop it. */
public final class StatusBar extends HBox {
    public static final double HEIGHT = 26;

    private final Workspace workspace;
    private final Button findings = new Button();
    private final Label dataset = new Label();
    private final Button notice = new Button();

    /** @param showMessages opens the list of messages */
    public StatusBar(Workspace workspace, Jobs jobs, FindingsPopup popup, Runnable showMessages) {
        this.workspace = workspace;
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
        notice.getStyleClass().addAll("rw-link", "rw-notice");
        notice.setMnemonicParsing(false);
        notice.setMinWidth(0);
        notice.setOnAction(e -> showMessages.run());
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        TaskStatus tasks = new TaskStatus(jobs, this::resultInWords, showMessages);
        getChildren().addAll(findings, dataset, notice, gap, tasks);
        findings.setMinWidth(USE_PREF_SIZE);
        tasks.setMinWidth(USE_PREF_SIZE);
        workspace.on(Topic.FINDINGS, this::showFindings);
        workspace.on(Topic.DATASETS, this::showDataset);
        workspace.on(Topic.DOCUMENT, this::showDataset);
        workspace.on(Topic.NOTICE, this::showNotice);
        showFindings();
        showDataset();
        showNotice();
    }

    private void showNotice() {
        notice.setText(workspace.notice());
        notice.setVisible(!workspace.notice().isEmpty());
    }

    /** The figures of a run, the size of a sweep; nothing of work that nobody asked for. */
    private String resultInWords(Ended job) {
        Run run = workspace.run();
        Workspace.Swept swept = workspace.swept();
        if (job.lane() == Lane.RUN && run != null) {
            return "Run done: quality "
                    + NumberWords.quality(run.result().summary().quality()) + " on "
                    + NumberWords.count(run.result().summary().n()) + " queries";
        }
        if (job.lane() == Lane.SWEEP && swept != null) {
            return "Sweep done: " + NumberWords.count(swept.result().points().size()) + " settings";
        }
        return "";
    }

    private void showFindings() {
        findings.setText(FindingWords.count(workspace.findings()));
        findings.setGraphic(
                workspace.findings().isEmpty()
                        ? null
                        : icon(workspace.findings().getFirst()));
    }

    /** The list has the worst first. */
    private static Region icon(Finding worst) {
        String severity = worst.severity().name().toLowerCase(Locale.ROOT);
        Region icon = Icons.of(severity);
        icon.getStyleClass().add("rw-finding-icon-" + severity);
        return icon;
    }

    private void showDataset() {
        dataset.setText(DatasetWords.inUse(workspace.document(), workspace.datasets()));
    }
}
