package dev.routewright.dataset.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file that may belong to a dataset. What was seen of its beginning is kept, so that many readers may ask. */
final class SourceFile {
    private static final int HEAD_BYTES = 1 << 16;

    private final Path path;
    private final String name;
    private @Nullable String head;
    private @Nullable List<List<String>> firstRecords;

    /**
     * @param path where it lies
     * @param name what messages call it: relative to the folder that the person pointed at
     */
    SourceFile(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    Path path() {
        return path;
    }

    String name() {
        return name;
    }

    /** The file name without folders and without its last ending. */
    String stem() {
        String last = path.getFileName().toString();
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? last : last.substring(0, dot);
    }

    /** The last ending in lower case, without the dot; empty if there is none. */
    String ending() {
        String last = path.getFileName().toString();
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    boolean isHidden() {
        return name.startsWith(".") || name.contains("/.");
    }

    boolean isCsv() {
        return ending().equals("csv") || ending().equals("tsv");
    }

    boolean isJsonLines() {
        return ending().equals("jsonl") || ending().equals("ndjson");
    }

    boolean isParquet() {
        return ending().equals("parquet");
    }

    /** The first 64 kB as text without a byte order mark; bytes that are not UTF-8 are replaced. */
    String head() throws IOException {
        if (head == null) {
            try (InputStream in = Files.newInputStream(path)) {
                String text = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
                head = text.startsWith("\uFEFF") ? text.substring(1) : text;
            }
        }
        return head;
    }

    /** Whether the beginning holds zero bytes or no UTF-8, as UTF-16 and binary files do; Parquet is not asked. */
    boolean isNoText() throws IOException {
        return !isParquet() && (head().indexOf('\0') >= 0 || head().startsWith("\uFFFD"));
    }

    /** The column names of a CSV or TSV file; empty where it has none or cannot be read as such. */
    List<String> header() throws IOException {
        List<List<String>> records = firstRecords();
        return records.isEmpty() ? List.of() : records.getFirst();
    }

    /** The header and the first record of a CSV or TSV file, as far as they are there. */
    List<List<String>> firstRecords() throws IOException {
        if (firstRecords == null) {
            firstRecords = isCsv() ? CsvText.first(this, 2) : List.of();
        }
        return firstRecords;
    }

    char delimiter() {
        return ending().equals("tsv") ? '\t' : ',';
    }

    @Override
    public String toString() {
        return name;
    }
}
