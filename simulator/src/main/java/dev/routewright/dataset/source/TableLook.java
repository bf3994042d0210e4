package dev.routewright.dataset.source;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Problem;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a table file holds, column by column, whatever its columns mean.
 *
 * @param records how many records there are
 */
public record TableLook(List<Seen> columns, long records) {
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 80;

    public TableLook {
        columns = List.copyOf(columns);
    }

    /** What the values of a column are; empty cells do not count. */
    public enum Type {
        /** Numbers in 0..1 only. */
        SHARE,
        WHOLE,
        NUMBER,
        YES_OR_NO,
        TEXT,
        /** No record has a value. */
        EMPTY
    }

    /**
     * A column.
     *
     * @param filled how many records have a value
     * @param examples the first different values, at most three, shortened
     */
    public record Seen(String name, Type type, long filled, List<String> examples) {
        public Seen {
            examples = List.copyOf(examples);
        }
    }

    /** Whether a file is a table by its ending: CSV, TSV, JSONL or Parquet. */
    public static boolean isTable(Path path) {
        SourceFile file = new SourceFile(path, path.toString());
        return Files.isRegularFile(path) && (file.isCsv() || file.isJsonLines() || file.isParquet());
    }

    /**
     * Whether a file is a table with two columns or more that no reader recognises, so that a person has to say what
     * its columns mean.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean isUnknownTable(Path path) throws IOException {
        if (!isTable(path) || Files.size(path) == 0) {
            return false;
        }
        Source source = Source.of(path);
        SourceFile file = source.files().getFirst();
        if (file.isNoText()) {
            return false;
        }
        for (FormatReader reader : Formats.all()) {
            if (reader.select(source) != null) {
                return false;
            }
        }
        return LongReader.columns(file).size() > 1;
    }

    /**
     * Reads a whole table.
     *
     * @throws BadDataset with everything that is wrong with its form
     * @throws Cancelled if the progress asked to stop
     */
    public static TableLook of(Path path, Progress progress) throws BadDataset, Cancelled {
        Problems problems = new Problems();
        SourceFile file = new SourceFile(path, path.getFileName().toString());
        List<Looking> columns = new ArrayList<>();
        long[] records = {0};
        try (Tables tables = new Tables(problems, progress)) {
            tables.read(file, record -> {
                records[0]++;
                while (columns.size() < record.columns()) {
                    columns.add(new Looking(record.column(columns.size())));
                }
                for (int c = 0; c < record.columns(); c++) {
                    columns.get(c).see(record, c);
                }
            });
        } catch (IOException e) {
            throw new BadDataset(new Problem(
                    path.toString(),
                    null,
                    null,
                    "it cannot be read: " + e.getMessage(),
                    "Maybe you may not read it, or the disk has a fault."));
        }
        problems.throwIfAny();
        return new TableLook(columns.stream().map(Looking::done).toList(), records[0]);
    }

    /** A column while it is read. */
    private static final class Looking {
        private final String name;
        private final List<String> examples = new ArrayList<>();
        private long filled;
        private long numbers;
        private long wholes;
        private long shares;
        private long truths;

        Looking(String name) {
            this.name = name;
        }

        void see(TableRecord record, int column) {
            boolean isNumber = record.isNumber(column);
            double number = isNumber ? record.number(column) : Double.NaN;
            String text = isNumber ? ValueChecks.plain(number) : record.text(column);
            if (text == null || text.isBlank()) {
                return;
            }
            filled++;
            if (!isNumber) {
                number = ValueChecks.parse(text.strip());
            }
            numbers += Double.isNaN(number) ? 0 : 1;
            wholes += number == Math.rint(number) ? 1 : 0;
            shares += number >= 0 && number <= 1 ? 1 : 0;
            truths += text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ? 1 : 0;
            if (examples.size() < EXAMPLES) {
                String shown = shortened(text);
                if (!examples.contains(shown)) {
                    examples.add(shown);
                }
            }
        }

        private static String shortened(String text) {
            String cut = text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "…" : text;
            return cut.replaceAll("\\s+", " ");
        }

        private Type type() {
            if (filled == 0) {
                return Type.EMPTY;
            }
            if (truths == filled) {
                return Type.YES_OR_NO;
            }
            if (numbers < filled) {
                return Type.TEXT;
            }
            return shares == filled ? Type.SHARE : wholes == filled ? Type.WHOLE : Type.NUMBER;
        }

        Seen done() {
            return new Seen(name, type(), filled, examples);
        }
    }
}
