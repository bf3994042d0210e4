package dev.routewright.dataset.source;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Problem;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table becomes under a column mapping, also where parts of it are bad.
 *
 * @param dataset what could be read; null where nothing could
 * @param problems the first of them, at most {@link BadDataset#SHOWN}
 * @param problemCount all of them; with one or more the table is not read as a dataset
 */
public record MappingTrial(@Nullable Dataset dataset, List<Problem> problems, long problemCount) {
    public MappingTrial {
        problems = List.copyOf(problems);
    }

    /**
     * Reads the whole table.
     *
     * @throws BadDataset if the file cannot be read at all
     * @throws Cancelled if the progress asked to stop
     */
    public static MappingTrial of(Path path, ColumnMapping mapping, Progress progress) throws BadDataset, Cancelled {
        Problems problems = new Problems();
        try {
            Source source = Source.of(path);
            Selection selection = Formats.LONG.selectAsTold(source);
            if (selection == null) {
                throw new BadDataset(new Problem(
                        path.toString(),
                        null,
                        null,
                        "it is no table.",
                        "Maybe save it as CSV, TSV, JSONL or Parquet."));
            }
            DatasetBuilder builder = new DatasetBuilder(source.name(), Formats.LONG.format());
            Formats.LONG.read(selection, ReadOptions.DEFAULT.withMapping(mapping), builder, problems, progress);
            if (builder.rows() == 0 && problems.isEmpty()) {
                problems.add(
                        path.getFileName().toString(),
                        null,
                        null,
                        "it carries no outcome.",
                        "Maybe only the header was written.");
            }
            progress.check();
            builder.used(path.getFileName().toString());
            return new MappingTrial(builder.rows() == 0 ? null : builder.build(), problems.first(), problems.count());
        } catch (IOException e) {
            throw new BadDataset(new Problem(
                    path.toString(),
                    null,
                    null,
                    "it cannot be read: " + e.getMessage(),
                    "Maybe you may not read it, or the disk has a fault."));
        }
    }
}
