package dev.routewright.cli;

import dev.routewright.dataset.sample.KindsSample;
import dev.routewright.dataset.sample.SampleGenerator;
import dev.routewright.report.SampleJson;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code routewright sample}: the generated dataset, byte for byte the same for one seed and count. */
@Command(name = "sample", description = "Write a generated (synthetic) dataset into a folder.")
final class SampleCommand extends CliCommand {
    @Option(names = "-o", required = true, paramLabel = "DIR", description = "The folder; it is made where missing.")
    Path folder;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Any number; default ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--queries",
            paramLabel = "N",
            description = "How many queries, 1 to 899999, of kinds to 20000; default 2000, of kinds 200.")
    @Nullable
    Integer queries;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "support-desk",
            description = "support-desk, or kinds: questions to a library desk, with parts, steps and repeated calls.")
    String kind;

    @Option(names = "--force", description = "Replace files of a dataset that are in the folder.")
    boolean force;

    SampleCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws IOException, Refused {
        boolean kinds = kind.equals("kinds");
        if (!kinds && !kind.equals("support-desk")) {
            throw Refused.unreadable("--kind is '" + kind + "'. Maybe support-desk or kinds was meant.");
        }
        int most = kinds ? 20_000 : 899_999;
        int count = queries == null ? kinds ? 200 : 2000 : queries;
        if (count < 1 || count > most) {
            throw Refused.unreadable("--queries is " + count + ". Maybe ask for a number from 1 to " + most + ".");
        }
        if (!force) {
            refuseExisting();
        }
        if (kinds) {
            KindsSample.write(folder, seed, count);
        } else {
            SampleGenerator.write(folder, seed, count);
        }
        List<String> files = SampleGenerator.FILES.stream()
                .map(name -> folder.resolve(name).toString())
                .toList();
        if (json) {
            terminal.out().print(SampleJson.text(files, seed, count));
        } else {
            terminal.out().println("Wrote " + count + " synthetic queries (seed " + seed + "):");
            files.forEach(terminal.out()::println);
        }
        return ExitCodes.DONE;
    }

    /** The names are those of anybody's dataset, so these may be somebody's own outcomes. */
    private void refuseExisting() throws FileAlreadyExistsException {
        List<String> there = SampleGenerator.FILES.stream()
                .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (!there.isEmpty()) {
            throw new FileAlreadyExistsException(
                    folder.toString(),
                    null,
                    "already holds " + String.join(", ", there)
                            + ". Maybe choose another folder, or replace them with --force.");
        }
    }
}
