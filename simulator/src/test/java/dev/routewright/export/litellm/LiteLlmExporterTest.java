package dev.routewright.export.litellm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.export.Bundle;
import dev.routewright.export.ExportContext;
import dev.routewright.export.ExportEvidence;
import dev.routewright.export.ExportOptions;
import dev.routewright.export.Loss;
import dev.routewright.export.NotExportable;
import dev.routewright.export.Status;
import dev.routewright.export.TestDrawing;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LiteLlmExporterTest {
    private static Bundle export(TestDrawing drawing) {
        return new LiteLlmExporter()
                .export(drawing.document(), ExportContext.ofDocumentAlone(ExportEvidence.NONE, ExportOptions.DEFAULT));
    }

    @Test
    void aSplitWithOneFallbackIsSaidWhole() {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        weights.put("x", 75.0);
        weights.put("y", 25.0);
        Bundle bundle = export(new TestDrawing()
                .query("q")
                .router("r", new PolicySpec.Split(weights), "x", "y")
                .llm("a")
                .llm("b")
                .llm("c")
                .answer("end")
                .edge("q", "out", "r")
                .edge("r", "x", "a")
                .edge("r", "y", "b")
                .edge("a", "ok", "end")
                .edge("a", "failed", "c")
                .edge("b", "ok", "end")
                .edge("b", "failed", "c")
                .edge("c", "ok", "end"));
        assertThat(bundle.losses()).isEmpty();
        assertThat(bundle.files().get("config.yaml")).isEqualTo("""
                # Untitled, for the LiteLLM proxy; our own strict linter; not run against LiteLLM
                model_list:
                - model_name: "untitled"
                  litellm_params:
                    model: "openai/a"
                    api_key: "os.environ/OPENAI_API_KEY"
                    weight: 75
                    input_cost_per_token: 0.000001
                    output_cost_per_token: 0.000002
                  model_info:
                    id: "a"
                - model_name: "untitled"
                  litellm_params:
                    model: "openai/b"
                    api_key: "os.environ/OPENAI_API_KEY"
                    weight: 25
                    input_cost_per_token: 0.000001
                    output_cost_per_token: 0.000002
                  model_info:
                    id: "b"
                - model_name: "untitled.failed.c"
                  litellm_params:
                    model: "openai/c"
                    api_key: "os.environ/OPENAI_API_KEY"
                    input_cost_per_token: 0.000001
                    output_cost_per_token: 0.000002
                  model_info:
                    id: "c"
                router_settings:
                  routing_strategy: "simple-shuffle"
                  num_retries: 0
                  max_fallbacks: 1
                  fallbacks:
                  - untitled:
                    - "untitled.failed.c"
                """);
    }

    @Test
    void aChoiceBecomesOneNamePerExitAndSaysSo() {
        PolicySpec rules = new PolicySpec.Rules(
                List.of(new PolicySpec.Rule(new Condition.OneOf("tier", Set.of("pro")), "Pro users")), "rest");
        Bundle bundle = export(new TestDrawing()
                .query("q")
                .router("r", rules, "Pro users", "rest")
                .llm("a")
                .llm("b")
                .edge("q", "out", "r")
                .edge("r", "Pro users", "a")
                .edge("r", "rest", "b"));
        assertThat(bundle.losses())
                .containsExactly(new Loss(
                        new NodeId("r"),
                        Status.APPROXIMATED,
                        "asks its rules, and LiteLLM goes only by the model name that the caller asks for",
                        "`untitled` takes 'rest'; for the others the caller asks for `untitled.pro-users`",
                        List.of("Pro users"),
                        null));
        assertThat(LiteLlmExporter.parse(bundle.files().get("config.yaml")).findValuesAsString("model_name"))
                .containsExactly("untitled", "untitled.pro-users");
    }

    @Test
    void aSmallPriceIsWrittenWithoutAnExponent() {
        TestDrawing drawing = new TestDrawing().query("q").llm("a").edge("q", "out", "a");
        drawing.profile(new Profile("a", new Price(0.075, 0.3, "USD", ""), null, "openai", "gpt-4o-mini"));
        assertThat(export(drawing).files().get("config.yaml"))
                .contains("input_cost_per_token: 0.000000075\n", "output_cost_per_token: 0.0000003\n");
    }

    @Test
    void failedExitsThatDifferInsideOneGroupAreALoss() {
        Bundle bundle = export(new TestDrawing()
                .query("q")
                .router("r", new PolicySpec.Random(), "x", "y")
                .llm("a")
                .llm("b")
                .llm("c")
                .edge("q", "out", "r")
                .edge("r", "x", "a")
                .edge("r", "y", "b")
                .edge("a", "failed", "c"));
        assertThat(bundle.losses())
                .singleElement()
                .satisfies(loss -> assertThat(loss.what()).startsWith("has a failed exit of its own"));
    }

    @Test
    void aCascadeKeepsItsFirstModelOnly() {
        Bundle bundle = export(new TestDrawing()
                .query("q")
                .llm("a")
                .verifier("v")
                .llm("b")
                .answer("end")
                .edge("q", "out", "a")
                .edge("a", "ok", "v")
                .edge("v", "accept", "end")
                .edge("v", "reject", "b"));
        assertThat(bundle.losses())
                .extracting(Loss::node, Loss::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new NodeId("v"), Status.APPROXIMATED),
                        org.assertj.core.groups.Tuple.tuple(new NodeId("b"), Status.DROPPED));
    }

    private static TestDrawing limited(CallLimits ofA, CallLimits ofB) {
        return new TestDrawing()
                .query("q")
                .router("r", new PolicySpec.Random(), "x", "y")
                .llm("a")
                .llm("b")
                .answer("end")
                .add(new Llm(new NodeId("a"), "Model a", "a", ofA, null))
                .add(new Llm(new NodeId("b"), "Model b", "b", ofB, null))
                .edge("q", "out", "r")
                .edge("r", "x", "a")
                .edge("r", "y", "b")
                .edge("a", "ok", "end")
                .edge("b", "ok", "end");
    }

    @Test
    void timeOutsInSecondsAndTokenLimitsStandAtTheModelAndRetriesAtTheRouter() {
        CallLimits limits = new CallLimits(300, 2500.0, 2, 0);
        Bundle bundle = export(limited(limits, limits));
        assertThat(bundle.files().get("config.yaml")).contains("max_tokens: 300", "timeout: 2.5", "num_retries: 2");
        assertThat(bundle.losses()).isEmpty();
    }

    @Test
    void differentRetriesAreOneNumberAndTold() {
        Bundle bundle = export(limited(new CallLimits(null, null, 3, 0), CallLimits.NONE));
        assertThat(bundle.files().get("config.yaml")).contains("num_retries: 3");
        assertThat(bundle.losses())
                .containsExactly(new Loss(
                        new NodeId("b"),
                        Status.APPROXIMATED,
                        "tries again 0 times",
                        "3 times, one number for the whole router",
                        List.of(),
                        null));
    }

    @Test
    void aPriceOfManyPartsKeepsItsTokensAndTellsTheRest() {
        TestDrawing drawing = new TestDrawing()
                .query("q")
                .llm("a")
                .answer("end")
                .profile(
                        new Profile("a", new Price(1, 2, "USD", "", 0.1, null, 0.01, 0, List.of()), null, "openai", ""))
                .edge("q", "out", "a")
                .edge("a", "ok", "end");
        Bundle bundle = export(drawing);
        assertThat(bundle.files().get("config.yaml")).contains("cache_read_input_token_cost: 0.0000001");
        assertThat(bundle.losses())
                .singleElement()
                .satisfies(loss -> assertThat(loss.status()).isEqualTo(Status.DROPPED));
    }

    @Test
    void splitsInARowThatUnrollTooFarAreRefusedBeforeTheyFillTheMemory() {
        TestDrawing drawing = new TestDrawing().query("q").edge("q", Node.OUT, "r0");
        for (int r = 0; r < 40; r++) {
            String next = r == 39 ? "m" : "r" + (r + 1);
            drawing.router("r" + r, new PolicySpec.Random(), "a", "b")
                    .edge("r" + r, "a", next)
                    .edge("r" + r, "b", next);
        }
        drawing.llm("m").answer("end").edge("m", Node.OK, "end");
        assertThatThrownBy(() -> export(drawing))
                .isInstanceOf(NotExportable.class)
                .hasMessage("The drawing unrolls to more than 100000 steps of its ways."
                        + " Maybe many splits follow each other without a call between them.");
    }

    @Test
    void aFallbackThatComesToNoModelIsNotNamed() {
        Bundle bundle = export(new TestDrawing()
                .query("q")
                .llm("m")
                .verifier("v")
                .answer("end")
                .edge("q", Node.OUT, "m")
                .edge("m", Node.OK, "end")
                .edge("m", Node.FAILED, "v")
                .edge("v", Node.ACCEPT, "end")
                .edge("v", Node.REJECT, "end"));
        assertThat(bundle.files().get("config.yaml")).doesNotContain("fallbacks");
    }
}
