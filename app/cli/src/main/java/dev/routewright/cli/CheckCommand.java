package dev.routewright.cli;

import dev.routewright.graph.Document;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.report.FindingsJson;
import dev.routewright.report.FindingsText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code routewright check DOC}: what the drawing alone says, without its datasets. */
@Command(
        name = "check",
        description = "Say what is wrong or doubtful about a drawing, without reading its datasets.")
final class CheckCommand extends CliCommand {
    @Parameters(paramLabel = "DOC", description = "A document, *.route.json.")
    Path document;

    CheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws BadDocument, IOException {
        Document read = DocumentFile.read(document);
        List<Finding> findings = DrawingChecks.of(read);
        terminal.out().print(json ? FindingsJson.text(findings, read.synthetic()) : FindingsText.text(read, findings));
        return DrawingChecks.stopsRun(findings) ? ExitCodes.FINDINGS : ExitCodes.DONE;
    }
}
