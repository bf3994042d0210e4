package dev.routewright.cli;

import dev.routewright.graph.diff.Difference;
import dev.routewright.graph.diff.DocumentDiff;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.report.DiffReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code routewright diff BEFORE AFTER}: what changed between two documents. */
@Command(
        name = "diff",
        description = "What changed between two documents, by id: nodes, connections, profiles, datasets,"
                + " free numbers, boxes. Exit code 1 where something did.")
final class DiffCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "BEFORE", description = "A document, *.route.json.")
    Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "A document, *.route.json.")
    Path after;

    @Option(
            names = "--routing-only",
            description = "Leave out where boxes stand and in which order things are written.")
    boolean routingOnly;

    DiffCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws BadDocument, IOException {
        List<Difference> differences =
                DocumentDiff.between(DocumentFile.read(before), DocumentFile.read(after)).stream()
                        .filter(d -> !routingOnly
                                || d.subject() != Difference.Subject.POSITION
                                        && d.subject() != Difference.Subject.ORDER)
                        .toList();
        terminal.out().print(json ? DiffReport.json(differences) : DiffReport.text(differences));
        return differences.isEmpty() ? ExitCodes.DONE : ExitCodes.FINDINGS;
    }
}
