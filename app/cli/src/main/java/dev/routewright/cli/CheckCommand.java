package dev.routewright.cli;

import dev.routewright.graph.Document;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.report.FindingsJson;
import dev.routewright.report.FindingsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code routewright check DOC}: what the drawing alone says, without its datasets; {@code --fix} mends some of it. */
@Command(name = "check", description = "Say what is wrong or doubtful about a drawing, without reading its datasets.")
final class CheckCommand extends CliCommand {
    @Parameters(paramLabel = "DOC", description = "A document, *.route.json.")
    Path document;

    @Option(names = "--fix", description = "Mend what takes no decision and write the drawing to -o FILE.")
    boolean fix;

    @Option(names = "-o", paramLabel = "FILE", description = "Where the mended drawing goes.")
    @Nullable
    Path mended;

    @Option(names = "--force", description = "Replace FILE where it exists.")
    boolean force;

    CheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws BadDocument, IOException, Refused {
        Document read = DocumentFile.read(document);
        if (fix) {
            return mend(read, terminal);
        }
        if (mended != null) {
            throw Refused.unreadable("-o says where the mended drawing goes. Maybe --fix was forgotten.");
        }
        List<Finding> findings = DrawingChecks.of(read, LocalDate.now());
        terminal.out().print(json ? FindingsJson.text(findings, read.synthetic()) : FindingsText.text(read, findings));
        if (!json && Mended.of(read).isAny()) {
            terminal.out().println("Some of this takes no decision: --fix -o FILE mends it.");
        }
        return DrawingChecks.stopsRun(findings) ? ExitCodes.FINDINGS : ExitCodes.DONE;
    }

    private int mend(Document read, Terminal terminal) throws IOException, Refused {
        if (mended == null) {
            throw Refused.unreadable("--fix needs a file to write. Maybe add -o FILE.");
        }
        if (Files.exists(mended) && !force) {
            throw Refused.unreadable(mended + " is there already. Maybe add --force to replace it.");
        }
        Mended result = Mended.of(read);
        DocumentFile.save(result.document(), mended);
        List<Finding> left = DrawingChecks.of(result.document());
        if (json) {
            terminal.out().print(FindingsJson.text(left, read.synthetic()));
        } else {
            result.labels().forEach(label -> terminal.out().println("Done: " + label + "."));
            terminal.out().print(FindingsText.text(result.document(), left));
        }
        return DrawingChecks.stopsRun(left) ? ExitCodes.FINDINGS : ExitCodes.DONE;
    }
}
