package dev.routewright.cli;

import dev.routewright.dataset.BadDataset;
import dev.routewright.graph.Document;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.plan.PlanRefused;
import dev.routewright.report.ComparisonJson;
import dev.routewright.report.ComparisonText;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.study.Comparing;
import dev.routewright.study.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code routewright compare DOC --against OTHER}: two designs on the same rows. */
@Command(
        name = "compare",
        description = "Replay two designs on the same rows and say what the rows show: differences with"
                + " their intervals.")
final class CompareCommand extends CliCommand {
    @Mixin
    DesignOptions options = new DesignOptions();

    @Parameters(index = "1", paramLabel = "OTHER", description = "The design to compare with, *.route.json.")
    Path other;

    @Option(
            names = "--rows",
            paramLabel = "PART",
            description = "all, train, search or report; without it the report rows, or all where there are none.")
    @Nullable
    String rows;

    CompareCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws BadDocument, BadDataset, Cancelled, IOException, Refused {
        SplitPart part = part();
        Document document = Design.checked(options, terminal);
        Document asWritten = DocumentFile.read(other);
        Document against = asWritten.withDatasets(document.datasets());
        if (!asWritten.datasets().equals(document.datasets())) {
            terminal.err()
                    .println("Both are run on the datasets and the split of " + options.document + "; those of " + other
                            + " are not used.");
        }
        Design design;
        Comparison comparison;
        Progress progress = terminal.progress();
        try {
            design = Design.load(document, options.folder(), terminal, progress);
            comparison = compared(design, against, part, progress);
        } finally {
            Terminal.end(progress);
        }
        boolean sameName = document.name().equals(against.name());
        String name = sameName ? String.valueOf(options.document) : document.name();
        String otherName = sameName ? String.valueOf(other) : against.name();
        terminal.out()
                .print(
                        json
                                ? ComparisonJson.text(name, otherName, comparison, design.isSynthetic())
                                : ComparisonText.text(name, otherName, comparison, design.isSynthetic()));
        return ExitCodes.DONE;
    }

    private Comparison compared(Design design, Document against, @Nullable SplitPart part, Progress progress)
            throws Cancelled, Refused {
        try {
            return Comparing.of(design.document(), against, design.byId(), part, options.seed, progress);
        } catch (PlanRefused e) {
            throw design.refused(e);
        }
    }

    private @Nullable SplitPart part() throws Refused {
        if (rows == null) {
            return null;
        }
        for (SplitPart part : SplitPart.values()) {
            if (part.name().equalsIgnoreCase(rows)) {
                return part;
            }
        }
        throw Refused.unreadable("--rows is '" + rows + "'. Maybe all, train, search or report was meant.");
    }
}
