package dev.routewright.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Condition;
import dev.routewright.graph.PolicySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyShapesTest {
    private static final List<String> EXITS = List.of("a", "b", "c");
    private static final FirstColumns COLUMNS = new FirstColumns("length", "score", "knn");

    private static SequencedMap<String, Double> weights(Object... pairs) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            weights.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return weights;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "always",
                "random",
                "split",
                "rules",
                "by-task",
                "threshold",
                "utility",
                "learned",
                "eliminate",
                "budget",
                "load-aware",
                "bandit",
                "oracle"
            })
    void theFirstPolicyOfAKindHasItsNameAndKnowsEveryExit(String name) {
        PolicySpec first = PolicyShapes.first(name, EXITS, COLUMNS);
        assertThat(first.name()).isEqualTo(name);
        assertThat(PolicyShapes.names()).containsKey(name);
    }

    @Test
    void everyPolicyThatThereIsCanBeChosen() {
        assertThat(PolicyShapes.names().keySet())
                .containsExactlyInAnyOrder(
                        "always",
                        "random",
                        "split",
                        "rules",
                        "by-task",
                        "threshold",
                        "utility",
                        "learned",
                        "eliminate",
                        "budget",
                        "load-aware",
                        "bandit",
                        "oracle");
    }

    @Test
    void aFirstPolicyReadsWhatTheDatasetHas() {
        assertThat(PolicyShapes.first("learned", EXITS, COLUMNS))
                .isEqualTo(new PolicySpec.Learned("knn", 1, 0.4, 0, PolicySpec.Normaliser.PER_TASK));
        assertThat(PolicyShapes.first("eliminate", EXITS, COLUMNS)).isEqualTo(new PolicySpec.Eliminate("score"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"learned", "eliminate", "budget", "load-aware", "bandit"})
    void aPolicyThatNamesNoExitStaysWhenExitsComeGoOrAreRenamed(String name) {
        PolicySpec policy = PolicyShapes.first(name, EXITS, COLUMNS);
        assertThat(PolicyShapes.added(policy, List.of("a", "b", "c", "d"))).isEqualTo(policy);
        assertThat(PolicyShapes.removed(policy, "a", List.of("b", "c"))).isEqualTo(policy);
        assertThat(PolicyShapes.renamed(policy, "a", "x")).isEqualTo(policy);
    }

    @Test
    void aFirstSplitIsEvenAndAFirstThresholdHasOneCutFewerThanExits() {
        assertThat(((PolicySpec.Split) PolicyShapes.first("split", List.of("a", "b"), COLUMNS)).weights())
                .isEqualTo(weights("a", 50.0, "b", 50.0));
        assertThat(((PolicySpec.Threshold) PolicyShapes.first("threshold", EXITS, COLUMNS)).cuts())
                .hasSize(2)
                .isSorted();
    }

    @Test
    void aRenamedExitKeepsItsWeightItsTasksAndItsRules() {
        assertThat(PolicyShapes.renamed(new PolicySpec.Split(weights("a", 30.0, "b", 70.0)), "a", "x"))
                .isEqualTo(new PolicySpec.Split(weights("x", 30.0, "b", 70.0)));
        SequencedMap<String, String> byTask = new LinkedHashMap<>();
        byTask.put("billing", "a");
        SequencedMap<String, String> renamed = new LinkedHashMap<>();
        renamed.put("billing", "x");
        assertThat(PolicyShapes.renamed(new PolicySpec.ByTask(byTask, "a"), "a", "x"))
                .isEqualTo(new PolicySpec.ByTask(renamed, "x"));
        PolicySpec.Rule rule = new PolicySpec.Rule(new Condition.Everything(), "a");
        assertThat(PolicyShapes.renamed(new PolicySpec.Rules(List.of(rule), "b"), "a", "x"))
                .isEqualTo(new PolicySpec.Rules(List.of(new PolicySpec.Rule(new Condition.Everything(), "x")), "b"));
    }

    @Test
    void aRemovedExitLeavesWeightsThatAddUpToAHundredAndNoDanglingName() {
        assertThat(PolicyShapes.removed(
                        new PolicySpec.Split(weights("a", 50.0, "b", 25.0, "c", 25.0)), "a", List.of("b", "c")))
                .isEqualTo(new PolicySpec.Split(weights("b", 50.0, "c", 50.0)));
        assertThat(PolicyShapes.removed(new PolicySpec.Split(weights("a", 100.0, "b", 0.0)), "a", List.of("b")))
                .isEqualTo(new PolicySpec.Split(weights("b", 100.0)));
        assertThat(PolicyShapes.removed(new PolicySpec.Always("a"), "a", List.of("b", "c")))
                .isEqualTo(new PolicySpec.Always("b"));
        assertThat(PolicyShapes.removed(new PolicySpec.Threshold("length", List.of(1.0, 2.0)), "c", List.of("a", "b")))
                .isEqualTo(new PolicySpec.Threshold("length", List.of(1.0)));
    }

    @Test
    void anAddedExitGetsNoTrafficUntilAPersonGivesItSome() {
        assertThat(PolicyShapes.added(new PolicySpec.Split(weights("a", 40.0, "b", 60.0)), EXITS))
                .isEqualTo(new PolicySpec.Split(weights("a", 40.0, "b", 60.0, "c", 0.0)));
        assertThat(((PolicySpec.Threshold) PolicyShapes.added(new PolicySpec.Threshold("length", List.of(10.0)), EXITS))
                        .cuts())
                .containsExactly(10.0, 11.0);
    }
}
