package dev.routewright.sim.reference;

import static dev.routewright.sim.reference.Cells.grades;
import static dev.routewright.sim.reference.Cells.metrics;
import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.Normaliser;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Verifier;
import dev.routewright.run.Draws;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.SimulationResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Policies that compare or learn, and caches, each computed by hand. */
class ReferencePoliciesTest {
    private static Drawing twoModels(PolicySpec policy, Decider decider) {
        return Drawing.start()
                .node(new Router(new NodeId("r"), "r", List.of("x", "y"), policy, decider))
                .llm("a", "a")
                .llm("b", "b")
                .answer("end")
                .edges("query.out>r", "r.x>a", "r.y>b", "a.ok>end", "b.ok>end");
    }

    /** Some rows on which b is right at cost 4 and a, at cost 1, is right on every other. */
    private static Cells rows(int rows) {
        Cells cells = new Cells();
        for (int i = 0; i < rows; i++) {
            int row = cells.row("q" + i);
            cells.cell(row, "a", i % 2, 1, 200).cell(row, "b", 1, 4, 100);
        }
        return cells;
    }

    private static int[] answeredBy(Cells cells, PolicySpec policy) {
        return cells.run(twoModels(policy, Decider.FREE).document()).perQuery().answeredBy();
    }

    @Test
    void aBudgetTakesTheLeastPriceThatKeepsTheExpectedCostUnderTheCap() {
        // The crossing lies at (1 - 0.5) / (4 - 1); there the cheaper exit wins.
        assertThat(answeredBy(rows(2), new PolicySpec.Budget(4, false))).containsExactly(1, 1);
        assertThat(answeredBy(rows(2), new PolicySpec.Budget(3.5, false))).containsExactly(0, 0);
        assertThat(answeredBy(rows(2), new PolicySpec.Budget(0.5, false))).containsExactly(0, 0);
    }

    @Test
    void aPacedBudgetRaisesItsPriceAfterAQueryAboveTheCap() {
        Cells cells = rows(2);
        SimulationResult result = cells.run(
                twoModels(new PolicySpec.Budget(4, true), Decider.FREE).document());
        assertThat(result.perQuery().answeredBy()).containsExactly(1, 1);
        SimulationResult tight = rows(40).run(
                        twoModels(new PolicySpec.Budget(2, true), Decider.FREE).document());
        List<Integer> order = IntStream.range(0, 40)
                .boxed()
                .sorted(Comparator.comparing(row -> Draws.mix(1, row), Long::compareUnsigned))
                .toList();
        // At the crossing a, of cost 1, wins and lowers the price by half a step; then b raises it by a whole one.
        assertThat(order.stream().map(row -> tight.perQuery().answeredBy()[row]).limit(4))
                .containsExactly(0, 1, 0, 0);
    }

    @Test
    void loadAwareTakesTheFastestAndTheCheapestInTime() {
        assertThat(answeredBy(rows(2), new PolicySpec.LoadAware(PolicySpec.LoadRule.LEAST_LATENCY, 1)))
                .containsExactly(1, 1);
        assertThat(answeredBy(rows(2), new PolicySpec.LoadAware(PolicySpec.LoadRule.CHEAPEST_IN_TIME, 200)))
                .containsExactly(0, 0);
        assertThat(answeredBy(rows(2), new PolicySpec.LoadAware(PolicySpec.LoadRule.CHEAPEST_IN_TIME, 50)))
                .containsExactly(1, 1);
    }

    @Test
    void eliminateKeepsTheLargestScoreAndBillsEveryRound() {
        Cells cells = rows(3);
        cells.builder.number(0, "s:a", 0.5).number(0, "s:b", 0.25).number(1, "s:b", 0.25);
        SimulationResult result = cells.run(twoModels(new PolicySpec.Eliminate("s"), Decider.stated(0.5, null))
                .document());
        assertThat(result.perQuery().answeredBy()).containsExactly(0, 1, 0);
        assertThat(result.perQuery().cost()).containsExactly(1.5, 4.5, Double.NaN);
        assertThat(grades(result, 2)).isEqualTo("MISSING MISSING MISSING");
    }

    @Test
    void learnedReadsAPredictionPerRow() {
        Cells cells = rows(2);
        cells.builder.number(0, "router:k:a", 0.9).number(0, "router:k:b", 1).number(1, "router:k:b", 0);
        assertThat(answeredBy(cells, new PolicySpec.Learned("k", 1, 0.25, 0, Normaliser.PER_COLUMN)))
                .containsExactly(0, 1);
    }

    @Test
    void aUtilityPassesOverWhatBreaksAFlagAndAddsTheWeightsOfTags() {
        LinkedHashMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("a", Profile.named("a").withTags(List.of("eu")));
        catalog.put("b", Profile.named("b").withTags(List.of("us")));
        LinkedHashMap<String, Double> weights = new LinkedHashMap<>();
        weights.put("eu", 0.75);
        for (PolicySpec.Flags flags : List.of(
                PolicySpec.Flags.NONE,
                new PolicySpec.Flags(weights, List.of(), null, null),
                new PolicySpec.Flags(new LinkedHashMap<>(), List.of("eu"), null, null))) {
            PolicySpec policy = new PolicySpec.Utility(1, 0, 0, Normaliser.NONE, flags);
            Document document = twoModels(policy, Decider.FREE).document();
            assertThat(rows(2).run(document.withCatalog(catalog)).perQuery().answeredBy())
                    .containsOnly(flags.equals(PolicySpec.Flags.NONE) ? 1 : 0);
        }
    }

    @Test
    void anExitThatForksIsWorthWhatItsTrainRowsReturn() {
        // Behind x a verifier accepts a where it is right, else asks b: quality 1 at a mean cost of 3. b alone costs 4.
        Cells cells = rows(2);
        cells.builder.number(0, "s:a", 0).number(1, "s:a", 1);
        SimulationResult result = cells.run(Drawing.start()
                .router("r", new PolicySpec.Utility(1, 0.125, 0, Normaliser.NONE), "x", "y")
                .router("r2", new PolicySpec.Rules(List.of(), "only"), "only", "never")
                .llm("a", "a")
                .llm("b", "b")
                .llm("c", "b")
                .answer("end")
                .node(new Verifier(new NodeId("v"), "v", new ScoreSource.PerProfile("s"), 0.5, null, null))
                .edges(
                        "query.out>r",
                        "r.x>r2",
                        "r2.only>a",
                        "r2.never>c",
                        "a.ok>v",
                        "v.accept>end",
                        "v.reject>b",
                        "r.y>b",
                        "b.ok>end",
                        "c.ok>end")
                .document());
        assertThat(metrics(result, 0)).containsExactly(1, 5, 300);
        assertThat(metrics(result, 1)).containsExactly(1, 1, 200);
    }

    @Test
    void aBanditTriesEveryExitAndThenTakesTheBest() {
        SimulationResult result = rows(6).run(
                        twoModels(new PolicySpec.Bandit(PolicySpec.Exploration.UCB, 0, 0, 1), Decider.FREE)
                                .document());
        List<Integer> order = IntStream.range(0, 6)
                .boxed()
                .sorted(Comparator.comparing(row -> Draws.mix(1, row), Long::compareUnsigned))
                .toList();
        assertThat(order.stream().map(row -> result.perQuery().answeredBy()[row]))
                .containsExactly(0, 1, 0, 0, 0, 0);
    }

    private static Document cached(Cache cache) {
        return Drawing.start()
                .node(cache)
                .llm("a", "a")
                .answer("end")
                .edges("query.out>c", "c.miss>a", "a.ok>end", "c.hit>end")
                .document();
    }

    /** Rows that ask "x y" and "X  y", and one that asks "y z". */
    private static Cells texts() {
        Cells cells = new Cells();
        for (String text : List.of("x y", "X  y", "y z")) {
            int row = cells.builder.row("q" + cells.builder.rows());
            cells.builder.text(row, text);
            cells.cell(row, "a", 1, 1, 100);
        }
        return cells;
    }

    @Test
    void aHitOnEqualTextInheritsTheAnswerForNothing() {
        SimulationResult result = texts().run(cached(Cache.exact(new NodeId("c"), "c")));
        assertThat(IntStream.range(0, 2)
                        .mapToDouble(i -> result.perQuery().cost()[i])
                        .sum())
                .isEqualTo(1);
        int hit = result.perQuery().cost()[0] == 0 ? 0 : 1;
        assertThat(metrics(result, hit)).containsExactly(1, 0, 0);
        assertThat(grades(result, hit)).isEqualTo("DERIVED RECORDED RECORDED");
        assertThat(result.perQuery().use().answerRow()[hit]).isEqualTo(1 - hit);
        assertThat(metrics(result, 2)).containsExactly(1, 1, 100);
    }

    @Test
    void aHitOnAnotherQuestionIsAFalseOneAndAForgottenEntryIsNone() {
        Cache alike = new Cache(new NodeId("c"), "c", Cache.Mode.ANSWERS, 0.5, 0, null, 8.0, 0.25, "");
        SimulationResult result = texts().run(cached(alike));
        List<Integer> order = IntStream.range(0, 3)
                .boxed()
                .sorted(Comparator.comparing(row -> Draws.mix(1, row), Long::compareUnsigned))
                .toList();
        assertThat(metrics(result, order.getFirst())).containsExactly(1, 1, 100);
        // "y z" is half alike, so whichever two are not first hit, and one of them falsely unless "y z" came first.
        long falseHits = IntStream.range(0, 3)
                .filter(i -> result.perQuery().quality()[i] == 0.25)
                .count();
        assertThat(falseHits).isEqualTo(order.getFirst() == 2 ? 2 : 1);
        assertThat(result.perQuery().cost()).contains(0, 0, 1);
        Cache small = new Cache(new NodeId("c"), "c", Cache.Mode.ANSWERS, null, 0, 0, null, null, "");
        assertThat(texts().run(cached(small)).perQuery().cost()).containsExactly(1, 1, 1);
    }

    @Test
    void anOracleThatThinksOfACacheStoresNothing() {
        Cells cells = texts();
        SimulationResult result = cells.run(Drawing.start()
                .router("r", new PolicySpec.Oracle(), "x", "y")
                .node(Cache.exact(new NodeId("c"), "c"))
                .llm("a", "a")
                .llm("b", "a")
                .answer("end")
                .edges("query.out>r", "r.x>b", "r.y>c", "c.miss>a", "c.hit>end", "a.ok>end", "b.ok>end")
                .document());
        // The ways cost the same until something is stored, and of equals the first exit is taken.
        assertThat(result.perQuery().cost()).containsExactly(1, 1, 1);
    }

    @Test
    void aUtilityPassesOverAPriceAboveTheMost() {
        Profile dear = Profile.named("b").withPrice(new Price(8, 8, "USD", ""));
        Profile cheap = Profile.named("a").withPrice(new Price(1, 1, "USD", ""));
        LinkedHashMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("a", cheap);
        catalog.put("b", dear);
        PolicySpec.Flags most = new PolicySpec.Flags(new LinkedHashMap<>(), List.of(), 4.0, null);
        Cells cells = new Cells();
        int row = cells.row("q");
        cells.builder
                .quality(row, cells.builder.profile("a"), 0, Evidence.RECORDED)
                .quality(row, cells.builder.profile("b"), 1, Evidence.RECORDED);
        Document document = twoModels(new PolicySpec.Utility(1, 0, 0, Normaliser.NONE, most), Decider.FREE)
                .document();
        assertThat(cells.run(document.withCatalog(catalog)).perQuery().answeredBy())
                .containsExactly(0);
    }
}
