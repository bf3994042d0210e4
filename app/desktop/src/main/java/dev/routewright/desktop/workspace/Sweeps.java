package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.graph.Document;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.edit.Edit;
import dev.routewright.study.PickedSettings;
import dev.routewright.study.Picks;
import dev.routewright.study.Sweep;
import dev.routewright.study.SweepPoint;
import dev.routewright.study.SweepResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sweeps the free parameters, and sets the graph to what a person picks from a sweep. */
public final class Sweeps {
    private final Workspace workspace;
    private final Jobs jobs;
    private final Checking checking;
    private final Runs runs;
    private final Runnable showFindings;

    /** @param showFindings opens the list of findings */
    public Sweeps(Workspace workspace, Jobs jobs, Checking checking, Runs runs, Runnable showFindings) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.checking = checking;
        this.runs = runs;
        this.showFindings = showFindings;
    }

    /** Why a sweep cannot even be asked for, or null. */
    public static @Nullable String whyNot(Workspace workspace) {
        return workspace.document().free().isEmpty()
                ? "No parameter is free. Select a node and press free beside a number first."
                : Runs.whyNot(workspace);
    }

    /** Checks, then sweeps; where something stops it, the findings are shown instead. */
    public void sweep() {
        workspace.setFindings(checking.now());
        if (FindingWords.stopARun(workspace.findings())) {
            workspace.say("Not swept: " + FindingWords.count(workspace.findings()) + ".");
            showFindings.run();
            return;
        }
        Document document = workspace.document();
        Map<String, Dataset> datasets = workspace.datasets().all();
        workspace.say("");
        jobs.start(
                Lane.SWEEP,
                "Sweep",
                progress -> Sweep.run(document, datasets, Runs.SEED, progress),
                result -> {
                    workspace.setSwept(new Workspace.Swept(document, result, null));
                    judge(document, datasets, result);
                },
                runs::refused);
    }

    private void judge(Document document, Map<String, Dataset> datasets, SweepResult result) {
        jobs.start(
                Lane.PICKS,
                "Judging settings",
                progress -> Picks.of(document, datasets, Runs.SEED, progress),
                picks -> {
                    Workspace.Swept now = workspace.swept();
                    if (now != null && now.result() == result) {
                        workspace.setSwept(new Workspace.Swept(document, result, picks));
                    }
                },
                runs::refused);
    }

    /**
     * Sets the graph to one of the sweep's points, as one undo step, and runs it.
     *
     * @param index the point's number in the sweep
     */
    public void pick(int index) {
        Workspace.Swept swept = workspace.swept();
        if (swept == null) {
            return;
        }
        set(swept, swept.result().points().get(index));
    }

    /** Sets the graph to a setting that was judged, as one undo step, and runs it. */
    public void pick(PickedSettings.Picked picked) {
        Workspace.Swept swept = workspace.swept();
        if (swept != null) {
            set(swept, picked.point());
        }
    }

    private void set(Workspace.Swept swept, SweepPoint point) {
        String wrong = workspace.perform("Set " + inWords(swept.document(), point), edits(swept.document(), point));
        if (wrong != null) {
            workspace.say(wrong);
        } else {
            runs.run();
        }
    }

    private List<Edit> edits(Document sweptDocument, SweepPoint point) {
        Map<NodeId, Node> changed = new LinkedHashMap<>();
        for (FreeParameter free : sweptDocument.free()) {
            Double value = point.params().get(free.address());
            Node node = changed.getOrDefault(
                    free.node(), workspace.document().graph().nodes().get(free.node()));
            if (value != null && node != null && Parameters.of(node).containsKey(free.parameter())) {
                changed.put(free.node(), Parameters.with(node, free.parameter(), value));
            }
        }
        List<Edit> edits = new ArrayList<>();
        changed.values().forEach(node -> edits.add(new Edit.SetNode(node)));
        return edits;
    }

    /** The parameters of a point as people name them. */
    public static String inWords(Document document, SweepPoint point) {
        List<String> words = new ArrayList<>();
        for (FreeParameter free : document.free()) {
            Node node = document.graph().nodes().get(free.node());
            Double value = point.params().get(free.address());
            if (value != null) {
                words.add((node == null ? "" : node.label() + " ") + free.parameter() + " " + NumberWords.brief(value));
            }
        }
        return String.join(", ", words);
    }

    /** A free parameter's address as people name it. */
    public static String parameterInWords(Document document, String address) {
        for (FreeParameter free : document.free()) {
            if (free.address().equals(address)) {
                Node node = document.graph().nodes().get(free.node());
                return (node == null ? "" : node.label() + " ") + free.parameter();
            }
        }
        return address;
    }
}
