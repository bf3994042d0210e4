package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.job.Running;
import dev.routewright.export.Bundle;
import dev.routewright.export.ExportContext;
import dev.routewright.export.ExportEvidence;
import dev.routewright.export.ExportOptions;
import dev.routewright.export.Exporters;
import dev.routewright.export.Target;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.plan.ExitWorths;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.replay.Returns;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the files of an export in the background, because exits may have to be followed over all train rows. */
public final class ExportMaking {
    private final Jobs jobs;
    private Consumer<@Nullable Running> watcher = running -> {};

    public ExportMaking(Jobs jobs) {
        this.jobs = jobs;
        jobs.onChange(() -> watcher.accept(jobs.running(Lane.EXPORT)));
    }

    /** Is told what is being made, and null when it ended; one watcher at a time. */
    public void watch(Consumer<@Nullable Running> newWatcher) {
        watcher = newWatcher;
    }

    /** Makes a bundle; replaces one that is still being made. */
    public void make(
            Target target,
            Document document,
            Map<String, Dataset> datasets,
            ExportEvidence evidence,
            Consumer<Bundle> done,
            Consumer<Exception> failed) {
        jobs.start(
                Lane.EXPORT,
                "Preview of " + target.title(),
                progress -> bundle(target, document, datasets, evidence, progress),
                done,
                failed);
    }

    /** Stops what {@link #make} began. */
    public void stop() {
        jobs.cancel(Lane.EXPORT);
    }

    /**
     * A bundle as the command line makes it.
     *
     * @throws Cancelled between two exits that are followed, where {@code progress} asks for it
     */
    public static Bundle bundle(
            Target target, Document document, Map<String, Dataset> datasets, ExportEvidence evidence, Progress progress)
            throws Cancelled {
        try {
            return Exporters.export(
                    target, document, new ExportContext(datasets, evidence, ExportOptions.DEFAULT, told(progress)));
        } catch (Stopped e) {
            throw new Cancelled();
        }
    }

    private static ExitWorths told(Progress progress) {
        Returns returns = new Returns(Runs.SEED);
        return (soFar, node, exit, trainRows) -> {
            if (progress.isCancelled()) {
                throw new Stopped();
            }
            Node at = soFar.nodes().get(node);
            progress.at(Double.NaN, "following '" + at.exits().get(exit) + "' of '" + at.label() + "'");
            return returns.of(soFar, node, exit, trainRows);
        };
    }

    /** Carries a cancel through code that knows of none. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("Stopped", null, false, false);
        }
    }
}
