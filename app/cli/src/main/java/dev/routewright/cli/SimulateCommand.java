package dev.routewright.cli;

import dev.routewright.dataset.BadDataset;
import dev.routewright.graph.Document;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.plan.PlanRefused;
import dev.routewright.report.ResultsJson;
import dev.routewright.report.ResultsText;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.study.AssumedRanges;
import dev.routewright.study.Intervals;
import dev.routewright.study.RunSpread;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code routewright simulate DOC}: replays the drawing on its dataset. */
@Command(name = "simulate", description = "Replay a drawing on its dataset's recorded outcomes.")
final class SimulateCommand extends CliCommand {
    @Mixin
    DesignOptions options = new DesignOptions();

    @Option(
            names = "--intervals",
            description = "Also say how far the totals could be off: a bootstrap over rows,"
                    + " replications with other draws where the design draws, and the range of stated uncertainties.")
    boolean intervals;

    SimulateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws BadDocument, BadDataset, Cancelled, IOException, Refused {
        Document document = Design.checked(options, terminal);
        Design design;
        SimulationResult result;
        @Nullable RunSpread spread;
        Progress progress = terminal.progress();
        try {
            design = Design.load(document, options.folder(), terminal, progress);
            result = run(design, progress);
            spread = intervals ? spread(design, result, progress) : null;
        } finally {
            Terminal.end(progress);
        }
        terminal.out()
                .print(
                        json
                                ? ResultsJson.text(result, spread, design.isSynthetic())
                                : ResultsText.text(document, result, spread, design.isSynthetic()));
        return ExitCodes.DONE;
    }

    private SimulationResult run(Design design, Progress progress) throws Cancelled, Refused {
        try {
            return DesignRun.run(design.document(), design.byId(), options.seed, progress);
        } catch (PlanRefused e) {
            throw design.refused(e);
        }
    }

    private RunSpread spread(Design design, SimulationResult result, Progress progress) throws Cancelled, Refused {
        try {
            return new RunSpread(
                    Intervals.of(
                            DesignRun.request(design.document(), design.byId(), null, options.seed),
                            Intervals.RESAMPLES,
                            Intervals.REPLICATIONS,
                            progress),
                    AssumedRanges.of(design.document(), design.byId(), result.summary(), options.seed, progress));
        } catch (PlanRefused e) {
            throw design.refused(e);
        }
    }
}
