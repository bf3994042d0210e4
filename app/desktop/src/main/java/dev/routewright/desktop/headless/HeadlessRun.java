package dev.routewright.desktop.headless;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.results.FrontPicture;
import dev.routewright.desktop.results.Pictures;
import dev.routewright.desktop.workspace.Baseline;
import dev.routewright.desktop.workspace.DatasetWords;
import dev.routewright.desktop.workspace.ExportMaking;
import dev.routewright.desktop.workspace.Field;
import dev.routewright.desktop.workspace.LossPreview;
import dev.routewright.desktop.workspace.Run;
import dev.routewright.desktop.workspace.Sweeps;
import dev.routewright.export.Bundle;
import dev.routewright.export.BundleWriter;
import dev.routewright.export.Target;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.check.Finding;
import dev.routewright.plan.PlanRefused;
import dev.routewright.report.RunJson;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.check.DataChecks;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.study.Sweep;
import dev.routewright.study.SweepResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The run without a window: the sample project, once, into a folder. */
public final class HeadlessRun {
    private static final long SEED = 1;

    private HeadlessRun() {}

    /**
     * Runs it. Prints one line at the start and the folder's absolute path at the end.
     *
     * @param because why there is no window
     * @return the exit code: 0 where everything was written
     */
    public static int start(String because) {
        System.out.println("Routewright runs the sample project without a window, because " + because + ".");
        String trouble = Toolkit.start();
        if (trouble != null) {
            return refuse(trouble);
        }
        try {
            System.out.println(new OutputFolder(typedIn()).write(HeadlessRun::fill));
            return 0;
        } catch (Exception e) {
            return refuse(
                    e instanceof IOException
                            ? String.valueOf(e.getMessage())
                            : "The run failed: " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** Says in one line why nothing can run. */
    public static int refuse(String line) {
        System.err.println(line);
        return 1;
    }

    /** The folder where the command was typed: Maven starts this program in another one. */
    private static Path typedIn() {
        String given = System.getProperty("routewright.cwd", "");
        return Path.of(given.isBlank() ? System.getProperty("user.dir") : given);
    }

    private static void fill(Path folder) throws Exception {
        Project project = Project.sample();
        SimulationResult result = DesignRun.run(project.document(), project.datasets(), SEED, Progress.NONE);
        Run run = new Run(project.document(), result, project.isSynthetic());
        SweepResult swept = swept(project);
        Field field = Baseline.of(project.document(), project.datasets());
        Files.writeString(
                folder.resolve("results.json"),
                RunJson.text(
                        project.document(),
                        project.isSynthetic(),
                        findings(project),
                        result,
                        field == null ? null : field.table(),
                        swept));
        String title = title(project);
        Figures.write(Toolkit.on(() -> Figures.graph(project.document(), run, title)), folder.resolve("graph.png"));
        FrontPicture front = Pictures.front(
                "This graph",
                run.result(),
                false,
                field == null ? null : field.table(),
                swept,
                address -> Sweeps.parameterInWords(project.document(), address));
        Figures.write(
                Toolkit.on(() -> Figures.front(front, title + ": quality against cost per 1,000")),
                folder.resolve("front.png"));
        for (Target target : Target.values()) {
            Bundle bundle = ExportMaking.bundle(
                    target, project.document(), project.datasets(), LossPreview.evidence(run), Progress.NONE);
            BundleWriter.write(bundle, folder.resolve(target.word()), false);
        }
    }

    private static @Nullable SweepResult swept(Project project) throws PlanRefused, Cancelled {
        return project.document().free().isEmpty()
                ? null
                : Sweep.run(project.document(), project.datasets(), SEED, Progress.NONE);
    }

    private static List<Finding> findings(Project project) {
        List<Finding> findings = new ArrayList<>(DrawingChecks.of(project.document()));
        findings.addAll(DataChecks.of(project.document(), project.datasets()));
        return findings;
    }

    private static String title(Project project) {
        String datasets = project.datasets().values().stream()
                .map((Dataset d) -> DatasetWords.size(d))
                .collect(Collectors.joining(", "));
        return project.document().name() + ", " + datasets + (project.isSynthetic() ? ", synthetic" : "");
    }
}
