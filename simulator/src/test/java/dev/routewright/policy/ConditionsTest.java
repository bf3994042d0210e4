package dev.routewright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Condition.Comparison;
import dev.routewright.graph.NodeId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");
    private static final NodeId GONE = new NodeId("gone");

    private final TagCodes tags = new TagCodes(List.of("rag", "ocr"));
    private final Decision query = Asked.of(0, TaskCodes.NONE);

    @Test
    void aTagHoldsWhereItsBitIsSetAndOneThatNothingSetsNever() {
        query.tags = tags.bit("rag");
        assertThat(holds(new Condition.HasTag("rag"))).isTrue();
        assertThat(holds(new Condition.HasTag("ocr"))).isFalse();
        assertThat(holds(new Condition.HasTag("other"))).isFalse();
    }

    @Test
    void aNodeIsVisitedOrNeverByItsCount() {
        passed(2, 1, 0, 0);
        assertThat(holds(new Condition.Visited(A))).isTrue();
        assertThat(holds(new Condition.Never(A))).isFalse();
        assertThat(holds(new Condition.Visited(B))).isFalse();
        assertThat(holds(new Condition.Never(B))).isTrue();
    }

    @Test
    void beforeNeedsBothNodesInTheOrderOfTheirFirstPasses() {
        passed(1, 1, 3, 2);
        assertThat(holds(new Condition.Before(A, B))).isTrue();
        assertThat(holds(new Condition.Before(B, A))).isFalse();
        assertThat(holds(new Condition.Before(A, A))).isFalse();
        passed(1, 1, 0, 0);
        assertThat(holds(new Condition.Before(A, B))).isFalse();
        assertThat(holds(new Condition.Before(B, A))).isFalse();
    }

    @Test
    void untilHoldsWhereNothingHappenedTooEarly() {
        passed(0, 0, 0, 0);
        assertThat(holds(new Condition.Until(A, B))).isTrue();
        passed(1, 2, 1, 1);
        assertThat(holds(new Condition.Until(A, B))).isTrue();
        assertThat(holds(new Condition.Until(B, A))).isFalse();
        passed(1, 1, 0, 0);
        assertThat(holds(new Condition.Until(A, B))).isFalse();
    }

    @Test
    void aNodeThatIsNotThereCountsAsNeverPassed() {
        passed(1, 1, 1, 2);
        assertThat(holds(new Condition.Visited(GONE))).isFalse();
        assertThat(holds(new Condition.Never(GONE))).isTrue();
        assertThat(holds(new Condition.Before(GONE, A))).isFalse();
        assertThat(holds(new Condition.Before(A, GONE))).isFalse();
        assertThat(holds(new Condition.Until(GONE, A))).isTrue();
        assertThat(holds(new Condition.Until(A, GONE))).isFalse();
    }

    @Test
    void whatAQueryHasUsedIsComparedAsFloatAndNothingHoldsOfWhatIsMissing() {
        query.cost = 0.1;
        query.millis = Double.NaN;
        query.calls = 2;
        query.answers = 1;
        assertThat(holds(compare("path.cost", Comparison.EQ, 0.1f))).isTrue();
        assertThat(holds(compare("path.cost", Comparison.GT, 0.05))).isTrue();
        assertThat(holds(compare("path.millis", Comparison.GE, 0))).isFalse();
        assertThat(holds(compare("path.millis", Comparison.NE, 0))).isFalse();
        assertThat(holds(compare("path.calls", Comparison.GE, 2))).isTrue();
        assertThat(holds(compare("path.answers", Comparison.GE, 2))).isFalse();
        assertThat(holds(new Condition.Matches("path.calls", "2"))).isFalse();
    }

    @Test
    void anAttributeThatAToolHasSetStandsForTheColumnOfItsName() {
        assertThat(holds(new Condition.OneOf("lang", Set.of("de")))).isTrue();
        assertThat(holds(compare("size", Comparison.GT, 5))).isTrue();
        query.attributes = new String[] {"fr", "4.5"};
        assertThat(holds(new Condition.OneOf("lang", Set.of("de")))).isFalse();
        assertThat(holds(new Condition.Matches("lang", "^f"))).isTrue();
        assertThat(holds(compare("size", Comparison.GT, 5))).isFalse();
        assertThat(holds(compare("size", Comparison.EQ, 4.5))).isTrue();
        query.attributes = new String[] {null, "large"};
        assertThat(holds(new Condition.OneOf("lang", Set.of("de")))).isTrue();
        assertThat(holds(compare("size", Comparison.NE, 5))).isFalse();
        assertThat(holds(new Condition.OneOf("size", Set.of("large")))).isTrue();
    }

    @Test
    void columnsAndTextsAreReadAtTheRowOfTheStep() {
        query.cellRow = 1;
        assertThat(holds(new Condition.OneOf("lang", Set.of("en")))).isTrue();
        assertThat(holds(compare("size", Comparison.EQ, 2))).isTrue();
        assertThat(holds(new Condition.Matches("text", "second"))).isTrue();
        assertThat(holds(compare("length", Comparison.EQ, 6))).isTrue();
        assertThat(holds(new Condition.OneOf("task.recorded", Set.of("u")))).isTrue();
    }

    private void passed(int visitsOfA, int firstOfA, int visitsOfB, int firstOfB) {
        query.visits = new int[] {visitsOfA, visitsOfB};
        query.firstVisits = new int[] {firstOfA, firstOfB};
    }

    private static Condition compare(String field, Comparison op, double value) {
        return new Condition.Compare(field, op, value);
    }

    private boolean holds(Condition condition) {
        Dataset dataset = dataset();
        TaskCodes tasks = new TaskCodes(dataset.queries().taskNames(), List.of());
        AttributeCodes attributes = new AttributeCodes(List.of("lang", "size"));
        if (query.attributes.length == 0) {
            query.attributes = new String[attributes.size()];
        }
        return new Conditions(dataset.queries(), tasks, tags, attributes, List.of(A, B)::indexOf)
                .compile(condition)
                .holds(query);
    }

    private static Dataset dataset() {
        DatasetBuilder builder = new DatasetBuilder("d", "long");
        int p = builder.profile("p");
        int first = builder.row("0");
        builder.quality(first, p, 1, Evidence.RECORDED).task(first, "t").text(first, "first query");
        builder.word(first, "lang", "de").number(first, "size", 9);
        int second = builder.row("1");
        builder.quality(second, p, 1, Evidence.RECORDED).task(second, "u").text(second, "second");
        builder.word(second, "lang", "en").number(second, "size", 2);
        return builder.build();
    }
}
