package dev.routewright.export.portkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.export.Bundle;
import dev.routewright.export.ExportContext;
import dev.routewright.export.ExportEvidence;
import dev.routewright.export.ExportOptions;
import dev.routewright.export.JsonText;
import dev.routewright.export.Loss;
import dev.routewright.export.Status;
import dev.routewright.export.TestDrawing;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Router;
import dev.routewright.graph.Wait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PortkeyExporterTest {
    private static final String LEAF =
            "\"provider\":\"openai\",\"api_key\":\"${OPENAI_API_KEY}\"," + "\"override_params\":{\"model\":\"%s\"}}";

    private static Bundle export(Document document, ExportEvidence evidence) {
        return new PortkeyExporter().export(document, ExportContext.ofDocumentAlone(evidence, ExportOptions.DEFAULT));
    }

    private static String config(TestDrawing drawing) {
        Bundle bundle = export(drawing.document(), ExportEvidence.NONE);
        return JsonText.compact(JsonText.parse(bundle.files().get("portkey.json")));
    }

    private static String leaf(String name) {
        return "{\"name\":\"" + name + "\"," + LEAF.formatted(name);
    }

    private static TestDrawing two(PolicySpec policy) {
        return new TestDrawing()
                .query("q")
                .router("r", policy, "x", "y")
                .llm("a")
                .llm("b")
                .answer("end")
                .edge("q", "out", "r")
                .edge("r", "x", "a")
                .edge("r", "y", "b")
                .edge("a", "ok", "end")
                .edge("b", "ok", "end");
    }

    @Test
    void oneModelIsOneTargetWithAPlaceholderAndNoKey() {
        TestDrawing drawing = new TestDrawing()
                .query("q")
                .llm("a")
                .answer("end")
                .edge("q", "out", "a")
                .edge("a", "ok", "end");
        assertThat(config(drawing)).isEqualTo(leaf("a"));
        assertThat(export(drawing.document(), ExportEvidence.NONE).losses()).isEmpty();
    }

    @Test
    void aFailedExitBecomesAFallbackOverItsWholeChain() {
        TestDrawing drawing = new TestDrawing()
                .query("q")
                .llm("a")
                .llm("b")
                .llm("c")
                .answer("end")
                .edge("q", "out", "a")
                .edge("a", "ok", "end")
                .edge("a", "failed", "b")
                .edge("b", "ok", "end")
                .edge("b", "failed", "c")
                .edge("c", "ok", "end");
        assertThat(config(drawing))
                .isEqualTo("{\"name\":\"a-or-fallback\",\"strategy\":{\"mode\":\"fallback\","
                        + "\"on_status_codes\":[408,429,500,502,503,504]},\"targets\":["
                        + leaf("a") + "," + leaf("b") + "," + leaf("c") + "]}");
    }

    @Test
    void aSplitBecomesWeightsAndAnExitWithoutWeightIsLeftOut() {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        weights.put("x", 100.0);
        weights.put("y", 0.0);
        assertThat(config(two(new PolicySpec.Split(weights)))).isEqualTo(leaf("a"));
        weights.put("x", 80.0);
        weights.put("y", 20.0);
        assertThat(config(two(new PolicySpec.Split(weights))))
                .isEqualTo("{\"name\":\"r\",\"strategy\":{\"mode\":\"loadbalance\"},\"targets\":["
                        + leaf("a").replace("\"a\",\"prov", "\"a\",\"weight\":0.8,\"prov") + ","
                        + leaf("b").replace("\"b\",\"prov", "\"b\",\"weight\":0.2,\"prov") + "]}");
    }

    @Test
    void randomGivesEqualWeightsThatSumToOne() {
        TestDrawing drawing = two(new PolicySpec.Random());
        assertThat(config(drawing)).contains("\"weight\":0.5");
        TestDrawing three = new TestDrawing()
                .query("q")
                .router("r", new PolicySpec.Random(), "x", "y", "z")
                .llm("a")
                .llm("b")
                .llm("c")
                .edge("q", "out", "r")
                .edge("r", "x", "a")
                .edge("r", "y", "b")
                .edge("r", "z", "c");
        assertThat(config(three)).contains("\"weight\":0.333333333,", "\"weight\":0.333333334,");
    }

    @Test
    void rulesBecomeConditionsInOrder() {
        PolicySpec rules = new PolicySpec.Rules(
                List.of(new PolicySpec.Rule(
                        new Condition.And(List.of(
                                new Condition.OneOf("tier", Set.of("pro")),
                                new Condition.Compare("length", Condition.Comparison.GT, 200))),
                        "y")),
                "x");
        assertThat(config(two(rules)))
                .isEqualTo("{\"name\":\"r\",\"strategy\":{\"mode\":\"conditional\","
                        + "\"conditions\":[{\"query\":{\"$and\":[{\"metadata.tier\":{\"$eq\":\"pro\"}},"
                        + "{\"metadata.length\":{\"$gt\":200.0}}]},\"then\":\"b\"}],\"default\":\"a\"},\"targets\":["
                        + leaf("b") + "," + leaf("a") + "]}");
    }

    @Test
    void aRuleOnTheTextIsLeftOutAndSaysHowManyRowsThatMoves() {
        PolicySpec rules =
                new PolicySpec.Rules(List.of(new PolicySpec.Rule(new Condition.Matches("text", "refund"), "y")), "x");
        ExportEvidence evidence = ExportEvidence.collect()
                .edge(new NodeId("r"), "x", 70)
                .edge(new NodeId("r"), "y", 30)
                .done();
        Bundle bundle = export(two(rules).document(), evidence);
        assertThat(bundle.losses())
                .containsExactly(
                        new Loss(
                                new NodeId("r"),
                                Status.DROPPED,
                                "rule 1 looks for /refund/ in the query's text, and a gateway config cannot read it",
                                "left out; its queries go on to the next line",
                                List.of("y"),
                                30),
                        new Loss(
                                new NodeId("b"),
                                Status.DROPPED,
                                "is reached only by ways that the target cannot say",
                                "left out",
                                List.of(),
                                30));
        assertThat(JsonText.compact(JsonText.parse(bundle.files().get("portkey.json"))))
                .isEqualTo(leaf("a"));
    }

    @Test
    void aThresholdAsksTheHighestCutFirst() {
        PolicySpec cuts = new PolicySpec.Threshold("difficulty", List.of(0.3, 0.7));
        TestDrawing drawing = new TestDrawing()
                .query("q")
                .router("r", cuts, "x", "y", "z")
                .llm("a")
                .llm("b")
                .llm("c")
                .edge("q", "out", "r")
                .edge("r", "x", "a")
                .edge("r", "y", "b")
                .edge("r", "z", "c");
        assertThat(config(drawing))
                .contains("\"conditions\":[{\"query\":{\"metadata.difficulty\":{\"$gte\":0.7}},"
                        + "\"then\":\"c\"},{\"query\":{\"metadata.difficulty\":{\"$gte\":0.3}},\"then\":\"b\"}],"
                        + "\"default\":\"a\"");
        assertThat(export(drawing.document(), ExportEvidence.NONE).losses()).isEmpty();
    }

    @Test
    void aTaskGivesItsNameToEverythingBelowIt() {
        SequencedMap<String, String> map = new LinkedHashMap<>();
        map.put("money", "x");
        map.put("other", "y");
        TestDrawing drawing = new TestDrawing()
                .query("q", "t")
                .task("t", "money", new Condition.OneOf("task", Set.of("billing", "refunds")))
                .router("r", new PolicySpec.ByTask(map, "y"), "x", "y")
                .llm("a")
                .llm("b")
                .edge("q", "t", "t")
                .edge("q", "other", "r")
                .edge("t", "out", "r")
                .edge("r", "x", "a")
                .edge("r", "y", "b");
        assertThat(config(drawing))
                .isEqualTo("{\"name\":\"q\",\"strategy\":{\"mode\":\"conditional\",\"conditions\":["
                        + "{\"query\":{\"metadata.task\":{\"$in\":[\"billing\",\"refunds\"]}},\"then\":\"a\"}],"
                        + "\"default\":\"r\"},\"targets\":[" + leaf("a")
                        + ",{\"name\":\"r\",\"strategy\":{\"mode\":\"conditional\",\"conditions\":["
                        + "{\"query\":{\"metadata.task\":{\"$eq\":\"money\"}},\"then\":\"a-2\"}],\"default\":\"b\"},"
                        + "\"targets\":[" + leaf("a").replace("\"name\":\"a\"", "\"name\":\"a-2\"") + "," + leaf("b")
                        + "]}]}");
    }

    @Test
    void aCascadeBecomesItsFirstModelAndAnnouncesTheRejectedRows() {
        TestDrawing drawing = new TestDrawing()
                .query("q")
                .llm("a")
                .verifier("v")
                .llm("b")
                .answer("end")
                .edge("q", "out", "a")
                .edge("a", "ok", "v")
                .edge("v", "accept", "end")
                .edge("v", "reject", "b")
                .edge("b", "ok", "end");
        ExportEvidence evidence = ExportEvidence.collect()
                .edge(new NodeId("v"), "accept", 60)
                .edge(new NodeId("v"), "reject", 40)
                .done();
        Bundle bundle = export(drawing.document(), evidence);
        assertThat(JsonText.compact(JsonText.parse(bundle.files().get("portkey.json"))))
                .isEqualTo(leaf("a"));
        assertThat(bundle.losses().getFirst())
                .isEqualTo(new Loss(
                        new NodeId("v"),
                        Status.APPROXIMATED,
                        "judges an answer, and the gateway sees only status codes",
                        "every answer is accepted",
                        List.of("reject"),
                        40));
        assertThat(bundle.worst()).isEqualTo(Status.DROPPED);
        assertThat(bundle.refusal(false, false)).isNull();
        assertThat(bundle.refusal(true, true)).startsWith("2 losses and --strict: v: judges an answer");
    }

    @Test
    void aVerifierOnTheWayOfAFailureRejectsAsItDoesHere() {
        TestDrawing drawing = new TestDrawing()
                .query("q")
                .llm("a")
                .verifier("v")
                .llm("b")
                .answer("end")
                .edge("q", "out", "a")
                .edge("a", "ok", "end")
                .edge("a", "failed", "v")
                .edge("v", "accept", "end")
                .edge("v", "reject", "b")
                .edge("b", "ok", "end");
        assertThat(config(drawing))
                .isEqualTo("{\"name\":\"a-or-fallback\",\"strategy\":{\"mode\":\"fallback\","
                        + "\"on_status_codes\":[408,429,500,502,503,504]},\"targets\":[" + leaf("a") + "," + leaf("b")
                        + "]}");
        assertThat(export(drawing.document(), ExportEvidence.NONE).losses()).isEmpty();
    }

    @Test
    void anOracleBlocksUntilItIsForced() {
        Bundle bundle = export(two(new PolicySpec.Oracle()).document(), ExportEvidence.NONE);
        assertThat(bundle.worst()).isEqualTo(Status.BLOCKING);
        assertThat(bundle.refusal(false, false)).startsWith("1 blocking loss: r: picks the best exit in hindsight");
        assertThat(bundle.refusal(false, true)).isNull();
    }

    @Test
    void aPolicyThatCannotBeSaidTakesTheBusiestExit() {
        ExportEvidence evidence = ExportEvidence.collect()
                .edge(new NodeId("r"), "x", 10)
                .edge(new NodeId("r"), "y", 90)
                .done();
        Bundle bundle = export(two(new PolicySpec.Oracle()).document(), evidence);
        assertThat(JsonText.compact(JsonText.parse(bundle.files().get("portkey.json"))))
                .isEqualTo(leaf("b"));
        assertThat(bundle.losses().getFirst().rows()).isEqualTo(10);
    }

    @Test
    void aCycleIsNamedAndNotFollowed() {
        TestDrawing drawing = new TestDrawing()
                .query("q")
                .router("r", new PolicySpec.Always("x"), "x")
                .router("s", new PolicySpec.Always("x"), "x")
                .edge("q", "out", "r")
                .edge("r", "x", "s")
                .edge("s", "x", "r");
        assertThatThrownBy(() -> export(drawing.document(), ExportEvidence.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("comes back to itself");
    }

    @Test
    void aRehearsalSendsEveryModelToOneAddress() {
        Bundle bundle = new PortkeyExporter()
                .export(
                        two(new PolicySpec.Random()).document(),
                        ExportContext.ofDocumentAlone(ExportEvidence.NONE, new ExportOptions("http://127.0.0.1:1/v1")));
        assertThat(bundle.files().get("portkey.json")).contains("\"custom_host\": \"http://127.0.0.1:1/v1\"");
    }

    @Test
    void theHowToNamesKeysAndReplacesOnlyPlaceholders() {
        PolicySpec rules = new PolicySpec.Rules(
                List.of(new PolicySpec.Rule(new Condition.OneOf("tier", Set.of("pro", "free")), "y")), "x");
        String page = export(two(rules).document(), ExportEvidence.NONE).files().get(Bundle.HOW_TO);
        assertThat(page)
                .contains(
                        "envsubst '${OPENAI_API_KEY}' < portkey.json",
                        "- `tier`: the word that the dataset's column 'tier' would hold; one of `free`, `pro`.",
                        "Nothing of the drawing is lost");
    }

    @Test
    void limitsOfACallAreWrittenAndAWaitOfItsOwnIsTold() {
        TestDrawing drawing = new TestDrawing()
                .query("q")
                .llm("a")
                .answer("end")
                .add(new Llm(new NodeId("a"), "Model a", "a", new CallLimits(256, 1500.0, 2, 250), null))
                .edge("q", "out", "a")
                .edge("a", "ok", "end");
        assertThat(config(drawing))
                .isEqualTo("{\"name\":\"a\",\"provider\":\"openai\","
                        + "\"api_key\":\"${OPENAI_API_KEY}\",\"override_params\":{\"model\":\"a\",\"max_tokens\":256},"
                        + "\"request_timeout\":1500,\"retry\":{\"attempts\":2,"
                        + "\"on_status_codes\":[408,429,500,502,503,504]}}");
        assertThat(export(drawing.document(), ExportEvidence.NONE).losses())
                .containsExactly(new Loss(
                        new NodeId("a"),
                        Status.APPROXIMATED,
                        "waits 250 ms before it tries again",
                        "the gateway waits about 1 s, doubled each time",
                        List.of(),
                        0));
    }

    @Test
    void moreThanFiveRetriesAreCutAndTold() {
        TestDrawing drawing = new TestDrawing()
                .query("q")
                .llm("a")
                .answer("end")
                .add(new Llm(new NodeId("a"), "Model a", "a", new CallLimits(null, null, 9, 1000), null))
                .edge("q", "out", "a")
                .edge("a", "ok", "end");
        assertThat(config(drawing)).contains("\"attempts\":5,");
        assertThat(export(drawing.document(), ExportEvidence.NONE).losses())
                .containsExactly(new Loss(
                        new NodeId("a"),
                        Status.APPROXIMATED,
                        "tries again up to 9 times",
                        "at most 5 times",
                        List.of(),
                        null));
    }

    private static TestDrawing guarded(Detector detector) {
        return new TestDrawing()
                .query("q")
                .add(new Guard(new NodeId("g"), "Guard", detector, Decider.FREE))
                .llm("a")
                .add(new Answer(new NodeId("no"), "Refused", Answer.Ending.REFUSED, "not for us"))
                .answer("end")
                .edge("q", "out", "g")
                .edge("g", "pass", "a")
                .edge("g", "block", "no")
                .edge("a", "ok", "end");
    }

    @Test
    void aGuardOnAScoreBecomesAConditionThatRefuses() {
        TestDrawing drawing = guarded(new Detector.Score("risk", 0.8));
        assertThat(config(drawing))
                .startsWith("{\"name\":\"g\",\"strategy\":{\"mode\":\"conditional\","
                        + "\"conditions\":[{\"query\":{\"metadata.risk\":{\"$gte\":0.8")
                .contains("\"then\":\"no\"}],\"default\":\"a\"}", "\"deny\":true");
        assertThat(export(drawing.document(), ExportEvidence.NONE).losses()).isEmpty();
    }

    @Test
    void aGuardByStatedRatesBlocksTheExport() {
        TestDrawing drawing = guarded(new Detector.Stated("should_refuse", 0.9, 0.1));
        assertThat(config(drawing)).isEqualTo(leaf("a"));
        assertThat(export(drawing.document(), ExportEvidence.NONE).losses())
                .extracting(Loss::status)
                .contains(Status.BLOCKING);
    }

    @Test
    void aCacheIsAMissForEverybodyAndSaysHowManyRowsThatTouches() {
        TestDrawing drawing = new TestDrawing()
                .query("q")
                .add(Cache.exact(new NodeId("c"), "Cache"))
                .llm("a")
                .answer("end")
                .edge("q", "out", "c")
                .edge("c", "hit", "end")
                .edge("c", "miss", "a")
                .edge("a", "ok", "end");
        ExportEvidence evidence = ExportEvidence.collect()
                .edge(new NodeId("c"), "hit", 40)
                .edge(new NodeId("c"), "miss", 60)
                .done();
        assertThat(config(drawing)).isEqualTo(leaf("a"));
        assertThat(export(drawing.document(), evidence).losses())
                .singleElement()
                .satisfies(loss -> {
                    assertThat(loss.status()).isEqualTo(Status.APPROXIMATED);
                    assertThat(loss.rows()).isEqualTo(40);
                });
    }

    @Test
    void whatTheGatewayHasNotIsRefusedAndNamedAsPeopleNameIt() {
        TestDrawing drawing = new TestDrawing()
                .query("q")
                .add(new Fan(new NodeId("f"), "Both", List.of("x", "y")))
                .llm("a")
                .llm("b")
                .add(new Join(new NodeId("j"), "Vote", new Wait.All(), new Merge.Majority(), true))
                .answer("end")
                .edge("q", "out", "f")
                .edge("f", "x", "a")
                .edge("f", "y", "b")
                .edge("a", "ok", "j")
                .edge("b", "ok", "j")
                .edge("j", "out", "end");
        assertThat(export(drawing.document(), ExportEvidence.NONE).losses()).anySatisfy(loss -> {
            assertThat(loss.node()).isEqualTo(new NodeId("f"));
            assertThat(loss.status()).isEqualTo(Status.BLOCKING);
            assertThat(loss.what()).isEqualTo("is a Parallel, and the gateway has none");
        });
    }

    @Test
    void aDeciderThatWouldBeCalledIsTold() {
        TestDrawing drawing = new TestDrawing()
                .query("q")
                .add(new Router(
                        new NodeId("r"),
                        "Judge",
                        List.of("x", "y"),
                        new PolicySpec.Always("x"),
                        new Decider("small", null, null)))
                .llm("a")
                .llm("b")
                .answer("end")
                .edge("q", "out", "r")
                .edge("r", "x", "a")
                .edge("r", "y", "b")
                .edge("a", "ok", "end")
                .edge("b", "ok", "end");
        assertThat(export(drawing.document(), ExportEvidence.NONE).losses())
                .contains(new Loss(
                        new NodeId("r"),
                        Status.APPROXIMATED,
                        "calls 'small' to decide",
                        "it is not called, and the decision is made without it",
                        List.of(),
                        0));
    }

    @Test
    void aRuleOnWhatWasUsedOrPassedIsLeftOutAndTold() {
        for (Condition asked : List.of(
                new Condition.Compare("path.cost", Condition.Comparison.GT, 1),
                new Condition.HasTag("rag"),
                new Condition.Visited(new NodeId("a")))) {
            TestDrawing drawing = two(new PolicySpec.Rules(List.of(new PolicySpec.Rule(asked, "y")), "x"));
            assertThat(config(drawing)).isEqualTo(leaf("a"));
            assertThat(export(drawing.document(), ExportEvidence.NONE)
                            .losses()
                            .getFirst()
                            .what())
                    .startsWith("rule 1 asks");
        }
    }
}
