package dev.routewright.desktop.exporting;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.job.Running;
import dev.routewright.desktop.workspace.ExportMaking;
import dev.routewright.desktop.workspace.FindingWords;
import dev.routewright.desktop.workspace.LossPreview;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.export.Bundle;
import dev.routewright.export.BundleWriter;
import dev.routewright.export.ExportEvidence;
import dev.routewright.export.NodeReport;
import dev.routewright.export.Target;
import dev.routewright.graph.Document;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an export would write, and the writing of it: the same core as the command line's. */
public final class ExportViewModel {
    private final ExportMaking making;
    private final Document document;
    private final @Nullable Path folder;
    private final Map<String, Dataset> datasets;
    private final ExportEvidence evidence;
    private Target target = Target.PORTKEY;
    private @Nullable Bundle bundle;
    private String trouble = "";

    /** Takes the document, its datasets and the counts of its last run as they are now. */
    public ExportViewModel(Workspace workspace, ExportMaking making) {
        this.making = making;
        document = workspace.document();
        folder = workspace.folder();
        datasets = workspace.datasets().all();
        evidence = LossPreview.evidence(workspace);
    }

    /** The document's name. */
    public String name() {
        return document.name();
    }

    /** Where the document lies; null where it was never saved. */
    public @Nullable Path folder() {
        return folder;
    }

    /**
     * Makes the bundle of a target in the background.
     *
     * @param ready is run when there is one, or {@link #trouble()} says why not
     */
    public void choose(Target newTarget, Runnable ready) {
        target = newTarget;
        bundle = null;
        trouble = "";
        List<Finding> errors = DrawingChecks.of(document).stream()
                .filter(f -> FindingWords.stopARun(List.of(f)))
                .toList();
        if (!errors.isEmpty()) {
            making.stop();
            trouble = "The drawing has to be mended first: " + errors.getFirst().says() + " "
                    + errors.getFirst().fix();
            ready.run();
            return;
        }
        making.make(
                target,
                document,
                datasets,
                evidence,
                made -> {
                    bundle = made;
                    ready.run();
                },
                e -> {
                    trouble = String.valueOf(e.getMessage());
                    ready.run();
                });
    }

    /** Is told what the making of a bundle does, and null when it ended. */
    public void watch(Consumer<@Nullable Running> watcher) {
        making.watch(watcher);
    }

    /** Stops the making of a bundle. */
    public void stop() {
        making.stop();
        if (bundle == null && trouble.isEmpty()) {
            trouble = "It was stopped. Choose a target to begin again.";
        }
    }

    /** Forgets who watched, and stops. */
    public void close() {
        making.watch(running -> {});
        making.stop();
    }

    public Target target() {
        return target;
    }

    /** The files that would be written; null while they are made, and where {@link #trouble()} says why there are none. */
    public @Nullable Bundle bundle() {
        return bundle;
    }

    /** Why there is no bundle; empty where there is one. */
    public String trouble() {
        return trouble;
    }

    /** Names of the files, the target's own first. */
    public List<String> files() {
        if (bundle == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>(bundle.files().keySet());
        names.sort((a, b) -> Boolean.compare(isOurs(a), isOurs(b)));
        return names;
    }

    private static boolean isOurs(String name) {
        return name.equals(Bundle.REPORT) || name.equals(Bundle.HOW_TO);
    }

    /** The text of a file. */
    public String text(String file) {
        return bundle == null ? "" : bundle.files().getOrDefault(file, "");
    }

    /** The reports of nodes that lose something, in graph order. */
    public List<NodeReport> lossy() {
        return bundle == null
                ? List.of()
                : bundle.nodes().stream().filter(n -> !n.losses().isEmpty()).toList();
    }

    /** How well the target says the drawing, in one sentence. */
    public String verdict() {
        if (bundle == null) {
            return trouble.isEmpty() ? "Working out what " + target.title() + " can say…" : trouble;
        }
        int losses = bundle.losses().size();
        return losses == 0
                ? "The target says everything in this drawing."
                : (losses == 1 ? "1 thing" : losses + " things") + " in this drawing cannot be said as drawn.";
    }

    /** Whether a person must accept losses that would mislead before this is written. */
    public boolean needsConsent() {
        return bundle != null && bundle.refusal(false, false) != null;
    }

    /** Files of the bundle that a folder holds already. */
    public List<String> inTheWay(Path folder) {
        return files().stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
    }

    /**
     * Writes the bundle.
     *
     * @param replace whether the person agreed to replace files of the same names
     * @throws IOException where the folder cannot be written
     */
    public List<Path> write(Path folder, boolean replace) throws IOException {
        return bundle == null ? List.of() : BundleWriter.write(bundle, folder, replace);
    }
}
