package dev.routewright.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTextTest {
    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");

    private static String named(Condition condition) {
        return ConditionText.of(condition, id -> id.equals(A) ? "Draft" : "Judge");
    }

    @Test
    void nodesAreCalledAsPeopleCallThemAtEveryDepth() {
        assertThat(named(new Condition.Visited(A))).isEqualTo("passed Draft");
        assertThat(named(new Condition.Never(B))).isEqualTo("never passed Judge");
        assertThat(named(new Condition.Before(A, B))).isEqualTo("Draft before Judge");
        assertThat(named(new Condition.Until(B, A))).isEqualTo("no Judge until Draft");
        Condition deep = new Condition.And(List.of(
                new Condition.HasTag("rag"),
                new Condition.Or(List.of(new Condition.Visited(A), new Condition.Not(new Condition.Visited(B))))));
        assertThat(named(deep)).isEqualTo("tagged rag and (passed Draft or not passed Judge)");
    }

    @Test
    void withoutNamesNodesAreCalledByTheirIds() {
        assertThat(ConditionText.of(new Condition.Before(A, B))).isEqualTo("a before b");
    }

    @Test
    void whatNeverHoldsIsNothing() {
        assertThat(ConditionText.of(Loop.NEVER)).isEqualTo("nothing");
    }
}
