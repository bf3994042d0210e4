package dev.routewright.cli;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Dataset;
import dev.routewright.export.Bundle;
import dev.routewright.export.BundleWriter;
import dev.routewright.export.ExportContext;
import dev.routewright.export.ExportEvidence;
import dev.routewright.export.ExportOptions;
import dev.routewright.export.Exporters;
import dev.routewright.export.NotExportable;
import dev.routewright.export.Target;
import dev.routewright.graph.Document;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.plan.PlanRefused;
import dev.routewright.report.ExportJson;
import dev.routewright.report.ExportText;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.sim.replay.Returns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code routewright export DOC}: files for a gateway, with what it cannot say. A replay counts how many rows each loss
 * touches; where the dataset cannot be read, the export goes on without counts and says so.
 */
@Command(name = "export", description = "Write a drawing as the config of a gateway, and say what is lost.")
final class ExportCommand extends CliCommand {
    @Mixin
    DesignOptions options = new DesignOptions();

    @Option(names = "--target", required = true, paramLabel = "TARGET", description = "portkey, litellm or plan.")
    String target;

    @Option(names = "-o", required = true, paramLabel = "DIR", description = "The folder; it is made where missing.")
    Path folder;

    @Option(names = "--force", description = "Replace files of the same names, and accept blocking losses.")
    boolean force;

    @Option(names = "--strict", description = "Refuse every loss.")
    boolean strict;

    ExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws BadDocument, BadDataset, Cancelled, IOException, Refused {
        Target to = target();
        Document document = Design.checked(options, terminal);
        Progress progress = terminal.progress();
        Design design;
        Bundle bundle;
        try {
            design = new Design(document, datasets(document, terminal, progress));
            bundle = Exporters.export(
                    to,
                    document,
                    new ExportContext(
                            design.byId(),
                            evidence(design, terminal, progress),
                            ExportOptions.DEFAULT,
                            new Returns(options.seed)));
        } catch (NotExportable e) {
            throw Refused.findings(List.of("error: " + e.getMessage()));
        } finally {
            Terminal.end(progress);
        }
        String refusal = bundle.refusal(strict, force);
        List<String> files = refusal == null
                ? BundleWriter.write(bundle, folder, force).stream()
                        .map(Path::toString)
                        .toList()
                : List.of();
        terminal.out()
                .print(
                        json
                                ? ExportJson.text(files, bundle.losses(), design.isSynthetic())
                                : ExportText.text(document, to, files, bundle.losses(), design.isSynthetic()));
        if (refusal != null) {
            terminal.err().println("Nothing was written: " + refusal);
            return ExitCodes.FINDINGS;
        }
        return ExitCodes.DONE;
    }

    private Target target() throws Refused {
        try {
            return Target.of(target);
        } catch (IllegalArgumentException e) {
            throw Refused.unreadable(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, Dataset> datasets(Document document, Terminal terminal, Progress progress)
            throws BadDataset, Cancelled {
        try {
            return Design.datasets(document, options.folder(), progress);
        } catch (BadDataset e) {
            if (!options.datasets.isEmpty()) {
                throw e;
            }
            terminal.err().println(e.getMessage());
            terminal.err().println("Exported without the dataset: how many rows a loss touches is not known.");
            return Map.of();
        }
    }

    private ExportEvidence evidence(Design design, Terminal terminal, Progress progress) throws Cancelled {
        if (design.byId().isEmpty()) {
            return ExportEvidence.NONE;
        }
        try {
            SimulationResult result = DesignRun.run(design.document(), design.byId(), options.seed, progress);
            ExportEvidence.Builder counts = ExportEvidence.collect();
            for (EdgeStats edge : result.edges()) {
                counts.edge(edge.from(), edge.exit(), edge.count());
            }
            return counts.done();
        } catch (PlanRefused e) {
            design.refused(e).lines().forEach(terminal.err()::println);
            terminal.err().println("Exported without a replay: how many rows a loss touches is not known.");
            return ExportEvidence.NONE;
        }
    }
}
