package dev.routewright.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.graph.Price;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetBuilderTest {
    private final DatasetBuilder builder = new DatasetBuilder("d", "long");

    @Test
    void aMissingCellStaysMissing() {
        int a = builder.profile("a");
        int b = builder.profile("b");
        int row = builder.row("q1");
        builder.quality(row, a, 0.5, Evidence.RECORDED).quality(row, b, Double.NaN, Evidence.RECORDED);
        OutcomeTable out = builder.build().outcomes();
        assertThat(out.value(Metric.QUALITY, 0, a)).isEqualTo(0.5);
        assertThat(out.grade(Metric.QUALITY, 0, a)).isEqualTo(Evidence.RECORDED);
        assertThat(out.column(Metric.QUALITY, b)).isNull();
        assertThat(out.grade(Metric.QUALITY, 0, b)).isEqualTo(Evidence.MISSING);
        assertThat(out.column(Metric.COST, a)).isNull();
        assertThat(out.tokensIn(a)).isNull();
    }

    @Test
    void theSameIdInTwoPartsIsTwoRows() {
        assertThat(builder.row("q", "train")).isEqualTo(0);
        assertThat(builder.row("q", "test")).isEqualTo(1);
        assertThat(builder.row("q", "train")).isEqualTo(0);
        assertThat(builder.row("q")).isEqualTo(2);
        assertThat(builder.row("q")).isEqualTo(2);
        QueryTable queries = builder.build().queries();
        assertThat(queries.parts()).containsExactly(0, 1, -1);
        assertThat(queries.partNames()).containsExactly("train", "test");
    }

    @Test
    void duplicatesAreCountedByNormalisedText() {
        builder.text(builder.row("1"), "How  many\nbolts?");
        builder.text(builder.row("2"), " how many bolts? ");
        builder.text(builder.row("3"), "How many nuts?");
        builder.row("4");
        builder.row("5");
        assertThat(builder.build().duplicateQueries()).isEqualTo(1);
    }

    @Test
    void aCostIsDerivedOnlyWhereItIsNotRecorded() {
        int a = builder.profile("a");
        builder.row("1");
        builder.row("2");
        builder.row("3");
        builder.tokens(0, a, 1000, 10).tokens(1, a, 1000, 10).tokens(2, a, 1000, -1);
        builder.cost(1, a, 0.5, Evidence.RECORDED).currency("EUR").price("a", new Price(2, 30, "EUR", ""));
        OutcomeTable out = builder.build().outcomes();
        assertThat(out.value(Metric.COST, 0, a)).isCloseTo(0.0023, within(1e-9));
        assertThat(out.grade(Metric.COST, 0, a)).isEqualTo(Evidence.DERIVED);
        assertThat(out.value(Metric.COST, 1, a)).isEqualTo(0.5);
        assertThat(out.grade(Metric.COST, 1, a)).isEqualTo(Evidence.RECORDED);
        assertThat(out.value(Metric.COST, 2, a)).isNaN();
        assertThat(out.grade(Metric.COST, 2, a)).isEqualTo(Evidence.MISSING);
    }

    @Test
    void aPriceInAnotherCurrencyDerivesNothingAndIsNoted() {
        int a = builder.profile("a");
        builder.tokens(builder.row("1"), a, 1, 1).currency("CNY").price("a", new Price(1, 1, "USD", ""));
        Dataset dataset = builder.build();
        assertThat(dataset.outcomes().column(Metric.COST, a)).isNull();
        assertThat(dataset.notes())
                .containsExactly(
                        "The price of a is in USD, the dataset's costs are in CNY; no cost " + "was derived from it.");
    }

    @Test
    void aColumnThatMeetsAWordHoldsWords() {
        builder.number(builder.row("1"), "level", 3).word(builder.row("2"), "level", "hard");
        builder.number(builder.row("3"), "size", 2.5);
        QueryTable queries = builder.build().queries();
        assertThat(queries.columns().get("level")).isInstanceOfSatisfying(Column.Words.class, words -> {
            assertThat(words.words()).containsExactly("3", "hard");
            assertThat(words.codes()).containsExactly(0, 1, -1);
        });
        assertThat(queries.numbers("size")).containsExactly(Float.NaN, Float.NaN, 2.5f);
    }

    @Test
    void aCellIsClaimedOnce() {
        int a = builder.profile("a");
        int row = builder.row("1");
        assertThat(builder.claim(row, a)).isTrue();
        assertThat(builder.claim(row, a)).isFalse();
        builder.failed(row, a);
        OutcomeTable out = builder.build().outcomes();
        assertThat(out.failed(row, a)).isTrue();
        assertThat(out.evidence(a))
                .containsExactly(OutcomeTable.pack(Evidence.MISSING, Evidence.MISSING, Evidence.MISSING, true));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void manyIdsAndTextsComeBackWhole(long seed) {
        Random random = new Random(seed);
        int n = 50_000;
        String[] texts = new String[n];
        int[] order = random.ints(2L * n, 0, n).toArray();
        for (int q : order) {
            int row = builder.row("query-" + q, q % 3 == 0 ? "p" : null);
            texts[row] = "é" + "x".repeat(random.nextInt(40)) + "😀" + q;
            builder.text(row, texts[row]);
        }
        QueryTable queries = builder.build().queries();
        for (int row = 0; row < queries.rows(); row++) {
            assertThat(queries.texts().text(row)).isEqualTo(texts[row]);
            assertThat(queries.texts().length(row)).isEqualTo(texts[row].length());
        }
        assertThat(queries.texts().text(n + 1)).isNull();
        assertThat(queries.texts().length(n + 1)).isEqualTo(-1);
    }

    @Test
    void theFingerprintFollowsTheContentAndNotTheName() {
        assertThat(sample("x", 0.5).id())
                .isEqualTo(sample("y", 0.5).id())
                .isNotEqualTo(sample("x", 0.25).id());
    }

    private static Dataset sample(String name, double quality) {
        DatasetBuilder builder = new DatasetBuilder(name, "long");
        for (String profile : List.of("a", "b")) {
            builder.quality(builder.row("1"), builder.profile(profile), quality, Evidence.RECORDED);
        }
        return builder.build();
    }
}
