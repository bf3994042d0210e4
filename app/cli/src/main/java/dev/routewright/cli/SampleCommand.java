package dev.routewright.cli;

import dev.routewright.dataset.sample.SampleGenerator;
import dev.routewright.report.SampleJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code routewright sample}: the generated dataset, byte for byte the same for one seed and count. */
@Command(
        name = "sample",
        description = "Write a generated (synthetic) dataset of support-desk queries into a folder.")
final class SampleCommand extends CliCommand {
    @Option(names = "-o", required = true, paramLabel = "DIR", description = "The folder; it is made where missing.")
    Path folder;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Any number; default ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--queries", paramLabel = "N", defaultValue = "2000",
            description = "How many queries, 1 to 899999; default ${DEFAULT-VALUE}.")
    int queries;

    SampleCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws IOException, Refused {
        if (queries < 1 || queries > 899_999) {
            throw Refused.unreadable("--queries is " + queries + ". Maybe ask for a number from 1 to 899999.");
        }
        SampleGenerator.write(folder, seed, queries);
        List<String> files = SampleGenerator.FILES.stream().map(name -> folder.resolve(name).toString()).toList();
        if (json) {
            terminal.out().print(SampleJson.text(files, seed, queries));
        } else {
            terminal.out().println("Wrote " + queries + " synthetic queries (seed " + seed + "):");
            files.forEach(terminal.out()::println);
        }
        return ExitCodes.DONE;
    }
}
