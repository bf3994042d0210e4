package dev.routewright.desktop.results;

import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.frame.EmptyState;
import dev.routewright.desktop.frame.Panel;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.desktop.workspace.QueriesUsed;
import dev.routewright.desktop.workspace.Run;
import dev.routewright.desktop.workspace.Sweeps;
import dev.routewright.desktop.workspace.Topic;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.sim.SimulationResult;
import dev.routewright.study.BaselineTable;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The three panels of the lower third and what fills them. */
public final class ResultsPanel {
    private static final String THIS_GRAPH = "This graph";
    private static final String AXES = "quality against cost per 1,000";

    private final Workspace workspace;
    private final FrontChart front;
    private final EmptyState frontEmpty = new EmptyState("", List.of());
    private final EmptyState latencyEmpty = new EmptyState("", List.of());
    private final Node[] openDoors;
    private final Node[] runDoors;
    private final LatencyChart latency = new LatencyChart();
    private final BaselinesView baselines = new BaselinesView();
    private final PicksView picks;
    private final SummaryStrip summary;
    private final Panel frontPanel;
    private final Panel baselinesPanel;
    private final Panel latencyPanel;
    private List<@Nullable Object> shown = List.of();

    /** @param sweeps sets the graph to a setting that a person picked */
    public ResultsPanel(Workspace workspace, Actions actions, Sweeps sweeps) {
        this.workspace = workspace;
        openDoors = new Node[] {
            actions.button("open-dataset", "Open dataset…", "front"),
            actions.button("open-dataset", "Open dataset…", "latency")
        };
        runDoors = new Node[] {actions.button("run", "Run", "front"), actions.button("run", "Run", "latency")};
        baselines.setPlaceholder(new EmptyState(
                "Open a dataset to see what simple choices reach.",
                List.of(actions.button("open-dataset", "Open dataset…", "baselines"))));
        front = new FrontChart(sweeps::pick);
        picks = new PicksView(sweeps::pick);
        summary = new SummaryStrip(workspace);
        VBox table = new VBox(summary, baselines);
        VBox.setVgrow(baselines, Priority.ALWAYS);
        StackPane chart = new StackPane(front, frontEmpty);
        VBox.setVgrow(chart, Priority.ALWAYS);
        frontPanel = new Panel("panel-front", "Front", AXES, new VBox(chart, picks));
        baselinesPanel = new Panel("panel-baselines", "Baselines", "", table);
        latencyPanel =
                new Panel("panel-latency", "Latency", "share answered within", new StackPane(latency, latencyEmpty));
        for (Topic topic : List.of(Topic.DOCUMENT, Topic.DATASETS, Topic.RUN, Topic.SWEEP, Topic.BASELINES)) {
            workspace.on(topic, this::refresh);
        }
        refresh();
    }

    public Panel front() {
        return frontPanel;
    }

    public Panel baselines() {
        return baselinesPanel;
    }

    public Panel latency() {
        return latencyPanel;
    }

    private void refresh() {
        Run run = workspace.run();
        // Every frame of a drag changes the document; what is drawn here rests on these six alone.
        List<@Nullable Object> basis = Arrays.asList(
                run,
                workspace.spread(),
                workspace.isRunStale(),
                workspace.field(),
                workspace.swept(),
                QueriesUsed.dataset(workspace));
        if (isSame(basis)) {
            return;
        }
        shown = basis;
        SimulationResult result = run == null ? null : run.result();
        BaselineTable table =
                workspace.field() == null ? null : workspace.field().table();
        Workspace.Swept swept = workspace.swept();
        String name = workspace.isRunStale() ? "Before your changes" : THIS_GRAPH;
        FrontPicture picture = Pictures.front(
                THIS_GRAPH,
                result,
                workspace.isRunStale(),
                table,
                swept == null ? null : swept.result(),
                address -> parameterName(swept, address));
        front.show(picture);
        picks.show(swept);
        frontEmpty.say(
                QueriesUsed.dataset(workspace) == null
                        ? "Open a dataset of saved outcomes; the design is replayed on it."
                        : "Press Run: the design appears beside single models.",
                List.of(door(0)));
        frontEmpty.setVisible(picture.isEmpty());
        frontPanel.setCaption(caption(swept));
        LatencyPicture curves = Pictures.latency(name, result, QueriesUsed.dataset(workspace), table);
        latency.show(curves);
        boolean noRows = run == null && QueriesUsed.dataset(workspace) == null;
        latencyEmpty.say(
                noRows ? "Open a dataset to see how long queries wait." : curves.whyEmpty(),
                run == null ? List.of(door(1)) : List.of());
        latencyEmpty.setVisible(curves.curves().isEmpty());
        List<BaselineRow> rows = Pictures.rows(name, result, table);
        baselines.show(rows);
        summary.refresh();
        baselinesPanel.setMarks(summary.marks());
        baselinesPanel.setCaption(caption());
    }

    /** What brings the first picture: rows where there are none, else a run on them. */
    private Node door(int panel) {
        return QueriesUsed.dataset(workspace) == null ? openDoors[panel] : runDoors[panel];
    }

    /** By identity, because equality of datasets and results would compare what nobody has changed. */
    private boolean isSame(List<@Nullable Object> basis) {
        if (basis.size() != shown.size()) {
            return false;
        }
        for (int i = 0; i < basis.size(); i++) {
            boolean flag = basis.get(i) instanceof Boolean;
            if (flag ? !basis.get(i).equals(shown.get(i)) : basis.get(i) != shown.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static String parameterName(Workspace.@Nullable Swept swept, String address) {
        return swept == null ? address : Sweeps.parameterInWords(swept.document(), address);
    }

    private static String caption(Workspace.@Nullable Swept swept) {
        return AXES
                + (swept == null
                        ? ""
                        : ", " + NumberWords.count(swept.result().points().size())
                                + (swept.result().exact() ? " settings, exact" : " settings on a grid"));
    }

    private String caption() {
        if (workspace.field() == null) {
            return "";
        }
        BaselineTable.About about = workspace.field().table().about();
        return "on " + NumberWords.count(about.rowsUsed())
                + (about.rowsLeftOut() == 0 ? "" : " of " + NumberWords.count(about.queries())) + " queries";
    }
}
