package dev.routewright.cli;

import dev.routewright.dataset.sample.KindsSample;
import dev.routewright.dataset.sample.LargeDrawing;
import dev.routewright.dataset.sample.SampleGenerator;
import dev.routewright.graph.file.DocumentFile;
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

/** {@code routewright sample}: a generated dataset or drawing, byte for byte the same for one kind, seed and count. */
@Command(name = "sample", description = "Write a generated (synthetic) dataset or large drawing into a folder.")
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
            description =
                    "support-desk, or kinds: questions to a library desk, with parts, steps and repeated calls;"
                            + " or a large drawing over support-desk, to see how the program bears one: layers, chain or blocks.")
    String kind;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "How many nodes a large drawing has, 50 to 20000; default 1000.")
    @Nullable
    Integer nodes;

    @Option(names = "--force", description = "Replace what of these files is in the folder.")
    boolean force;

    SampleCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws IOException, Refused {
        LargeDrawing.Shape shape = LargeDrawing.Shape.of(kind);
        if (shape != null) {
            return drawing(terminal, shape);
        }
        if (nodes != null) {
            throw Refused.unreadable("--nodes is " + nodes + ", and --kind '" + kind
                    + "' writes a dataset. Maybe --queries or --kind layers was meant.");
        }
        boolean kinds = kind.equals("kinds");
        if (!kinds && !kind.equals("support-desk")) {
            throw Refused.unreadable(
                    "--kind is '" + kind + "'. Maybe support-desk, kinds, layers, chain or blocks was meant.");
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

    private int drawing(Terminal terminal, LargeDrawing.Shape shape) throws IOException, Refused {
        int count = nodes == null ? 1000 : nodes;
        if (queries != null) {
            throw Refused.unreadable("--queries is " + queries + ", and --kind '" + kind
                    + "' writes a drawing. Maybe --nodes was meant.");
        }
        if (count < LargeDrawing.LEAST_NODES || count > LargeDrawing.MOST_NODES) {
            throw Refused.unreadable("--nodes is " + count + ". Maybe ask for a number from " + LargeDrawing.LEAST_NODES
                    + " to " + LargeDrawing.MOST_NODES + ".");
        }
        Path file = folder.resolve(kind + DocumentFile.ENDING);
        if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(
                    file.toString(),
                    null,
                    "is there already. Maybe choose another folder, or replace it with --force.");
        }
        Files.createDirectories(folder);
        DocumentFile.save(LargeDrawing.of(shape, count, seed), file);
        if (json) {
            terminal.out().print(SampleJson.ofDrawing(file.toString(), seed, count));
        } else {
            terminal.out().println("Wrote a generated drawing of " + count + " nodes (seed " + seed + "):");
            terminal.out().println(file);
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
