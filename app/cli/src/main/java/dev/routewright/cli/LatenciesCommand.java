package dev.routewright.cli;

import dev.routewright.calibrate.LatencyPreset;
import dev.routewright.calibrate.LatencyPresets;
import dev.routewright.graph.Document;
import dev.routewright.graph.Profile;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Edits;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.report.LatencyPresetsText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code routewright latencies}: published speeds with their source, and into a document with them. */
@Command(
        name = "latencies",
        description = "Published latencies by size of model and hardware, with their source; a start where nothing was"
                + " measured.")
final class LatenciesCommand extends CliCommand {
    @Option(
            names = "--into",
            paramLabel = "DOC",
            description = "Set latencies in this document, as --profile says; it is saved in place.")
    @Nullable
    Path into;

    @Option(
            names = "--profile",
            paramLabel = "NAME=PRESET",
            description = "A profile of the catalog and the preset that it gets. May be given several times.")
    Map<String, String> profiles = new LinkedHashMap<>();

    @Option(names = "--force", description = "Replace a latency that a profile states already.")
    boolean force;

    LatenciesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws Refused, BadDocument, IOException {
        if ((into == null) != profiles.isEmpty() || into == null && force) {
            throw Refused.unreadable(
                    "--into, --profile and --force belong together. Maybe write --into design.route.json"
                            + " --profile \"NAME=7-8B on H100\".");
        }
        if (into == null) {
            terminal.out().print(json ? LatencyPresetsText.json() : LatencyPresetsText.text());
            return ExitCodes.DONE;
        }
        Document document = DocumentFile.read(into);
        List<Profile> changed = changed(document);
        for (Profile profile : changed) {
            document = with(document, profile);
        }
        DocumentFile.save(document, into);
        if (json) {
            terminal.out().print(LatencyPresetsText.json(String.valueOf(into.getFileName()), profiles));
        } else {
            profiles.forEach((name, preset) -> terminal.out()
                    .println("'" + name + "' has the latency of " + preset + " now, which is assumed. Source: "
                            + LatencyPreset.SOURCE + ", " + LatencyPreset.AS_OF + "."));
        }
        return ExitCodes.DONE;
    }

    private List<Profile> changed(Document document) throws Refused {
        List<String> problems = new ArrayList<>();
        List<Profile> changed = new ArrayList<>();
        profiles.forEach((name, wanted) -> {
            Profile profile = document.catalog().get(name);
            LatencyPreset preset = LatencyPresets.named(wanted).orElse(null);
            if (profile == null) {
                problems.add("The catalog has no profile '" + name + "'. Maybe it is one of "
                        + String.join(", ", document.catalog().keySet()) + ".");
            } else if (preset == null) {
                problems.add("There is no preset '" + wanted + "'. Maybe it is one of "
                        + String.join(
                                ", ",
                                LatencyPresets.all().stream()
                                        .map(LatencyPreset::name)
                                        .toList()) + ".");
            } else if (profile.latency() != null && !profile.latency().equals(preset.latency()) && !force) {
                problems.add("Profile '" + name
                        + "' would lose the latency that it states. Maybe that is meant; then add" + " --force.");
            } else {
                changed.add(profile.withLatency(preset.latency()));
            }
        });
        if (!problems.isEmpty()) {
            throw Refused.unreadable(problems.toArray(String[]::new));
        }
        return changed;
    }

    private static Document with(Document document, Profile profile) throws Refused {
        try {
            return Edits.apply(document, new Edit.SetProfile(profile));
        } catch (EditRejected e) {
            throw Refused.unreadable(e.getMessage());
        }
    }
}
