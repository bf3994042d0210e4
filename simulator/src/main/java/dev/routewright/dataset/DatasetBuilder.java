package dev.routewright.dataset;

import dev.routewright.dataset.Dataset.Ignored;
import dev.routewright.dataset.Dataset.Origin;
import dev.routewright.graph.Price;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects a dataset cell by cell in any order. Values are not judged here: a reader has found bad ones before. Nothing
 * is stored for a metric of a profile, a text or an attribute that never comes. One thread, one {@link #build}.
 */
public final class DatasetBuilder {
    private final String format;
    private final OffHeapTexts ids = new OffHeapTexts();
    private final OffHeapTexts texts = new OffHeapTexts();
    private final RowIndex index = new RowIndex(ids);
    private final Names taskNames = new Names();
    private final Names partNames = new Names();
    private final Names profileNames = new Names();
    private final Growing.Ints tasks = new Growing.Ints();
    private final Growing.Ints parts = new Growing.Ints();
    private final List<ProfileCells> cells = new ArrayList<>();
    private final List<ProfileCells> contextCells = new ArrayList<>();
    private final SequencedMap<OutcomeTable.Context, Integer> contexts = new LinkedHashMap<>();
    private final Names answerKeys = new Names();
    private final SequencedSet<String> qualityNames = new LinkedHashSet<>();
    private final SequencedMap<String, AttributeCells> columns = new LinkedHashMap<>();
    private final SequencedMap<String, VaryingCells> varying = new LinkedHashMap<>();
    private final SequencedMap<String, Price> prices = new LinkedHashMap<>();
    private final SequencedSet<String> notes = new LinkedHashSet<>();
    private final List<String> used = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private @Nullable String currency;
    private String name;
    private boolean synthetic;
    private boolean anyText;
    private int rows;

    /** Starts an empty dataset of that name, read by that format's reader. */
    public DatasetBuilder(String name, String format) {
        this.name = name;
        this.format = format;
    }

    /** The index of a profile, made on first use. */
    public int profile(String profile) {
        int index = profileNames.code(profile);
        if (index == cells.size()) {
            cells.add(new ProfileCells());
        }
        return index;
    }

    /**
     * The handle of a profile's cells in a context, made on first use; it stands wherever a profile's index does.
     * Without a variant and for sample 0 it is the profile's index.
     *
     * @param variant tags sorted and joined by {@code +}, or an empty string
     * @param sample from 0
     */
    public int context(String profile, String variant, int sample) {
        int index = profile(profile);
        if (variant.isEmpty() && sample == 0) {
            return index;
        }
        return contexts.computeIfAbsent(new OutcomeTable.Context(index, variant, sample), c -> {
            contextCells.add(new ProfileCells());
            return -contextCells.size();
        });
    }

    private ProfileCells cellsOf(int handle) {
        return handle < 0 ? contextCells.get(-handle - 1) : cells.get(handle);
    }

    /** Sets what was answered, as far as answers can be compared. */
    public DatasetBuilder answer(int row, int profile, String key) {
        cellsOf(profile).answers.set(row, answerKeys.code(key));
        return this;
    }

    /** Sets a further named quality, 0..1; NaN is not recorded. */
    public DatasetBuilder quality(int row, int profile, String name, double value) {
        qualityNames.add(name);
        cellsOf(profile)
                .qualities
                .computeIfAbsent(name, n -> new Growing.Floats())
                .set(row, (float) value);
        return this;
    }

    /** The names of the profiles so far, by index. */
    public List<String> profiles() {
        return List.copyOf(profileNames.all());
    }

    /** The id of a row. */
    public String id(int row) {
        return String.valueOf(ids.text(row));
    }

    /** How many rows there are so far. */
    public int rows() {
        return rows;
    }

    /** The row of an id that belongs to no part, made on first use. */
    public int row(String id) {
        return row(id, null);
    }

    /** The row of an id within a part, made on first use: the same id in two parts is two rows. */
    public int row(String id, @Nullable String part) {
        int code = part == null ? -1 : partNames.code(part);
        int row = index.rowOrNext(code, id, rows);
        if (row == rows) {
            rows++;
            if (part != null) {
                parts.set(row, code);
            }
        }
        return row;
    }

    /** A new row whatever its id; {@link #row} does not find it. */
    public int addRow(String id) {
        ids.put(rows, id);
        return rows++;
    }

    public DatasetBuilder text(int row, String text) {
        texts.put(row, text);
        anyText = true;
        return this;
    }

    /** The text of a row, or null where it has none yet. */
    public @Nullable String textOf(int row) {
        return texts.text(row);
    }

    /** Whether a row has a text already. */
    public boolean hasText(int row) {
        return texts.length(row) >= 0;
    }

    public DatasetBuilder task(int row, String task) {
        tasks.set(row, taskNames.code(task));
        return this;
    }

    public DatasetBuilder part(int row, String part) {
        parts.set(row, partNames.code(part));
        return this;
    }

    /** Sets a numeric attribute; NaN is none. In a column that holds words already it becomes a word. */
    public DatasetBuilder number(int row, String column, double value) {
        column(column).number(row, value);
        return this;
    }

    /** Sets a word attribute; numbers that the column held become words. */
    public DatasetBuilder word(int row, String column, String value) {
        column(column).word(row, value);
        return this;
    }

    /**
     * Sets a word attribute that a table repeats for every profile of a row. False, and nothing set, if the row has
     * another word already or the column would have more than {@code mostWords} different ones.
     */
    public boolean offerWord(int row, String column, String value, int mostWords) {
        return column(column).offer(row, value, mostWords);
    }

    /**
     * Sets a number that a table gives per row and profile. If in the end all claimed cells of every row agree it
     * becomes the attribute {@code column}, else the columns {@code column:PROFILE}, and what contexts gave is left out
     * with a note.
     */
    public DatasetBuilder varying(int row, int profile, String column, double value) {
        varying.computeIfAbsent(column, c -> new VaryingCells()).set(row, profile, value);
        return this;
    }

    /** Forgets an attribute or varying column. */
    public DatasetBuilder dropColumn(String column) {
        columns.remove(column);
        varying.remove(column);
        return this;
    }

    private AttributeCells column(String column) {
        return columns.computeIfAbsent(column, c -> new AttributeCells());
    }

    /** Claims a cell for one outcome; false if it was claimed before, which is a duplicate in the file. */
    public boolean claim(int row, int profile) {
        return cellsOf(profile).claim(row);
    }

    /** Sets a quality, 0..1; NaN is not recorded. */
    public DatasetBuilder quality(int row, int profile, double value, Evidence grade) {
        cellsOf(profile).set(Metric.QUALITY, row, value, grade);
        return this;
    }

    /** Sets the cost of the call in the dataset's currency; NaN is not recorded. */
    public DatasetBuilder cost(int row, int profile, double value, Evidence grade) {
        cellsOf(profile).set(Metric.COST, row, value, grade);
        return this;
    }

    /** Sets the latency in milliseconds; NaN is not recorded. */
    public DatasetBuilder millis(int row, int profile, double value, Evidence grade) {
        cellsOf(profile).set(Metric.MILLIS, row, value, grade);
        return this;
    }

    /** Sets prompt and completion tokens; -1 is not recorded. */
    public DatasetBuilder tokens(int row, int profile, int in, int out) {
        ProfileCells at = cellsOf(profile);
        if (in >= 0) {
            at.tokensIn.set(row, in);
        }
        if (out >= 0) {
            at.tokensOut.set(row, out);
        }
        return this;
    }

    /** Marks a call as made and failed; its quality and its cost are set as those of any other. */
    public DatasetBuilder failed(int row, int profile) {
        cellsOf(profile).fail(row);
        return this;
    }

    /** States a profile's price; costs that are not recorded are derived from it where tokens are. */
    public DatasetBuilder price(String profile, Price price) {
        prices.put(profile, price);
        return this;
    }

    /** The currency of recorded costs; without it that of the first price. */
    public DatasetBuilder currency(String isoCode) {
        currency = isoCode;
        return this;
    }

    /** Replaces the name. */
    public DatasetBuilder name(String newName) {
        name = newName;
        return this;
    }

    public DatasetBuilder synthetic(boolean made) {
        synthetic = made;
        return this;
    }

    /** Adds one sentence for the person, once. */
    public DatasetBuilder note(String sentence) {
        notes.add(sentence);
        return this;
    }

    public DatasetBuilder used(String file) {
        used.add(file);
        return this;
    }

    public DatasetBuilder ignored(String file, String reason) {
        ignored.add(new Ignored(file, reason));
        return this;
    }

    /** Makes the dataset; costs are derived from tokens and prices where they are not recorded. */
    public Dataset build() {
        QueryTable queries = queries();
        OutcomeTable outcomes = outcomes();
        int duplicates = anyText ? Duplicates.count(texts, rows) : 0;
        var id = DatasetFingerprint.of(queries, outcomes, prices, currency, synthetic);
        return new Dataset(
                name,
                format,
                synthetic,
                currency,
                queries,
                outcomes,
                prices,
                new Origin(used, ignored),
                duplicates,
                List.copyOf(notes),
                id);
    }

    private QueryTable queries() {
        SequencedMap<String, Column> done = new LinkedHashMap<>();
        columns.forEach((column, values) -> done.put(column, values.done(rows)));
        columns.clear();
        varying.forEach((column, values) -> {
            if (values.finish(column, profileNames.all(), new VaryingCells.Claims(cells, contextCells), rows, done)) {
                note("Column " + column + " differs between the calls of a row; it is kept for each profile's own"
                        + " calls, and left out for calls in a variant and for repeated ones.");
            }
        });
        varying.clear();
        return new QueryTable(
                rows, ids, texts, tasks.flat(rows), taskNames.all(), parts.flat(rows), partNames.all(), done);
    }

    private OutcomeTable outcomes() {
        List<ProfileCells> columns = new ArrayList<>(cells);
        columns.addAll(contextCells);
        int n = columns.size();
        float[][] @Nullable [] metrics = new float[Metric.values().length][n][];
        int[] @Nullable [] in = new int[n][];
        int[] @Nullable [] out = new int[n][];
        int[] @Nullable [] answers = new int[n][];
        byte[][] grades = new byte[n][];
        boolean recordedCosts = false;
        for (int c = 0; c < n; c++) {
            ProfileCells at = columns.get(c);
            for (int m = 0; m < metrics.length; m++) {
                metrics[m][c] = at.metrics[m].isEmpty() ? null : at.metrics[m].flat(rows);
            }
            in[c] = at.tokensIn.isEmpty() ? null : at.tokensIn.flat(rows);
            out[c] = at.tokensOut.isEmpty() ? null : at.tokensOut.flat(rows);
            answers[c] = at.answers.isEmpty() ? null : at.answers.flat(rows);
            grades[c] = at.grades.flat(rows, ~ProfileCells.CLAIMED);
            recordedCosts |= metrics[Metric.COST.ordinal()][c] != null;
        }
        if (currency == null && !prices.isEmpty() && !recordedCosts) {
            currency = prices.firstEntry().getValue().currency();
        }
        if (recordedCosts && currency == null) {
            currency = "USD";
            note("No currency is stated; costs are taken as USD.");
        }
        List<OutcomeTable.Context> inOrder = List.copyOf(contexts.keySet());
        OutcomeTable table = new OutcomeTable(
                rows,
                profileNames.all(),
                inOrder,
                new OutcomeTable.Cells(metrics, in, out, grades, answers, answerKeys.all(), qualities(columns)));
        deriveCosts(table);
        return table;
    }

    private SequencedMap<String, float[] @Nullable []> qualities(List<ProfileCells> columns) {
        SequencedMap<String, float[] @Nullable []> qualities = new LinkedHashMap<>();
        for (String quality : qualityNames) {
            float[] @Nullable [] byColumn = new float[columns.size()][];
            for (int c = 0; c < byColumn.length; c++) {
                Growing.Floats values = columns.get(c).qualities.get(quality);
                byColumn[c] = values == null || values.isEmpty() ? null : values.flat(rows);
            }
            qualities.put(quality, byColumn);
        }
        return qualities;
    }

    /** Writes into the table that was just made and that nobody else has seen. */
    private void deriveCosts(OutcomeTable table) {
        OutcomeTable.Cells all = table.cells();
        float[] @Nullable [] costs = all.metrics()[Metric.COST.ordinal()];
        for (int c = 0; c < costs.length; c++) {
            String profile = profileNames.all().get(table.profileOf(c));
            Price price = prices.get(profile);
            int[] in = all.tokensIn()[c];
            int[] out = all.tokensOut()[c];
            if (price == null || in == null || out == null) {
                continue;
            }
            if (!price.currency().equals(currency)) {
                note("The price of " + profile + " is in " + price.currency() + ", the dataset's costs are in "
                        + currency + "; no cost was derived from it.");
                continue;
            }
            costs[c] = DerivedCost.fill(costs[c], in, out, price, all.evidence()[c]);
        }
    }
}
