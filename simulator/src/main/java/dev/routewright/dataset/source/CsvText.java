package dev.routewright.dataset.source;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plain reader of comma- and tab-separated text (RFC 4180, bare line feeds too) that knows its line numbers. It reads
 * headers, and whole files where DuckDB cannot run.
 */
final class CsvText implements Closeable {
    private static final int LONGEST_FIELD = 1 << 26;

    private final BufferedReader in;
    private final char delimiter;
    private final StringBuilder field = new StringBuilder();
    private long line = 1;
    private long recordLine;
    private int pushedBack = -2;
    private boolean isAtStart = true;

    private CsvText(BufferedReader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Opens a file; bytes that are not UTF-8 make reading throw {@link CharacterCodingException}. */
    static CsvText open(SourceFile file) throws IOException {
        return open(file, CodingErrorAction.REPORT);
    }

    private static CsvText open(SourceFile file, CodingErrorAction onBadBytes) throws IOException {
        var decoder =
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(onBadBytes).onUnmappableCharacter(onBadBytes);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file.path()), decoder), 1 << 16);
        return new CsvText(in, file.delimiter());
    }

    /** The first records, as many as are there; nothing where the text is no CSV. */
    static List<List<String>> first(SourceFile file, int records) throws IOException {
        List<List<String>> found = new ArrayList<>();
        // Bad bytes may lie far behind the header; whoever reads the records reports them.
        try (CsvText csv = open(file, CodingErrorAction.REPLACE)) {
            List<String> next;
            while (found.size() < records && (next = csv.record()) != null) {
                found.add(next);
            }
        } catch (Malformed e) {
            return found;
        }
        return found;
    }

    /** The line on which the last record began, from 1. */
    long recordLine() {
        return recordLine;
    }

    /** The next record, or null at the end; empty lines are passed over. */
    @Nullable
    List<String> record() throws IOException {
        int c = next();
        if (isAtStart && c == '\uFEFF') {
            c = next();
        }
        isAtStart = false;
        while (c == '\n' || c == '\r') {
            c = next();
        }
        if (c < 0) {
            return null;
        }
        recordLine = line;
        List<String> fields = new ArrayList<>();
        while (true) {
            c = c == '"' ? quoted() : bare(c);
            fields.add(field.toString());
            if (c != delimiter) {
                return fields;
            }
            c = next();
        }
    }

    private int bare(int first) throws IOException {
        field.setLength(0);
        int c = first;
        while (c >= 0 && c != delimiter && c != '\n' && c != '\r') {
            append(c);
            c = next();
        }
        return endOfLine(c);
    }

    private int quoted() throws IOException {
        field.setLength(0);
        while (true) {
            int c = next();
            if (c < 0) {
                throw new Malformed(recordLine, "a quote that opens in this record is never closed.");
            }
            if (c != '"') {
                append(c);
                continue;
            }
            c = next();
            if (c == '"') {
                append('"');
            } else if (c < 0 || c == delimiter || c == '\n' || c == '\r') {
                return endOfLine(c);
            } else {
                throw new Malformed(line, "text follows a closing quote.");
            }
        }
    }

    private void append(int c) throws Malformed {
        if (field.length() >= LONGEST_FIELD) {
            throw new Malformed(recordLine, "a field is longer than 64 million characters.");
        }
        field.append((char) c);
    }

    private int endOfLine(int c) throws IOException {
        if (c == '\r') {
            int after = next();
            if (after != '\n') {
                pushedBack = after;
            }
            return '\n';
        }
        return c;
    }

    private int next() throws IOException {
        int c = pushedBack;
        if (c == -2) {
            c = in.read();
        } else {
            pushedBack = -2;
            return c;
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    long line() {
        return line;
    }

    /** Text that breaks the rules of CSV; nothing after it can be trusted. */
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1L;
        private final long line;

        Malformed(long line, String says) {
            super(says);
            this.line = line;
        }

        long line() {
            return line;
        }
    }
}
