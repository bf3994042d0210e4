package dev.routewright.sim.reference;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.dataset.OutcomeTable.Cells;
import dev.routewright.dataset.QueryTable;
import dev.routewright.dataset.TextStore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some rows of a dataset as a dataset. */
final class Rows {
    private final int[] kept;

    private Rows(int[] kept) {
        this.kept = kept;
    }

    static Dataset of(Dataset dataset, int[] kept) {
        return new Rows(kept).of(dataset);
    }

    static boolean hasKeys(Dataset dataset) {
        return Stream.of(dataset.outcomes().cells().answers()).anyMatch(a -> a != null);
    }

    private Dataset of(Dataset dataset) {
        OutcomeTable table = dataset.outcomes();
        Cells c = table.cells();
        float[][][] metrics = Stream.of(c.metrics()).map(this::of).toArray(float[][][]::new);
        byte[][] evidence = Stream.of(c.evidence()).map(this::of).toArray(byte[][]::new);
        SequencedMap<String, float[][]> qualities = new LinkedHashMap<>();
        c.qualities().forEach((name, values) -> qualities.put(name, of(values)));
        OutcomeTable fewer = new OutcomeTable(
                kept.length,
                table.profiles(),
                table.contexts(),
                new Cells(
                        metrics,
                        of(c.tokensIn()),
                        of(c.tokensOut()),
                        evidence,
                        of(c.answers()),
                        c.answerKeys(),
                        qualities));
        return Alterations.withQueries(dataset, of(dataset.queries()))
                .withOutcomes(fewer, dataset.currency(), dataset.id());
    }

    private QueryTable of(QueryTable q) {
        SequencedMap<String, Column> columns = new LinkedHashMap<>();
        q.columns()
                .forEach((name, column) -> columns.put(
                        name,
                        switch (column) {
                            case Column.Numbers n -> new Column.Numbers(of(n.values()));
                            case Column.Words w -> new Column.Words(of(w.codes()), w.words());
                        }));
        return new QueryTable(
                kept.length,
                of(q.ids()),
                of(q.texts()),
                of(q.tasks()),
                q.taskNames(),
                of(q.parts()),
                q.partNames(),
                columns);
    }

    private TextStore of(TextStore all) {
        return new TextStore() {
            @Override
            public @Nullable String text(int row) {
                return all.text(kept[row]);
            }

            @Override
            public int length(int row) {
                return all.length(kept[row]);
            }
        };
    }

    private float[][] of(float[][] byColumn) {
        return Stream.of(byColumn).map(v -> v == null ? null : of(v)).toArray(float[][]::new);
    }

    private int[][] of(int[][] byColumn) {
        return Stream.of(byColumn).map(v -> v == null ? null : of(v)).toArray(int[][]::new);
    }

    private float[] of(float[] values) {
        float[] fewer = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            fewer[i] = values[kept[i]];
        }
        return fewer;
    }

    private int[] of(int[] values) {
        return Arrays.stream(kept).map(row -> values[row]).toArray();
    }

    private byte[] of(byte[] values) {
        byte[] fewer = new byte[kept.length];
        for (int i = 0; i < kept.length; i++) {
            fewer[i] = values[kept[i]];
        }
        return fewer;
    }
}
