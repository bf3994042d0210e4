package dev.routewright.dataset;

import dev.routewright.graph.Price;
import dev.routewright.run.Fingerprint;
import java.nio.ByteBuffer;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The identity of a dataset's content; its name, its files and its notes are left out. */
final class DatasetFingerprint {
    private DatasetFingerprint() {}

    static Fingerprint of(
            QueryTable queries,
            OutcomeTable outcomes,
            SequencedMap<String, Price> prices,
            @Nullable String currency,
            boolean synthetic) {
        Fingerprint.Builder f = Fingerprint.of("dataset 1").add(queries.rows()).add(synthetic ? 1 : 0);
        f.add(currency == null ? "" : currency);
        texts(f, queries.ids(), queries.rows());
        texts(f, queries.texts(), queries.rows());
        f.add(queries.tasks()).add(queries.parts());
        queries.taskNames().forEach(f::add);
        queries.partNames().forEach(f::add);
        queries.columns().forEach((name, column) -> {
            f.add(name);
            switch (column) {
                case Column.Numbers(float[] values) -> f.add(values);
                case Column.Words(int[] codes, var words) -> {
                    f.add(codes);
                    words.forEach(f::add);
                }
            }
        });
        for (int c = 0; c < outcomes.columns(); c++) {
            column(f, outcomes, c);
        }
        outcomes.contexts().forEach(context -> f.add(context.toString()));
        outcomes.answerKeys().forEach(f::add);
        outcomes.cells().qualities().forEach((name, byColumn) -> {
            f.add(name);
            for (float[] values : byColumn) {
                f.add(values == null ? new float[0] : values);
            }
        });
        prices.forEach((name, price) -> f.add(name)
                .add(price.inPerMillion())
                .add(price.outPerMillion())
                .add(price.currency())
                .add(price.asOf())
                .add(price.equals(plain(price)) ? "" : price.toString()));
        return f.done();
    }

    private static Price plain(Price price) {
        return new Price(price.inPerMillion(), price.outPerMillion(), price.currency(), price.asOf());
    }

    private static void texts(Fingerprint.Builder f, TextStore texts, int rows) {
        for (int row = 0; row < rows; row++) {
            ByteBuffer utf8 = texts instanceof OffHeapTexts t ? t.utf8(row) : null;
            f.add(utf8 == null ? -1 : utf8.remaining());
            if (utf8 != null) {
                f.add(utf8);
            }
        }
    }

    private static void column(Fingerprint.Builder f, OutcomeTable outcomes, int c) {
        f.add(outcomes.profiles().get(outcomes.profileOf(c)));
        for (Metric metric : Metric.values()) {
            float[] column = outcomes.column(metric, c);
            f.add(metric.ordinal());
            if (column != null) {
                f.add(column);
            }
        }
        for (int[] tokens : new int[][] {outcomes.tokensIn(c), outcomes.tokensOut(c)}) {
            f.add(tokens == null ? 0 : 1);
            if (tokens != null) {
                f.add(tokens);
            }
        }
        int[] answers = outcomes.answers(c);
        if (answers != null) {
            f.add(answers);
        }
        f.add(ByteBuffer.wrap(outcomes.evidence(c)));
    }
}
