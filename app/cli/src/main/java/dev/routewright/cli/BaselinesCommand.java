package dev.routewright.cli;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Splits;
import dev.routewright.dataset.source.DatasetReaders;
import dev.routewright.dataset.source.ReadOptions;
import dev.routewright.report.BaselinesJson;
import dev.routewright.report.BaselinesText;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.study.BaselineTable;
import dev.routewright.study.Baselines;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code routewright baselines DATASET}: what can be had without a router, and with a perfect one. */
@Command(
        name = "baselines",
        description = "Random, every single profile, best per task and oracle of a dataset, over all its rows.")
final class BaselinesCommand extends CliCommand {
    @Parameters(paramLabel = "DATASET", description = "A file of saved outcomes, or a folder of such files.")
    Path dataset;

    @Option(names = "--as", paramLabel = "FORMAT", description = "The format; without it, it is recognised.")
    @Nullable
    String format;

    @Option(names = "--part", paramLabel = "NAME", description = "Keep this part only; may be repeated.")
    List<String> parts = List.of();

    @Option(names = "--prices", paramLabel = "FILE", description = "Prices by profile name, JSON, per million tokens.")
    @Nullable
    Path prices;

    @Option(names = "--map", paramLabel = "ROLE=COLUMN,…", description = ColumnMap.DESCRIPTION)
    @Nullable
    String map;

    BaselinesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws BadDataset, Cancelled, Refused {
        ReadOptions options = new ReadOptions(format, parts, prices, ColumnMap.read(map, format));
        BaselineTable table;
        Progress progress = terminal.progress();
        try {
            Dataset read = DatasetReaders.read(dataset, options, progress);
            if (format == null) {
                terminal.err().println("Read as " + read.format() + ".");
            }
            table = Baselines.of(read, Splits.queries(read));
        } finally {
            Terminal.end(progress);
        }
        terminal.out().print(json ? BaselinesJson.text(table) : BaselinesText.text(table));
        return ExitCodes.DONE;
    }
}
