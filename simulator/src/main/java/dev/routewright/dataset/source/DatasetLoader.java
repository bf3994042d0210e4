package dev.routewright.dataset.source;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Problem;
import dev.routewright.graph.DatasetRef;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds and reads the datasets that a document names. */
public final class DatasetLoader {
    /** What a path of a dataset that lies inside the program begins with. */
    public static final String SAMPLE = "sample:";
    /** What a {@link DatasetRef#format()} begins with that carries a column mapping; the mapping's text follows. */
    public static final String MAPPED = "mapped:";

    private DatasetLoader() {}

    /**
     * Reads a dataset. {@code sample:NAME} is the folder {@code samples/NAME} inside the program, wherever that was
     * started; any other path is relative to the document's folder.
     *
     * @param documentFolder where the document is saved, or null if it is not; a relative path then starts at the
     *     working folder
     * @throws BadDataset if it is not there, or with every problem that was found in it
     * @throws Cancelled if the progress asked to stop
     */
    public static Dataset load(DatasetRef ref, @Nullable Path documentFolder, Progress progress)
            throws BadDataset, Cancelled {
        ReadOptions options = options(ref);
        if (ref.path().startsWith(SAMPLE)) {
            return sample(ref.path().substring(SAMPLE.length()), options, progress);
        }
        return DatasetReaders.read(path(ref, documentFolder), options, progress);
    }

    private static ReadOptions options(DatasetRef ref) throws BadDataset {
        if (ref.format().startsWith(MAPPED)) {
            return ReadOptions.DEFAULT.withMapping(ColumnMapping.parse(
                    ref.format().substring(MAPPED.length()), "the column mapping of the dataset '" + ref.id() + "'"));
        }
        return ReadOptions.DEFAULT.withFormat(ref.format().isEmpty() ? null : ref.format());
    }

    private static Path path(DatasetRef ref, @Nullable Path documentFolder) throws BadDataset {
        Path path;
        try {
            path = documentFolder == null ? Path.of(ref.path()) : documentFolder.resolve(ref.path());
        } catch (InvalidPathException e) {
            throw new BadDataset(new Problem(
                    ref.path(),
                    null,
                    null,
                    "the dataset '" + ref.id() + "' has a path that cannot be one: " + e.getReason() + ".",
                    "Maybe choose its file or folder again."));
        }
        if (ref.path().isBlank() || !Files.exists(path)) {
            throw new BadDataset(new Problem(
                    ref.path(),
                    null,
                    null,
                    "the dataset '" + ref.id() + "' is not at "
                            + path.toAbsolutePath().normalize() + ".",
                    "Maybe it was moved; choose it again, or put it back to where the document expects it."));
        }
        return path;
    }

    private static Dataset sample(String name, ReadOptions options, Progress progress) throws BadDataset, Cancelled {
        try (SampleFolder folder = SampleFolder.unpack(name)) {
            return DatasetReaders.read(folder.path(), options, progress);
        } catch (SampleFolder.NoSuchSample e) {
            throw new BadDataset(new Problem(
                    SAMPLE + name,
                    null,
                    null,
                    "the program has no sample of that name.",
                    "Maybe the document was made by a newer program; it has " + String.join(", ", e.known()) + "."));
        } catch (IOException e) {
            throw new BadDataset(new Problem(
                    SAMPLE + name,
                    null,
                    null,
                    "the sample could not be copied into a temporary folder: " + e.getMessage() + ".",
                    "Maybe the disk is full, or the folder for temporary files may not be written."));
        }
    }
}
