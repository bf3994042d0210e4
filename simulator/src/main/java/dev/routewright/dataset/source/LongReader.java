package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.source.ColumnMapping.Role;
import dev.routewright.dataset.source.Selection.Chosen;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plain table: one record per query and profile, as CSV, TSV, JSONL or Parquet. A folder may hold {@code outcomes},
 * {@code queries} (id, text, task, attributes) and {@code dataset.json} (name, currency, columns, prices, synthetic).
 */
final class LongReader implements FormatReader {
    private static final List<String> ENDINGS = List.of("csv", "tsv", "jsonl", "parquet");

    @Override
    public String format() {
        return "long";
    }

    @Override
    public String layout() {
        return "one record per query and profile as CSV, TSV, JSONL or Parquet with the columns query_id or query, "
                + "profile or model, and quality, score or performance, and where there are such variant, sample, "
                + "answer, quality:NAME, group, parent, step, should_refuse";
    }

    @Override
    public @Nullable Selection select(Source source) throws IOException {
        Selection folder = folderForm(source);
        if (folder != null) {
            return folder;
        }
        List<Chosen> outcomes = new ArrayList<>();
        for (SourceFile file : source.files()) {
            if (fits(file)) {
                outcomes.add(new Chosen(file, file.stem()));
            }
        }
        return outcomes.isEmpty() ? null : new Selection(outcomes, List.of(), null, Map.of());
    }

    @Override
    public @Nullable Selection selectAsTold(Source source) {
        List<Chosen> tables = source.files().stream()
                .filter(file -> ENDINGS.contains(file.ending()) || file.isJsonLines())
                .map(file -> new Chosen(file, file.stem()))
                .toList();
        return tables.isEmpty() ? null : new Selection(tables, List.of(), null, Map.of());
    }

    private static @Nullable Selection folderForm(Source source) {
        SourceFile outcomes = first(source, "outcomes");
        SourceFile queries = first(source, "queries");
        SourceFile settings = source.file("dataset.json");
        if (!source.isFolder() || outcomes == null) {
            return null;
        }
        List<SourceFile> aids = new ArrayList<>();
        if (queries != null) {
            aids.add(queries);
        }
        if (settings != null) {
            aids.add(settings);
        }
        SourceFile prices = source.file("prices.json");
        return new Selection(List.of(new Chosen(outcomes, null)), aids, prices, Map.of());
    }

    private static @Nullable SourceFile first(Source source, String stem) {
        return ENDINGS.stream()
                .map(ending -> source.file(stem + "." + ending))
                .filter(file -> file != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean fits(SourceFile file) throws IOException {
        List<String> columns = columns(file);
        return has(columns, Role.PROFILE)
                && has(columns, Role.QUALITY)
                && (has(columns, Role.ID) || has(columns, Role.TEXT));
    }

    /** The columns of a table as far as its beginning shows them; none for another file. */
    static List<String> columns(SourceFile file) throws IOException {
        if (file.isCsv()) {
            return file.header();
        }
        if (file.isJsonLines()) {
            return JsonTable.firstKeys(file);
        }
        return file.isParquet() ? parquetColumns(file) : List.of();
    }

    private static List<String> parquetColumns(SourceFile file) {
        try (DuckDb db = DuckDb.open()) {
            return ParquetTable.columns(db, file);
        } catch (DuckDb.Unavailable e) {
            // No other format is Parquet, so this reader takes it and says why it cannot be read.
            return List.of("id", "profile", "quality");
        }
    }

    private static boolean has(List<String> columns, Role role) {
        return role.names().stream().anyMatch(columns::contains);
    }

    @Override
    public void read(
            Selection selection, ReadOptions options, DatasetBuilder into, Problems problems, Progress progress)
            throws IOException, Cancelled {
        ColumnMapping mapping = options.mapping();
        for (SourceFile aid : selection.aids()) {
            if (aid.name().equals("dataset.json")) {
                ColumnMapping stated = new LongSettings(aid, problems).read(into, options.prices() == null);
                mapping = mapping == null ? stated : mapping;
            }
        }
        LongRelations relations = new LongRelations(into, problems);
        try (Tables tables = new Tables(problems, progress)) {
            for (SourceFile aid : selection.aids()) {
                if (aid.stem().equals("queries")) {
                    new LongQueries(aid, into, relations, problems).read(tables);
                }
            }
            boolean queriesAreListed = into.rows() > 0;
            LongExtras extras = new LongExtras(into);
            for (Chosen chosen : selection.outcomes()) {
                new LongRows(chosen, mapping, into, extras, relations, problems, queriesAreListed).read(tables);
            }
            relations.finish();
            tables.noteInto(into);
        }
    }
}
