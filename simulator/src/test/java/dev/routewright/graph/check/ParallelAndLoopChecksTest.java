package dev.routewright.graph.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Drawing;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Uncertainty;
import dev.routewright.graph.Wait;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of Parallels, Joins, Loops and of the further calls. */
class ParallelAndLoopChecksTest {
    private static NodeId id(String id) {
        return Drawing.id(id);
    }

    private static List<String> found(Document document) {
        return words(DrawingChecks.of(document));
    }

    private static List<String> words(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.severity() + " " + f.code() + " "
                        + (f.node() == null ? "-" : f.node().value()) + ": " + f.says())
                .toList();
    }

    private static Drawing parallel(FanMode mode, Wait wait, Merge merge) {
        return Drawing.start()
                .query("q")
                .node(new Fan(id("f"), "Ask both", List.of("x", "y"), mode, Decider.FREE))
                .llm("m", "mini")
                .llm("n", "mini")
                .node(new Join(id("j"), "Vote", wait, merge, false))
                .answer("a")
                .edge("q", "out", "f")
                .edge("f", "x", "m")
                .edge("f", "y", "n")
                .edge("m", "ok", "j")
                .edge("n", "ok", "j")
                .edge("j", "out", "a")
                .profile(Profile.named("mini"));
    }

    private static Drawing parallel() {
        return parallel(new FanMode.All(), new Wait.All(), new Merge.Majority());
    }

    private static Drawing behind(Node node, String exit) {
        return Drawing.start()
                .query("q")
                .node(node)
                .llm("m", "mini")
                .answer("a")
                .edge("q", "out", node.id().value())
                .edge(node.id().value(), exit, "m")
                .edge("m", "ok", "a")
                .profile(Profile.named("mini"));
    }

    @Test
    void soundParallelsAndLoopsHaveNoFinding() {
        assertThat(found(parallel().done())).isEmpty();
        assertThat(found(behind(new Loop(id("l"), "l", 3), "again")
                        .edge("m", "failed", "l")
                        .edge("l", "done", "a")
                        .done()))
                .isEmpty();
    }

    @Test
    void branchesMustNest() {
        assertThat(found(parallel().edge("m", "failed", "a").done()))
                .containsExactly("ERROR leaves-branch m: Exit 'failed' of 'm' leads out of a branch of 'Ask both'"
                        + " past its Join.");
        assertThat(found(parallel()
                        .node(new Answer(id("d"), "Drop", Answer.Ending.DISCARD, ""))
                        .edge("j", "failed", "d")
                        .done()))
                .containsExactly("ERROR discard-outside d: 'Drop' discards a branch and lies outside any.");
        assertThat(found(parallel().answer("b").edge("m", "failed", "b").done()))
                .containsExactly("ERROR answer-in-branch b: 'b' ends the whole query inside a branch of 'Ask both'.");
        assertThat(found(behind(new Join(id("j"), "Vote", new Wait.All(), new Merge.First(), false), "out")
                        .done()))
                .containsExactly(
                        "ERROR join-without-fan j: Queries come to the Join 'Vote' outside any Parallel, so there"
                                + " is nothing to join.");
    }

    @Test
    void circlesNeedOneLoopThatTheyLeaveByAgain() {
        assertThat(found(behind(new Loop(id("l"), "Again", 3), "done")
                        .edge("l", "again", "a")
                        .edge("m", "failed", "l")
                        .done()))
                .containsExactly(
                        "ERROR cycle-by-done l: Queries would go round for ever: 'Again' → 'm' → 'Again'. A Loop"
                                + " bounds only what leaves it by 'again'.");
        assertThat(found(behind(new Loop(id("l"), "Outer", 3), "again")
                        .node(new Loop(id("k"), "Inner", 2))
                        .edge("l", "done", "a")
                        .edge("m", "failed", "k")
                        .edge("k", "again", "m")
                        .edge("k", "done", "l")
                        .done()))
                .containsExactly("ERROR several-loops l: The Loops 'Outer' and 'Inner' lie on one circle; every circle"
                        + " passes exactly one Loop.");
    }

    @Test
    void delaysTopAndPartsFitTheExits() {
        Wait all = new Wait.All();
        Merge first = new Merge.First();
        assertThat(found(parallel(new FanMode.Hedge(List.of(50.0, 0.0)), all, first)
                        .done()))
                .containsExactly(
                        "ERROR hedge-delays f: The delays of 'Ask both' are [50.0, 0.0] for 2 exits; there must"
                                + " be one per exit, ascending from 0 or more.");
        assertThat(found(parallel(new FanMode.TopK(3, new PolicySpec.Random()), all, first)
                        .done()))
                .containsExactly(
                        "ERROR top-k-out-of-range f: 'Ask both' takes its 3 best exits and has 2.",
                        "ERROR top-k-without-scores f: 'Ask both' takes its best exits by the policy 'random', which gives"
                                + " them no scores.");
        assertThat(found(parallel(new FanMode.Parts(), all, new Merge.Collect(Merge.Whole.ALL_RIGHT))
                        .done()))
                .containsExactly(
                        "WARNING parts-exit-unused f: All parts of a query leave 'Ask both' by 'x'; nothing comes"
                                + " to its other exits.");
    }

    @Test
    void aJoinCanGetWhatItWaitsFor() {
        assertThat(found(parallel(new FanMode.All(), new Wait.Quorum(3), new Merge.First())
                        .done()))
                .containsExactly("ERROR quorum-out-of-range j: 'Vote' waits for 3 branches, and 'Ask both' sends 2.");
        assertThat(found(parallel(new FanMode.All(), new Wait.All(), new Merge.LeadK(4, 3))
                        .done()))
                .containsExactly("WARNING lead-out-of-range j: No answer can lead by 4 at 'Vote', which draws at most 3"
                        + " samples.");
        assertThat(found(parallel(new FanMode.Hedge(List.of(0.0, 9.0)), new Wait.All(), new Merge.LeadK(1, 3))
                        .done()))
                .containsExactly(
                        "ERROR sampled-branches f: 'Vote' samples the branches of 'Ask both' one after the other,"
                                + " which neither starts all at once nor takes the best of them.");
        assertThat(found(parallel(new FanMode.All(), new Wait.All(), new Merge.BestScore(""))
                        .done()))
                .containsExactly("ERROR no-score j: 'Vote' decides by a score and names none.");
        assertThat(found(parallel(new FanMode.All(), new Wait.All(), new Merge.Synthesis("", null, null))
                        .done()))
                .containsExactly("ERROR no-profile j: 'Vote' names no profile to call.");
    }

    @Test
    void aLoopOfOneRoundRepeatsNothing() {
        assertThat(found(behind(new Loop(id("l"), "l", 1), "again")
                        .edge("l", "done", "a")
                        .edge("m", "failed", "l")
                        .done()))
                .containsExactly("WARNING loop-rounds l: 'l' makes one round, so nothing is repeated.");
    }

    @Test
    void everyCallNamesAProfile() {
        assertThat(found(behind(Agent.direct(id("g"), "Plan", ""), "ok").done()))
                .containsExactly("ERROR no-profile g: 'Plan' names no profile to call.");
        assertThat(found(behind(new Person(id("p"), "Desk", ""), "ok").done()))
                .containsExactly("ERROR no-profile p: 'Desk' names no profile to call.");
        assertThat(found(behind(new Tool(id("t"), "Search", "", "rag"), "ok").done()))
                .containsExactly("ERROR no-profile t: 'Search' names no profile to call.");
    }

    @Test
    void guardsAndCachesSayWhatTheyLookAt() {
        Node guard = new Guard(id("g"), "Keep out", new Detector.Score("", 0.5), Decider.FREE);
        assertThat(found(behind(guard, "pass").edge("g", "block", "a").done()))
                .containsExactly("ERROR no-score g: 'Keep out' decides by a score and names none.");
        Node similar = new Cache(id("c"), "Memory", Cache.Mode.ANSWERS, 0.9, 0, null, null, null, "");
        assertThat(found(behind(similar, "miss").edge("c", "hit", "a").done()))
                .containsExactly(
                        "INFO false-hit-without-quality c: Where 'Memory' answers with another question's answer,"
                                + " quality is missing.");
        Node examples = new Cache(id("c"), "Memory", Cache.Mode.EXAMPLES, null, 0, null, null, null, "");
        assertThat(found(behind(examples, "miss").edge("c", "hit", "m").done()))
                .containsExactly("ERROR no-tag c: 'Memory' gives examples to later calls and names no tag for them.");
    }

    @Test
    void tagsThatNothingReadsAndTooManyTagsAreTold() {
        assertThat(found(behind(new Tool(id("t"), "Search", "search", ""), "ok")
                        .node(new Tool(id("u"), "Late", "search", "late"))
                        .edge("m", "failed", "u")
                        .edge("u", "ok", "a")
                        .done()))
                .containsExactly("INFO tag-unread u: 'Late' sets the tag 'late', and nothing behind it reads tags.");
        Drawing many = Drawing.start().query("q").llm("m", "mini").answer("a").edge("m", "ok", "a");
        for (int i = 0; i < 65; i++) {
            many.node(new Tool(id("t" + i), "t" + i, "search", "tag" + i))
                    .edge(i == 0 ? "q" : "t" + (i - 1), i == 0 ? "out" : "ok", "t" + i);
        }
        assertThat(found(many.edge("t64", "ok", "m")
                        .profile(Profile.named("mini"))
                        .done()))
                .containsExactly(
                        "ERROR too-many-tags -: The drawing sets 65 different tags; a query carries at most 64.");
    }

    @Test
    void conditionsNameWhatIsThere() {
        Condition gone = new Condition.Not(new Condition.Visited(id("ghost")));
        assertThat(found(behind(new Loop(id("l"), "l", 3, gone, null), "again")
                        .edge("l", "done", "a")
                        .edge("m", "failed", "l")
                        .done()))
                .containsExactly(
                        "WARNING condition-node-gone l: A condition of 'l' names node 'ghost', which is gone and"
                                + " so counts as never passed.");
        Condition blank = new Condition.HasTag("");
        assertThat(found(behind(new Loop(id("l"), "l", 3, blank, null), "again")
                        .edge("l", "done", "a")
                        .edge("m", "failed", "l")
                        .done()))
                .containsExactly("ERROR condition-names-nothing l: A condition of 'l' names nothing: 'tagged '.");
    }

    @Test
    void anUncertaintyWithoutItsNumberIsTold() {
        Document document = parallel().done().withUncertain(List.of(new Uncertainty(id("m"), "cut", 0.1)));
        assertThat(found(document))
                .containsExactly(
                        "WARNING uncertain-parameter-gone m: 'cut' is said to be uncertain, and 'm' has no such"
                                + " number.");
    }

    @Test
    void anOldPriceIsTold() {
        Document document = parallel()
                .profile(Profile.named("mini").withPrice(new Price(1, 2, "USD", "2026-01-01")))
                .done();
        assertThat(DrawingChecks.of(document, LocalDate.of(2026, 6, 30))).isEmpty();
        assertThat(words(DrawingChecks.of(document, LocalDate.of(2026, 7, 1))))
                .containsExactly("WARNING price-old -: The price of profile 'mini' is as of 2026-01-01, 181 days ago.");
    }
}
