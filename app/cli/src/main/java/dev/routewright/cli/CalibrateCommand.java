package dev.routewright.cli;

import dev.routewright.calibrate.Calibration;
import dev.routewright.calibrate.ProfileFit;
import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.source.CallLogs;
import dev.routewright.graph.Document;
import dev.routewright.graph.Profile;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Edits;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.report.CalibrationJson;
import dev.routewright.report.CalibrationText;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code routewright calibrate LOG}: fits latencies to a user's own log. */
@Command(
        name = "calibrate",
        description = "Fit the time to the first token, the time per token, the slowdown under load and"
                + " the failure rate of every model in a log of calls, and say how well they fit.")
final class CalibrateCommand extends CliCommand {
    @Parameters(
            paramLabel = "LOG",
            description = "LiteLLM, OpenAI-style or OpenTelemetry logs, or a table of calls: a file"
                    + " or a folder of files.")
    Path log;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the fits to this JSON file, which must not" + " be there yet.")
    @Nullable
    Path output;

    @Option(
            names = "--into",
            paramLabel = "DOC",
            description = "Set the fitted latencies and failure rates in this document, for the profiles that its"
                    + " catalog has; it is saved in place.")
    @Nullable
    Path into;

    CalibrateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws BadDocument, BadDataset, Cancelled, IOException, Refused {
        Document document = into == null ? null : DocumentFile.read(into);
        if (output != null && Files.exists(output)) {
            throw Refused.unreadable(output + " is there already. Maybe give another name, or delete it first.");
        }
        CallLogs.CallLog read;
        List<ProfileFit> fits;
        Progress progress = terminal.progress();
        try {
            read = CallLogs.read(log, progress);
            fits = Calibration.of(read.calls(), progress);
        } finally {
            Terminal.end(progress);
        }
        String name = String.valueOf(log.getFileName());
        String asJson = CalibrationJson.text(name, read, fits);
        if (output != null) {
            Files.writeString(output, asJson, StandardOpenOption.CREATE_NEW);
        }
        terminal.out().print(json ? asJson : CalibrationText.text(name, read, fits));
        if (document != null && into != null) {
            DocumentFile.save(withFits(document, fits, terminal), into);
        }
        return ExitCodes.DONE;
    }

    private static Document withFits(Document document, List<ProfileFit> fits, Terminal terminal) throws Refused {
        Document changed = document;
        List<String> set = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> few = new ArrayList<>();
        for (ProfileFit fit : fits) {
            Profile profile = document.catalog().get(fit.profile());
            if (profile == null) {
                unknown.add(fit.profile());
            } else if (fit.latency() == null) {
                few.add(fit.profile());
            } else {
                set.add(fit.profile());
                changed = with(changed, fitted(profile, fit));
            }
        }
        if (set.isEmpty()) {
            throw Refused.unreadable(
                    unknown.isEmpty()
                            ? "Nothing was set: the log has too few timed calls of " + String.join(", ", few)
                                    + ". Maybe use a longer log."
                            : "Nothing was set: the catalog has none of " + String.join(", ", unknown)
                                    + ". Maybe the log calls the models by other names.");
        }
        terminal.err().println("Latency and failure rate set for " + String.join(", ", set) + ".");
        if (!few.isEmpty()) {
            terminal.err().println("Too few timed calls: " + String.join(", ", few) + ". Maybe use a longer log.");
        }
        if (!unknown.isEmpty()) {
            terminal.err()
                    .println("Not in the catalog: " + String.join(", ", unknown)
                            + ". Maybe the log calls the models by other names.");
        }
        return changed;
    }

    private static Profile fitted(Profile profile, ProfileFit fit) {
        Profile.Limits limits = profile.limits();
        return profile.withLatency(fit.latency())
                .withLimits(new Profile.Limits(
                        limits.contextTokens(), limits.outputTokens(), (double) fit.failed() / fit.calls()));
    }

    private static Document with(Document document, Profile profile) throws Refused {
        try {
            return Edits.apply(document, new Edit.SetProfile(profile));
        } catch (EditRejected e) {
            throw Refused.unreadable(e.getMessage());
        }
    }
}
