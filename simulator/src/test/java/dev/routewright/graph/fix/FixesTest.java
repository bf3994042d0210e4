package dev.routewright.graph.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Drawing;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RandomDocuments;
import dev.routewright.graph.Router;
import dev.routewright.graph.Uncertainty;
import dev.routewright.graph.Wait;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Edits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixesTest {
    private int ids;

    private NodeId id(String id) {
        return Drawing.id(id);
    }

    private Optional<Fix> fix(Document document, Finding finding) {
        return Fixes.of(
                document, finding, new Fixes.NewIds(() -> new NodeId("new" + ids++), () -> new EdgeId("edge" + ids++)));
    }

    private static Document after(Document document, Fix fix) throws EditRejected {
        Document now = document;
        for (Edit edit : fix.edits()) {
            now = Edits.apply(now, edit);
        }
        return now;
    }

    private static List<String> codes(Document document) {
        return DrawingChecks.of(document).stream().map(Finding::code).toList();
    }

    /** Mends the one finding of a document; nothing must be wrong afterwards. */
    private Document mended(Document document, String code, String label) throws EditRejected {
        assertThat(codes(document)).containsOnly(code);
        Fix fix = fix(document, DrawingChecks.of(document).getFirst()).orElseThrow();
        assertThat(fix.label()).isEqualTo(label);
        Document after = after(document, fix);
        assertThat(codes(after)).isEmpty();
        return after;
    }

    private static Drawing parallel(FanMode mode, Wait wait, Merge merge) {
        return Drawing.start()
                .query("q")
                .node(new Fan(Drawing.id("f"), "f", List.of("x", "y"), mode, Decider.FREE))
                .llm("m", "mini")
                .llm("n", "mini")
                .node(new Join(Drawing.id("j"), "Vote", wait, merge, false))
                .answer("a")
                .edge("q", "out", "f")
                .edge("f", "x", "m")
                .edge("f", "y", "n")
                .edge("m", "ok", "j")
                .edge("n", "ok", "j")
                .edge("j", "out", "a")
                .profile(Profile.named("mini"));
    }

    private static Drawing routed(PolicySpec policy) {
        return Drawing.start()
                .query("q")
                .router("r", policy, "x", "y")
                .llm("m", "mini")
                .answer("a")
                .edge("q", "out", "r")
                .edge("r", "x", "m")
                .edge("r", "y", "m")
                .edge("m", "ok", "a")
                .profile(Profile.named("mini"));
    }

    private static PolicySpec policy(Document document) {
        return ((Router) document.graph().nodes().get(Drawing.id("r"))).policy();
    }

    @Test
    void openExitsAreLedToTheOnlyAnswerOrToTheJoinOfTheirBranch() throws EditRejected {
        Document open = routed(new PolicySpec.Random())
                .llm("n", "mini")
                .edge("m", "failed", "n")
                .done();
        assertThat(mended(open, "unconnected-exit", "Connect it to 'a'")
                        .graph()
                        .edgeAt(id("n"), "ok")
                        .to())
                .isEqualTo(id("a"));
        Document inBranch = parallel(new FanMode.All(), new Wait.All(), new Merge.Majority())
                .llm("o", "mini")
                .edge("m", "failed", "o")
                .done();
        assertThat(mended(inBranch, "unconnected-exit", "Connect it to 'Vote'")
                        .graph()
                        .edgeAt(id("o"), "ok")
                        .to())
                .isEqualTo(id("j"));
        Document twoAnswers = routed(new PolicySpec.Random())
                .llm("n", "mini")
                .answer("b")
                .edge("m", "failed", "n")
                .done();
        assertThat(DrawingChecks.of(twoAnswers).stream()
                        .filter(f -> f.code().equals("unconnected-exit"))
                        .map(finding -> fix(twoAnswers, finding)))
                .containsExactly(Optional.empty());
    }

    @Test
    void aCircleGetsALoopWhereQueriesComeIn() throws EditRejected {
        Document circle =
                routed(new PolicySpec.Random()).edge("m", "failed", "r").done();
        Document after = mended(circle, "cycle", "Put a Loop before 'r'");
        assertThat(after.graph().nodes().values())
                .filteredOn(Loop.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aParallelGetsAJoinBeforeTheAnswerThatItsBranchesLeadTo() throws EditRejected {
        Document without = Drawing.start()
                .query("q")
                .node(new Fan(id("f"), "f", List.of("x", "y")))
                .llm("m", "mini")
                .llm("n", "mini")
                .answer("a")
                .edge("q", "out", "f")
                .edge("f", "x", "m")
                .edge("f", "y", "n")
                .edge("m", "ok", "a")
                .edge("n", "ok", "a")
                .profile(Profile.named("mini"))
                .done();
        assertThat(codes(without)).containsExactly("answer-in-branch", "fan-without-join");
        Document after =
                after(without, fix(without, DrawingChecks.of(without).getLast()).orElseThrow());
        assertThat(codes(after)).isEmpty();
    }

    @Test
    void anAnswerInABranchDiscardsItAndADiscardOutsideAnswers() throws EditRejected {
        Document inside = parallel(new FanMode.All(), new Wait.All(), new Merge.Majority())
                .answer("b")
                .edge("m", "failed", "b")
                .done();
        mended(inside, "answer-in-branch", "Let it discard the branch");
        Document outside = parallel(new FanMode.All(), new Wait.All(), new Merge.Majority())
                .node(new Answer(id("d"), "d", Answer.Ending.DISCARD, ""))
                .edge("j", "failed", "d")
                .done();
        mended(outside, "discard-outside", "Let it give the answer");
    }

    @Test
    void weightsAndCutsAreBroughtInLine() throws EditRejected {
        Document sum = routed(new PolicySpec.Split(new LinkedHashMap<>(Map.of("x", 1.0, "y", 3.0))))
                .done();
        assertThat(policy(mended(sum, "weights-not-100", "Scale the weights to 100")))
                .isEqualTo(new PolicySpec.Split(new LinkedHashMap<>(Map.of("x", 25.0, "y", 75.0))));
        Document missing = routed(new PolicySpec.Split(new LinkedHashMap<>(Map.of("x", 100.0))))
                .done();
        assertThat(policy(mended(missing, "exit-mismatch", "Weigh its exits, 0 where none was stated")))
                .isEqualTo(new PolicySpec.Split(new LinkedHashMap<>(Map.of("x", 100.0, "y", 0.0))));
        Document cuts = Drawing.start()
                .query("q")
                .router("r", new PolicySpec.Threshold("length", List.of(9.0, 2.0)), "x", "y", "z")
                .llm("m", "mini")
                .answer("a")
                .edge("q", "out", "r")
                .edge("r", "x", "m")
                .edge("r", "y", "m")
                .edge("r", "z", "m")
                .edge("m", "ok", "a")
                .profile(Profile.named("mini"))
                .done();
        assertThat(policy(mended(cuts, "cuts-not-ascending", "Sort the cuts")))
                .isEqualTo(new PolicySpec.Threshold("length", List.of(2.0, 9.0)));
        Document equal = Drawing.start()
                .query("q")
                .router("r", new PolicySpec.Threshold("length", List.of(2.0, 2.0)), "x", "y", "z")
                .done();
        assertThat(DrawingChecks.of(equal).stream()
                        .filter(f -> f.code().equals("cuts-not-ascending"))
                        .map(finding -> fix(equal, finding)))
                .containsExactly(Optional.empty());
    }

    @Test
    void delaysTopQuorumAndLeadAreBroughtInLine() throws EditRejected {
        Wait all = new Wait.All();
        Document delays = parallel(new FanMode.Hedge(List.of(50.0, 0.0, 9.0)), all, new Merge.First())
                .done();
        Document sorted = mended(delays, "hedge-delays", "Sort the delays, one per exit");
        assertThat(((Fan) sorted.graph().nodes().get(id("f"))).mode()).isEqualTo(new FanMode.Hedge(List.of(0.0, 9.0)));
        PolicySpec utility = new PolicySpec.Utility(1, 0, 0, PolicySpec.Normaliser.NONE);
        mended(
                parallel(new FanMode.TopK(3, utility), all, new Merge.First()).done(),
                "top-k-out-of-range",
                "Take all 2");
        mended(
                parallel(new FanMode.All(), new Wait.Quorum(3), new Merge.First())
                        .done(),
                "quorum-out-of-range",
                "Wait for 2");
        mended(
                parallel(new FanMode.All(), all, new Merge.LeadK(4, 3)).done(),
                "lead-out-of-range",
                "Lower the lead to 3");
    }

    @Test
    void whatIsGoneIsForgotten() throws EditRejected {
        Condition until = new Condition.And(List.of(
                new Condition.Until(id("m"), id("ghost")), new Condition.Not(new Condition.Visited(id("ghost")))));
        Document condition = routed(new PolicySpec.Rules(List.of(new PolicySpec.Rule(until, "x")), "y"))
                .done();
        assertThat(policy(mended(condition, "condition-node-gone", "Drop what is gone from its conditions")))
                .isEqualTo(new PolicySpec.Rules(
                        List.of(new PolicySpec.Rule(
                                new Condition.And(List.of(
                                        new Condition.Never(id("m")), new Condition.Not(new Condition.Or(List.of())))),
                                "x")),
                        "y"));
        mended(
                routed(new PolicySpec.Random()).free("ghost", "cut").done(),
                "free-parameter-gone",
                "Take the mark away");
        Document uncertain =
                routed(new PolicySpec.Random()).done().withUncertain(List.of(new Uncertainty(id("m"), "cut", 0.1)));
        mended(uncertain, "uncertain-parameter-gone", "Take the uncertainty away");
    }

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFixOfAnyDocumentCanBeDoneAndTakesItsFindingAway(long seed) throws EditRejected {
        Document document = RandomDocuments.of(seed);
        for (Finding finding : DrawingChecks.of(document)) {
            Optional<Fix> fix = fix(document, finding);
            if (fix.isPresent()) {
                assertThat(DrawingChecks.of(after(document, fix.get())))
                        .as(fix.get().label())
                        .doesNotContain(finding);
            }
        }
    }
}
