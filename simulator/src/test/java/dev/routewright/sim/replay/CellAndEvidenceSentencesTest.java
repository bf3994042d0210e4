package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.CallLimits;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Llm;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.Grades;
import dev.routewright.sim.SimulationResult;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What simulator/README.md, section 1, says about rows, cells and evidence, sentence by sentence. */
class CellAndEvidenceSentencesTest {
    private static final Grades RECORDED = new Grades(1, 0, 0, 0);
    private static final Grades DERIVED = new Grades(0, 1, 0, 0);
    private static final Grades ASSUMED = new Grades(0, 0, 1, 0);
    private static final Grades MISSING = new Grades(0, 0, 0, 1);

    @Test
    void theVariantIsTheSortedSetOfTagsThatToolsHaveSet() throws Exception {
        SimulationResult result =
                oneRow().cell(0, "m", "rag+rewritten", 0, 0.75, 5, 70).run(tagged(null));
        assertThat(result.perQuery().quality()).containsExactly(0.75);
        assertThat(result.perQuery().cost()).containsExactly(2 + 2 + 5);
        assertThat(result.perQuery().millis()).containsExactly(20 + 20 + 70);
        assertThat(result.summary().coverage().quality()).isEqualTo(RECORDED);
    }

    @Test
    void theSampleIsHowOftenThisQueryHasCalledThisBefore() throws Exception {
        Document document = Drawing.start()
                .llm("first", "m")
                .llm("second", "m")
                .answer("end")
                .edges("query.out>first", "first.ok>second", "second.ok>end")
                .document();
        SimulationResult result = oneRow().cell(0, "m", "", 1, 0.75, 5, 70).run(document);
        assertThat(result.perQuery().quality()).containsExactly(0.75);
        assertThat(result.perQuery().cost()).containsExactly(1 + 5);
    }

    @Test
    void whereTheExactCellIsNotRecordedSameAsBaseIsAssumed() throws Exception {
        SimulationResult result = oneRow().run(tagged(new ContextRule.SameAsBase()));
        assertThat(result.perQuery().quality()).containsExactly(0.25);
        assertThat(result.perQuery().cost()).containsExactly(2 + 2 + 1);
        assertThat(result.summary().coverage().quality()).isEqualTo(ASSUMED);
        assertThat(result.summary().coverage().cost()).isEqualTo(ASSUMED);
    }

    @Test
    void whereTheExactCellIsNotRecordedSomeWrongBecomesRightAndSomeRightWrong() throws Exception {
        SimulationResult result = oneRow().run(tagged(new ContextRule.FixesBreaks(0.5, 0.2)));
        assertThat(result.perQuery().quality()).containsExactly(0.25 + 0.5 * 0.75 - 0.2 * 0.25);
        assertThat(result.summary().coverage().quality()).isEqualTo(ASSUMED);
    }

    @Test
    void aQualityOfZeroOrOneIsFlippedByAKeyedDraw() throws Exception {
        SmallData data = SmallData.rows(400);
        for (int row = 0; row < 400; row++) {
            data.cell(row, "m", row % 2, 1, 50).cell(row, "t", 0, 2, 20);
        }
        SimulationResult result = data.run(tagged(new ContextRule.FixesBreaks(0.75, 0)));
        assertThat(result.perQuery().quality()).containsOnly(0, 1);
        for (int row = 1; row < 400; row += 2) {
            assertThat(result.perQuery().quality()[row]).isEqualTo(1);
        }
        // 200 wrong ones of which 150 are fixed on average; four standard deviations of Binomial(200, 0.75) are 24.5.
        assertThat(result.summary().quality() * 400 - 200).isBetween(125.5, 174.5);
    }

    @Test
    void withoutARuleItIsMissing() throws Exception {
        SimulationResult result = oneRow().run(tagged(null));
        assertThat(result.perQuery().quality()).containsExactly(Double.NaN);
        assertThat(result.perQuery().cost()).containsExactly(Double.NaN);
        assertThat(result.perQuery().millis()).containsExactly(Double.NaN);
        assertThat(result.summary().coverage().quality()).isEqualTo(MISSING);
    }

    @Test
    void whatIsFittedReadsTrainRows() throws Exception {
        SmallData data = SmallData.rows(2).word(0, "part", "train").word(1, "part", "report");
        data.cell(0, "m", 1, 1, 50)
                .cell(0, "n", 0, 1, 50)
                .cell(1, "m", 0, 1, 50)
                .cell(1, "n", 1, 1, 50);
        Document document = Drawing.start()
                .split(new DatasetRef.Split.ByColumn("part"))
                .router("r", new PolicySpec.Utility(1, 0, 0, PolicySpec.Normaliser.NONE), "a", "b")
                .llm("m", "m")
                .llm("n", "n")
                .answer("end")
                .edges("query.out>r", "r.a>m", "r.b>n", "m.ok>end", "n.ok>end")
                .document();
        SimulationResult result = data.run(document);
        assertThat(result.perQuery().answeredBy()).containsExactly(0, 0);
        assertThat(result.summary().inSample()).isTrue();
    }

    @Test
    void aSingleRunUsesTheRowsOfItsOwnPathsAndSaysSo() throws Exception {
        Document document = Drawing.start()
                .llm("m", "m")
                .answer("end")
                .edges("query.out>m", "m.ok>end")
                .document();
        SimulationResult result = SmallData.rows(3).cell(1, "m", 0.5, 1, 50).run(document);
        assertThat(result.summary().rowSet().rule()).isEqualTo("own-paths");
        assertThat(result.summary().rowSet().rows()).isEqualTo(1);
        assertThat(result.summary().rowSet().of()).isEqualTo(3);
        assertThat(result.summary().quality()).isEqualTo(0.5);
    }

    @Test
    void aCascadeGatedByAnInventedVerifierIsAssumed() throws Exception {
        Document document = Drawing.start()
                .llm("m", "m")
                .answer("end")
                .node(new Verifier(new NodeId("v"), "v", new ScoreSource.Stated(1, 1), 0, null, null))
                .llm("n", "m")
                .edges("query.out>m", "m.ok>v", "v.accept>end", "v.reject>n", "n.ok>end")
                .document();
        SimulationResult result = oneRow().run(document);
        assertThat(result.perQuery().quality()).containsExactly(0.25);
        assertThat(result.summary().coverage().quality()).isEqualTo(ASSUMED);
        assertThat(result.summary().coverage().cost()).isEqualTo(ASSUMED);
        assertThat(result.summary().coverage().millis()).isEqualTo(ASSUMED);
    }

    @Test
    void aChangedPriceRecomputesCostFromRecordedTokensAndIsDerived() throws Exception {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("m", Profile.named("m").withPrice(new Price(1e6, 2e6, "USD", "")));
        Document document = Drawing.start()
                .llm("m", "m")
                .answer("end")
                .edges("query.out>m", "m.ok>end")
                .document()
                .withCatalog(catalog);
        SimulationResult result = oneRow().tokens(0, "m", 3, 4).run(document);
        assertThat(result.perQuery().cost()).containsExactly(3 + 4 * 2);
        assertThat(result.summary().coverage().cost()).isEqualTo(DERIVED);
        assertThat(result.summary().coverage().quality()).isEqualTo(RECORDED);
    }

    private static SmallData oneRow() {
        return SmallData.rows(1).cell(0, "m", 0.25, 1, 50).cell(0, "t", 0, 2, 20);
    }

    /** Two tools that set their tags in the other order than the alphabet's, and a call. */
    private static Document tagged(@Nullable ContextRule rule) {
        return Drawing.start()
                .node(new Tool(new NodeId("rewrite"), "rewrite", "t", "rewritten"))
                .node(new Tool(new NodeId("search"), "search", "t", "rag"))
                .node(new Llm(new NodeId("m"), "m", "m", CallLimits.NONE, rule))
                .answer("end")
                .edges("query.out>rewrite", "rewrite.ok>search", "search.ok>m", "m.ok>end")
                .document();
    }
}
