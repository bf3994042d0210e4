package dev.routewright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.run.Draws;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnPoliciesTest {
    private static final long KEY = Draws.hash("node");

    @Test
    void aSecondPassOfARandomNodeIsDrawnAnew() {
        RandomPolicy policy = new RandomPolicy(5, KEY);
        assertThat(choices(policy, 0)).containsExactly(expected(RandomPolicy.PURPOSE, 0, 5));
        assertThat(choices(policy, Draws.occurrence(0, 1)))
                .containsExactly(expected(RandomPolicy.PURPOSE, Draws.occurrence(0, 1), 5))
                .isNotEqualTo(choices(policy, 0));
    }

    @Test
    void aSecondPassOfASplitIsDrawnAnew() {
        SplitPolicy policy = new SplitPolicy(new double[] {25, 25, 25, 25}, KEY);
        assertThat(choices(policy, 0)).containsExactly(expected(SplitPolicy.PURPOSE, 0, 4));
        assertThat(choices(policy, Draws.occurrence(0, 1)))
                .containsExactly(expected(SplitPolicy.PURPOSE, Draws.occurrence(0, 1), 4))
                .isNotEqualTo(choices(policy, 0));
    }

    @Test
    void aThresholdReadsTheScoreOfTheStepsRow() {
        ThresholdPolicy policy = new ThresholdPolicy(new float[] {0.1f, 0.9f}, new double[] {0.5});
        Decision decision = Asked.of(0, TaskCodes.NONE);
        assertThat(policy.choose(decision)).isZero();
        decision.cellRow = 1;
        assertThat(policy.choose(decision)).isEqualTo(1);
    }

    private static int[] expected(int purpose, long occurrence, int exits) {
        return IntStream.range(0, 50)
                .map(row -> (int) (Draws.uniform(7, row, KEY, purpose, occurrence) * exits))
                .toArray();
    }

    private static int[] choices(Policy policy, long occurrence) {
        return IntStream.range(0, 50)
                .map(row -> {
                    Decision decision = Asked.of(row, TaskCodes.NONE);
                    decision.cellRow = 1000;
                    decision.occurrence = occurrence;
                    return policy.choose(decision);
                })
                .toArray();
    }
}
