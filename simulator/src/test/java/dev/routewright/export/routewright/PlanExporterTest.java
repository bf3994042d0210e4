package dev.routewright.export.routewright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.export.Bundle;
import dev.routewright.export.ExportContext;
import dev.routewright.export.ExportEvidence;
import dev.routewright.export.ExportOptions;
import dev.routewright.export.Exporters;
import dev.routewright.export.Loss;
import dev.routewright.export.Status;
import dev.routewright.export.Target;
import dev.routewright.export.TestDrawing;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Verifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanExporterTest {
    private static final PolicySpec.Flags NO_FLAGS = new PolicySpec.Flags(new LinkedHashMap<>(), List.of(), null, null);

    /** Every kind of policy, once. */
    private static final List<PolicySpec> WRITTEN = List.of(
            new PolicySpec.Always("a"),
            new PolicySpec.Random(),
            new PolicySpec.Split(new LinkedHashMap<>(Map.of("a", 50.0, "b", 50.0))),
            new PolicySpec.Rules(List.of(), "a"),
            new PolicySpec.ByTask(new LinkedHashMap<>(), "a"),
            new PolicySpec.Threshold("length", List.of(5.0)),
            new PolicySpec.Eliminate("score"));

    private static final List<PolicySpec> NOT_WRITTEN = List.of(
            new PolicySpec.Utility(1, 0, 0, PolicySpec.Normaliser.NONE, NO_FLAGS),
            new PolicySpec.Learned("router", 1, 0, 0, PolicySpec.Normaliser.NONE),
            new PolicySpec.LoadAware(PolicySpec.LoadRule.LEAST_LATENCY, 2000),
            new PolicySpec.Bandit(PolicySpec.Exploration.UCB, 1, 1, 0),
            new PolicySpec.Budget(0.001, false),
            new PolicySpec.Budget(0.001, true),
            new PolicySpec.Oracle());

    static List<PolicySpec> written() {
        return WRITTEN;
    }

    static List<PolicySpec> notWritten() {
        return NOT_WRITTEN;
    }

    @Test
    void everyKindOfPolicyIsOneOrTheOther() {
        List<Class<?>> kinds = new ArrayList<>();
        WRITTEN.forEach(policy -> kinds.add(policy.getClass()));
        NOT_WRITTEN.forEach(policy -> kinds.add(policy.getClass()));
        assertThat(kinds)
                .containsOnly(
                        Arrays.stream(PolicySpec.class.getPermittedSubclasses()).toArray(Class<?>[]::new));
    }

    @ParameterizedTest
    @MethodSource("written")
    void aPolicyThatDecidesByItselfLosesNothing(PolicySpec policy) {
        assertThat(lost(policy)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notWritten")
    void withoutADatasetAPolicyThatTakesNumbersFromItIsBlocking(PolicySpec policy) {
        assertThat(lost(policy)).singleElement().satisfies(loss -> {
            assertThat(loss.node()).isEqualTo(new NodeId("r"));
            assertThat(loss.status()).isEqualTo(Status.BLOCKING);
        });
    }

    @Test
    void theLossSaysThatTheDatasetIsNotLoaded() {
        PolicySpec budget = new PolicySpec.Budget(0.001, false);
        assertThat(lost(budget).getFirst().what())
                .isEqualTo(
                        "'Router r' weighs what train rows tell of its exits (budget), and nothing could be fitted: The"
                                + " document has no dataset 'data', which 'Query q' names");
    }

    @Test
    void statedRatesAndTheBestBranchesAreBlockingToo() {
        Node verifier = new Verifier(new NodeId("r"), "Check", new ScoreSource.Stated(0.9, 0.1), 0, null, null);
        assertThat(lost(verifier, Node.ACCEPT, Node.REJECT))
                .singleElement()
                .asString()
                .contains("stated chance");
        Node guard = new Guard(new NodeId("r"), "Guard", new Detector.Stated("bad", 0.9, 0.1), Decider.FREE);
        assertThat(lost(guard, Node.PASS, Node.BLOCK))
                .singleElement()
                .asString()
                .contains("stated rates");
        Node fan = new Fan(
                new NodeId("r"),
                "Best",
                List.of("a", "b"),
                new FanMode.TopK(1, new PolicySpec.Utility(1, 0, 0, PolicySpec.Normaliser.NONE, NO_FLAGS)),
                Decider.FREE);
        assertThat(lost(fan, "a", "b")).singleElement().asString().contains("nothing could be fitted");
    }

    private static List<String> lost(Node node, String first, String second) {
        Bundle bundle = export(new TestDrawing()
                .query("q")
                .add(node)
                .llm("x")
                .llm("y")
                .answer("end")
                .edge("q", Node.OUT, "r")
                .edge("r", first, "x")
                .edge("r", second, "y"));
        assertThat(bundle.refusal(false, false)).isNotNull();
        return bundle.losses().stream().map(Loss::what).toList();
    }

    private static List<Loss> lost(PolicySpec policy) {
        return export(new TestDrawing()
                        .query("q")
                        .router("r", policy, "a", "b")
                        .llm("x")
                        .llm("y")
                        .answer("end")
                        .edge("q", Node.OUT, "r")
                        .edge("r", "a", "x")
                        .edge("r", "b", "y")
                        .edge("x", Node.OK, "end")
                        .edge("y", Node.OK, "end"))
                .losses();
    }

    private static Bundle export(TestDrawing drawing) {
        return Exporters.export(
                Target.PLAN,
                drawing.document(),
                ExportContext.ofDocumentAlone(ExportEvidence.NONE, ExportOptions.DEFAULT));
    }
}
