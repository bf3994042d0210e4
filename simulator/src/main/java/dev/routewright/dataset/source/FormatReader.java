package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one public layout of saved outcomes. Stateless; listed in {@link Formats}. */
interface FormatReader {
    /** The name that {@code --as} takes and {@link dev.routewright.dataset.Dataset#format()} gives. */
    String format();

    /** The layout in one phrase, for the message that lists all formats. */
    String layout();

    /**
     * Says which of the files are what, or null if none of them carries outcomes of this format. Looks at names,
     * headers and first bytes only, and answers quickly.
     */
    @Nullable
    Selection select(Source source) throws IOException;

    /**
     * The selection when the person named this format although {@link #select} does not recognise it, such as with a
     * column mapping; null if nothing can be tried. What is missing is then said by {@link #read}.
     */
    default @Nullable Selection selectAsTold(Source source) throws IOException {
        return null;
    }

    /**
     * Reads the selected files into the builder and reports every problem; goes on after one as far as it can. Rows,
     * cells, attributes and recorded prices are its work; listing files, picking parts and reading price files is that
     * of {@link DatasetReaders}.
     */
    void read(Selection selection, ReadOptions options, DatasetBuilder into, Problems problems, Progress progress)
            throws IOException, Cancelled;
}
