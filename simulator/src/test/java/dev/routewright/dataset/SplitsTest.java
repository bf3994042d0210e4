package dev.routewright.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.graph.DatasetRef.Split;
import dev.routewright.graph.SplitPart;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SplitsTest {
    private static final int ROWS = 4000;

    @Test
    void thePartsOfAHashedSplitCoverAllRowsOnceInTheirShares() {
        Dataset dataset = texts();
        Split split = new Split.Hashed(7, 50, 25);
        int[] train = Splits.rows(dataset, split, SplitPart.TRAIN);
        int[] search = Splits.rows(dataset, split, SplitPart.SEARCH);
        int[] report = Splits.rows(dataset, split, SplitPart.REPORT);
        Set<Integer> all = new HashSet<>();
        for (int[] part : new int[][] {train, search, report}) {
            assertThat(part).isSorted();
            Arrays.stream(part).forEach(all::add);
        }
        assertThat(train.length + search.length + report.length).isEqualTo(ROWS);
        assertThat(all).hasSize(ROWS);
        // Three standard deviations of Binomial(4000, 0.5) are 95; duplicates double the variance.
        assertThat(train.length).isBetween(1866, 2134);
    }

    @Test
    void textsThatDifferOnlyInCaseAndSpaceStayOnOneSide() {
        Dataset dataset = texts();
        Set<Integer> train = Arrays.stream(Splits.rows(dataset, new Split.Hashed(7, 50, 25), SplitPart.TRAIN))
                .boxed()
                .collect(Collectors.toSet());
        for (int row = 0; row < ROWS; row += 2) {
            assertThat(train.contains(row)).isEqualTo(train.contains(row + 1));
        }
    }

    @Test
    void anotherSeedGivesOtherParts() {
        Dataset dataset = texts();
        assertThat(Splits.rows(dataset, new Split.Hashed(1, 50, 25), SplitPart.TRAIN))
                .isNotEqualTo(Splits.rows(dataset, new Split.Hashed(2, 50, 25), SplitPart.TRAIN));
    }

    @Test
    void withoutASplitEveryPartIsAllRows() {
        for (SplitPart part : SplitPart.values()) {
            assertThat(Splits.rows(texts(), new Split.None(), part)).hasSize(ROWS);
        }
    }

    @Test
    void aColumnNamesTheParts() {
        DatasetBuilder builder = new DatasetBuilder("d", "long");
        builder.word(builder.row("a"), "part", "train")
                .word(builder.row("b"), "part", "Report")
                .row("c");
        Dataset dataset = builder.build();
        assertThat(Splits.rows(dataset, new Split.ByColumn("part"), SplitPart.TRAIN))
                .containsExactly(0);
        assertThat(Splits.rows(dataset, new Split.ByColumn("part"), SplitPart.REPORT))
                .containsExactly(1);
        assertThat(Splits.rows(dataset, new Split.ByColumn("part"), SplitPart.ALL))
                .containsExactly(0, 1, 2);
        assertThatThrownBy(() -> Splits.rows(dataset, new Split.ByColumn("other"), SplitPart.TRAIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'other'");
    }

    /** Every text stands there twice, once shouted. */
    private static Dataset texts() {
        DatasetBuilder builder = new DatasetBuilder("d", "long");
        for (int i = 0; i < ROWS; i++) {
            String text = "question number " + i / 2;
            builder.text(
                    builder.row("q" + i),
                    i % 2 == 0 ? text : "  " + text.toUpperCase(Locale.ROOT).replace(" ", "  "));
        }
        return builder.build();
    }
}
