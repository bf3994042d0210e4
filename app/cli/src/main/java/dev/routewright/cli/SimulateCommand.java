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
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code routewright simulate DOC}: replays the drawing on its dataset. */
@Command(name = "simulate", description = "Replay a drawing on its dataset's recorded outcomes.")
final class SimulateCommand extends CliCommand {
    @Mixin
    DesignOptions options = new DesignOptions();

    SimulateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws BadDocument, BadDataset, Cancelled, IOException, Refused {
        Document document = Design.checked(options, terminal);
        Design design;
        SimulationResult result;
        Progress progress = terminal.progress();
        try {
            design = Design.load(document, options.folder(), terminal, progress);
            result = run(design, progress);
        } finally {
            Terminal.end(progress);
        }
        terminal.out().print(json
                ? ResultsJson.text(result, design.isSynthetic())
                : ResultsText.text(document, result, design.isSynthetic()));
        return ExitCodes.DONE;
    }

    private SimulationResult run(Design design, Progress progress) throws Cancelled, Refused {
        try {
            return DesignRun.run(design.document(), design.byId(), options.seed, progress);
        } catch (PlanRefused e) {
            throw design.refused(e);
        }
    }
}
