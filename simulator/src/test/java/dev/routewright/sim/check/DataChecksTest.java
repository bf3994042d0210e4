package dev.routewright.sim.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Blend;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.check.Finding;
import dev.routewright.run.Progress;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.dispatch.DesignRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class DataChecksTest {
    @Test
    void aCleanDocumentHasNoFindings() {
        assertThat(codes(single("p").document(), dataset())).isEmpty();
    }

    @Test
    void aDatasetThatWasNotReadIsAnError() {
        assertThat(DataChecks.of(single("p").document(), Map.of()))
                .singleElement()
                .extracting(Finding::code, Finding::severity, Finding::node)
                .containsExactly("dataset-not-loaded", Finding.Severity.ERROR, new NodeId("query"));
    }

    @Test
    void aProfileWithoutOutcomesIsAnError() {
        assertThat(DataChecks.of(single("other").document(), Map.of("d", dataset())))
                .containsExactly(new Finding(
                        "profile-not-in-dataset",
                        Finding.Severity.ERROR,
                        new NodeId("m"),
                        "Dataset 'd' has no outcomes of 'other', which 'm' calls.",
                        "Choose one of p, or a dataset that has it."));
    }

    @Test
    void aBlendOfTwoProfilesThatAreThereIsAProfileToo() {
        Profile blend = Profile.named("mix").withBlend(new Blend("p", "p", 0.5, Blend.Unit.TOKENS, null, null, 0));
        assertThat(DataChecks.of(single("mix").document().withCatalog(catalog(blend)), Map.of("d", dataset())))
                .isEmpty();
        Profile priced = blend.withPrice(new Price(1, 1, "USD", ""));
        assertThat(DataChecks.of(single("mix").document().withCatalog(catalog(priced)), Map.of("d", dataset())))
                .containsExactly(new Finding(
                        "blend-states-more",
                        Finding.Severity.INFO,
                        null,
                        "The price and latency that 'mix' states are not used: they follow from its ends.",
                        "State them at 'p' and 'p'."));
    }

    @Test
    void aBlendThatCannotBeMadeOrIsNotNeededSaysWhy() {
        Profile none = Profile.named("mix").withBlend(new Blend("p", "x", 0.5, Blend.Unit.TOKENS, null, null, 0));
        assertThat(DataChecks.of(single("mix").document().withCatalog(catalog(none)), Map.of("d", dataset())))
                .extracting(Finding::code)
                .containsExactly("profile-not-in-dataset", "blend-end-missing");
        Profile own = Profile.named("p").withBlend(new Blend("p", "x", 0.5, Blend.Unit.TOKENS, null, null, 0));
        assertThat(DataChecks.of(single("p").document().withCatalog(catalog(own)), Map.of("d", dataset())))
                .extracting(Finding::code)
                .containsExactly("blend-recorded");
    }

    @Test
    void pricesOfAProvidersCacheAreSaidToChangeNothing() {
        Profile cached = Profile.named("p").withPrice(new Price(1, 1, "USD", "", 0.1, null, 0, 0, List.of()));
        assertThat(DataChecks.of(single("p").document().withCatalog(catalog(cached)), Map.of("d", dataset())))
                .filteredOn(f -> f.code().equals("cache-price-unused"))
                .containsExactly(new Finding(
                        "cache-price-unused",
                        Finding.Severity.INFO,
                        null,
                        "The cache prices of 'p' change no cost: datasets do not record how many tokens a provider's cache"
                                + " served.",
                        "Read the costs as those of calls that nothing was cached for."));
    }

    private static SequencedMap<String, Profile> catalog(Profile profile) {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put(profile.name(), profile);
        return catalog;
    }

    @Test
    void aColumnThatANodeReadsAndTheDatasetLacksIsAnError() {
        Document document = Drawing.start()
                .router("r", new PolicySpec.Threshold("difficulty", List.of(0.5)), "a", "b")
                .llm("m", "p")
                .answer("end")
                .edges("query.out>r", "r.a>m", "r.b>m", "m.ok>end")
                .document();
        assertThat(codes(document, dataset())).containsExactly("column-missing");
    }

    @Test
    void aVerifierThatHasNoScoreIsAnError() {
        Document document = single("p")
                .node(new Verifier(new NodeId("v"), "v", new ScoreSource.PerProfile("score"), 0.5, null, null))
                .edges("m.failed>v")
                .document();
        assertThat(codes(document, dataset())).containsExactly("verifier-without-score");
    }

    @Test
    void anExitThatUtilityCannotWeighIsAnError() {
        Document document = Drawing.start()
                .router("r", new PolicySpec.Utility(1, 1, 0, PolicySpec.Normaliser.NONE), "a", "b")
                .llm("m", "p")
                .answer("end")
                .edges("query.out>r", "r.a>m", "m.ok>end")
                .document();
        assertThat(codes(document, dataset())).containsExactly("exit-without-worth");
    }

    @Test
    void aPriceThatCannotBeAppliedAndOneInAnotherCurrencyAreTold() {
        assertThat(codes(priced(new Price(1, 1, "USD", "")), dataset())).containsExactly("price-not-applied");
        assertThat(codes(priced(new Price(1, 1, "EUR", "")), dataset())).containsExactly("currency-mismatch");
    }

    @Test
    void tasksThatAreMappedInVainOrNotMappedAreTold() {
        SequencedMap<String, String> mapping = new LinkedHashMap<>();
        mapping.put("maths", "a");
        Document document = Drawing.start()
                .router("r", new PolicySpec.ByTask(mapping, "a"), "a")
                .llm("m", "p")
                .answer("end")
                .edges("query.out>r", "r.a>m", "m.ok>end")
                .document();
        assertThat(DataChecks.of(document, Map.of("d", dataset())))
                .extracting(Finding::says)
                .containsExactly(
                        "'r' maps maths, which no query of 'd' has as its task.",
                        "'r' sends math to 'a', because they are not mapped.");
    }

    @Test
    void aResultShowsDeadBranchesAndConstantRouters() throws Exception {
        Document document = Drawing.start()
                .router("r", new PolicySpec.Threshold("length", List.of(1000.0)), "short", "long")
                .llm("m", "p")
                .answer("end")
                .edges("query.out>r", "r.short>m", "r.long>m", "m.ok>end", "m.failed>end")
                .document();
        SimulationResult result = DesignRun.run(document, Map.of("d", dataset()), 1, Progress.NONE);
        assertThat(DataChecks.ofResult(document, result))
                .extracting(Finding::code, Finding::says)
                .containsExactly(
                        tuple("constant-router", "'r' sends 100.0 % of its queries to 'short'."),
                        tuple("dead-branch", "No query took the exit 'long' of 'r', which 1 query passed."));
    }

    private static List<String> codes(Document document, Dataset dataset) {
        return DataChecks.of(document, Map.of("d", dataset)).stream()
                .map(Finding::code)
                .toList();
    }

    private static Drawing single(String profile) {
        return Drawing.start().llm("m", profile).answer("end").edges("query.out>m", "m.ok>end");
    }

    private static Document priced(Price price) {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("p", Profile.named("p").withPrice(price));
        return single("p").document().withCatalog(catalog);
    }

    private static Dataset dataset() {
        DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");
        int p = builder.profile("p");
        int row = builder.row("0");
        builder.text(row, "hello").task(row, "math");
        return builder.quality(row, p, 1, Evidence.RECORDED)
                .cost(row, p, 1, Evidence.RECORDED)
                .build();
    }
}
