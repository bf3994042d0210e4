package dev.routewright.desktop.results;

import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.desktop.workspace.Run;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.sim.Summary;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The last run in four figures, each with what it rests on, and the marks that a reader must not miss. */
public final class SummaryStrip extends HBox {
    /** Four figures fit the panel of a window of usual width. */
    private static final double MOST_WIDTH = 130;

    private final Workspace workspace;

    public SummaryStrip(Workspace workspace) {
        this.workspace = workspace;
        setId("run-summary");
        getStyleClass().add("rw-summary");
    }

    /** Shows the last run again. */
    public void refresh() {
        Run run = workspace.run();
        setVisible(run != null);
        setManaged(run != null);
        getChildren().clear();
        if (run == null) {
            return;
        }
        Summary s = run.result().summary();
        SpreadWords spread = new SpreadWords(workspace.spread(), s.currency());
        String cost = s.currency() == null || Double.isNaN(s.cost())
                ? NumberWords.UNKNOWN
                : NumberWords.money(s.cost() * 1000, s.currency());
        getChildren()
                .addAll(
                        figure(
                                "quality",
                                "Quality",
                                NumberWords.quality(s.quality()),
                                spread.quality(),
                                NumberWords.evidence(s.coverage().quality())),
                        figure(
                                "cost",
                                "Cost / 1,000",
                                cost,
                                spread.costPerThousand(),
                                NumberWords.evidence(s.coverage().cost())),
                        figure(
                                "p95",
                                "Latency p95",
                                NumberWords.millis(s.millis().p95()),
                                spread.p95Millis(),
                                NumberWords.evidence(s.coverage().millis())),
                        figure(
                                "rows",
                                "Queries",
                                NumberWords.count(s.rowSet().rows()) + " of "
                                        + NumberWords.count(s.rowSet().of()),
                                ended(s),
                                use(s)));
        Tooltip.install(this, new Tooltip(spread.explained()));
        setAccessibleHelp(spread.explained());
    }

    private static String ended(Summary s) {
        String failed = s.failed() == 0 ? "none failed" : NumberWords.count(s.failed()) + " failed";
        return s.refused() == 0 ? failed : failed + ", " + NumberWords.count(s.refused()) + " refused";
    }

    /** Calls, and what deciding cost; an empty text where neither is known. */
    private static String use(Summary s) {
        if (Double.isNaN(s.use().calls())) {
            return "";
        }
        String calls = NumberWords.brief(s.use().calls()) + " calls each";
        return s.use().deciding() > 0
                ? calls + ", deciding " + NumberWords.money(s.use().deciding() * 1000, s.currency()) + " / 1,000"
                : calls;
    }

    private static VBox figure(String id, String caption, String value, String under, String evidence) {
        Label head = new Label(caption);
        head.getStyleClass().add("rw-caption");
        Label number = new Label(value);
        number.setId("summary-" + id);
        number.getStyleClass().add("rw-figure");
        Label interval = new Label(under);
        interval.setId("summary-" + id + "-under");
        interval.getStyleClass().add("rw-caption");
        Label rests = new Label(evidence);
        rests.getStyleClass().add("rw-caption");
        rests.setWrapText(true);
        rests.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(head, number, interval, rests);
        box.setMinWidth(MOST_WIDTH);
        box.setMaxWidth(MOST_WIDTH);
        return box;
    }

    /** The marks that stand beside the figures' title. */
    List<Label> marks() {
        Run run = workspace.run();
        List<Label> all = new ArrayList<>();
        if (run == null) {
            return all;
        }
        if (workspace.isRunStale()) {
            all.add(mark(
                    "stale",
                    "before your changes",
                    "The drawing changed since this run. Press Run to see it as it is."));
        }
        if (run.synthetic()) {
            all.add(mark(
                    "synthetic", "synthetic", "A generator made these outcomes; they say nothing about real models."));
        }
        if (run.result().summary().inSample()) {
            all.add(mark("in-sample", "in-sample", "Something was fitted or chosen on rows that are counted here."));
        }
        return all;
    }

    private static Label mark(String id, String words, String tip) {
        Label label = new Label(words);
        label.setId("mark-" + id);
        label.getStyleClass().addAll("rw-mark", "rw-mark-" + id);
        label.setTooltip(new Tooltip(tip));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
