package dev.routewright.cli;

import dev.routewright.dataset.BadDataset;
import dev.routewright.graph.Document;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.plan.PlanRefused;
import dev.routewright.report.SweepJson;
import dev.routewright.report.SweepText;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.study.PickedSettings;
import dev.routewright.study.Picks;
import dev.routewright.study.Sweep;
import dev.routewright.study.SweepResult;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code routewright sweep DOC}: moves the parameters that the document marks free. */
@Command(
        name = "sweep",
        description = "Move the parameters that a document marks free, give their front, and"
                + " judge the best settings of the search rows on the report rows.")
final class SweepCommand extends CliCommand {
    @Mixin
    DesignOptions options = new DesignOptions();

    SweepCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws BadDocument, BadDataset, Cancelled, IOException, Refused {
        Document document = Design.checked(options, terminal);
        Design design;
        SweepResult result;
        PickedSettings picked;
        Progress progress = terminal.progress();
        try {
            design = Design.load(document, options.folder(), terminal, progress);
            result = run(design, progress);
            picked = picked(design, progress);
        } finally {
            Terminal.end(progress);
        }
        terminal.out()
                .print(
                        json
                                ? SweepJson.text(result, picked, design.isSynthetic())
                                : SweepText.text(document, result, picked, design.isSynthetic()));
        return ExitCodes.DONE;
    }

    private SweepResult run(Design design, Progress progress) throws Cancelled, Refused {
        try {
            return Sweep.run(design.document(), design.byId(), options.seed, progress);
        } catch (PlanRefused e) {
            throw design.refused(e);
        }
    }

    private PickedSettings picked(Design design, Progress progress) throws Cancelled, Refused {
        try {
            return Picks.of(design.document(), design.byId(), options.seed, progress);
        } catch (PlanRefused e) {
            throw design.refused(e);
        }
    }
}
