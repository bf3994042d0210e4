package dev.routewright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef.Split;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.Exploration;
import dev.routewright.graph.PolicySpec.Normaliser;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Task;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.check.Finding;
import dev.routewright.sim.Drawing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is missing in a live world, sentence by sentence. */
class WorldProblemsTest {
    private static final World.Live NOTHING = new World.Live(Set.of(), false, false);

    @Test
    void anOracleIsNeverLive() throws Exception {
        assertThat(said(new PolicySpec.Oracle()))
                .containsExactly(
                        "oracle-not-live: 'r' picks the best exit in hindsight, which exists only where outcomes"
                                + " are recorded. Maybe let Utility weigh the exits by what train rows predict.");
    }

    @Test
    void aVerifierThatGoesByStatedChancesIsNeverLive() throws Exception {
        Node judge = new Verifier(new NodeId("v"), "Check", new ScoreSource.Stated(0.9, 0.2), 0, null, null);
        assertThat(said(judged(judge), NOTHING))
                .containsExactly("stated-rates-not-live: 'Check' accepts right answers with a stated chance of 0.9 and"
                        + " wrong ones with 0.2, and only a saved outcome tells which are right. Maybe let it go by a"
                        + " score, which a live query has too.");
    }

    @Test
    void aGuardThatGoesByStatedRatesIsNeverLive() throws Exception {
        Node guard = new Guard(new NodeId("g"), "Gate", new Detector.Stated("level", 0.8, 0.1), Decider.FREE);
        assertThat(said(guarded(guard), NOTHING))
                .containsExactly("stated-rates-not-live: 'Gate' blocks with stated rates of 0.8 and 0.1 by the truth in"
                        + " 'level', which only a saved query tells. Maybe let it go by a rule or a score, which a live"
                        + " query has too.");
    }

    @Test
    void aColumnThatCallersDoNotSendIsMissed() throws Exception {
        PolicySpec rules = new PolicySpec.Rules(
                List.of(
                        new PolicySpec.Rule(new Condition.Compare("level", Condition.Comparison.GE, 1), "p"),
                        new PolicySpec.Rule(new Condition.OneOf("lang", Set.of("en")), "q")),
                "p");
        assertThat(said(rules))
                .containsExactly("column-not-sent: 'r' reads level, lang, which callers do not send. Maybe let callers"
                        + " send them with each query.");
        assertThat(said(Drawing.choice(rules, "p", "q"), new World.Live(Set.of("level"), false, false)))
                .containsExactly("column-not-sent: 'r' reads lang, which callers do not send. Maybe let callers send it"
                        + " with each query.");
        assertThat(said(Drawing.choice(rules, "p", "q"), new World.Live(Set.of("level", "lang"), false, false)))
                .isEmpty();
    }

    @Test
    void aTaskThatCallersDoNotSendIsMissedWhereNoTaskGivesAnother() throws Exception {
        PolicySpec byTask = new PolicySpec.ByTask(new LinkedHashMap<>(Map.of("math", "p")), "q");
        assertThat(said(byTask))
                .containsExactly("label-not-sent: 'r' goes by the task that a query came with, and callers do not send"
                        + " it. Maybe let callers send the task, or lead queries through Tasks that give one.");
        assertThat(said(Drawing.choice(byTask, "p", "q"), new World.Live(Set.of(), true, false)))
                .isEmpty();
        Drawing given = Drawing.start()
                .node(new Task(new NodeId("t"), "t", "math", new Condition.Everything(), List.of(Node.OUT), null))
                .router("r", byTask, "p", "q")
                .llm("p", "p")
                .llm("q", "q")
                .answer("end")
                .edges("query.out>t", "t.out>r", "r.p>p", "r.q>q", "p.ok>end", "q.ok>end");
        assertThat(said(given, NOTHING)).isEmpty();
    }

    @Test
    void aBanditNeedsFeedbackUnlessCostAloneRewardsIt() throws Exception {
        assertThat(said(new PolicySpec.Bandit(Exploration.UCB, 1, 2, 1)))
                .containsExactly(
                        "feedback-missing: 'r' learns from qualities, which weigh 2.0 in its reward, and nobody"
                                + " tells them outside of saved outcomes. Maybe name a source of feedback, or weigh cost only,"
                                + " which every call tells.");
        Drawing learning = Drawing.choice(new PolicySpec.Bandit(Exploration.UCB, 1, 2, 1), "p", "q");
        assertThat(said(learning, new World.Live(Set.of(), false, true))).isEmpty();
        assertThat(said(new PolicySpec.Bandit(Exploration.UCB, 1, 0, 1))).isEmpty();
    }

    @Test
    void whatIsTrainedIsMissedWhereItsScoresAreNotSent() throws Exception {
        PolicySpec learned = new PolicySpec.Learned("art", 1, 0, 0, Normaliser.NONE);
        assertThat(said(Drawing.choice(learned, "p", "q"), new World.Live(Set.of(), true, false)))
                .containsExactly("artifact-missing: 'r' asks the trained 'art', which is not there, and callers do not"
                        + " send its scores router:art:p, router:art:q. Maybe let callers send the scores, or train it"
                        + " first.");
    }

    @Test
    void aPolicyForWhichNothingWasFittedCannotDecide() {
        RoutingGraph graph = Drawing.choice(new PolicySpec.Budget(1, true), "p", "q")
                .document()
                .graph();
        Fitted nothing = Fitted.ofNothing(graph, new LinkedHashMap<>());
        World.Live all = World.Live.sending(nothing.asks(), true);
        assertThat(WorldProblems.of(nothing, all))
                .map(WorldProblemsTest::sentence)
                .containsExactly(
                        "not-fitted: 'r' weighs what train rows tell of its exits (budget), and nothing could be"
                                + " fitted: the plan was written without its dataset. Maybe load its dataset, or mend that, and"
                                + " export again.");
    }

    @Test
    void anUnknownKindIsNotRun() {
        RoutingGraph graph = Drawing.start()
                .node(new Unknown(new NodeId("u"), "New", "oracle-bone", List.of("out"), "{}"))
                .edges("query.out>u")
                .document()
                .graph();
        Fitted nothing = Fitted.ofNothing(graph, new LinkedHashMap<>());
        assertThat(WorldProblems.of(nothing, NOTHING))
                .map(WorldProblemsTest::sentence)
                .containsExactly(
                        "unknown-kind-not-live: 'New' is of the kind 'oracle-bone', which this program does not"
                                + " run. Maybe a newer Routewright drew it; update this one.");
    }

    private static String sentence(Finding finding) {
        assertThat(finding.fix()).startsWith("Maybe ");
        return finding.code() + ": " + finding.says() + " " + finding.fix();
    }

    private static List<String> said(PolicySpec policy) throws PlanRefused {
        return said(Drawing.choice(policy, "p", "q"), NOTHING);
    }

    private static List<String> said(Drawing drawing, World.Live world) throws PlanRefused {
        Fitted fitted = PlanCompiler.fit(drawing.document().graph(), dataset(), new Split.None(), Map.of(), null);
        List<Finding> findings = WorldProblems.of(fitted, world);
        try {
            fitted.bind(fitted.slots(1), world);
            assertThat(findings).isEmpty();
        } catch (PlanRefused refused) {
            assertThat(refused.findings()).isEqualTo(findings);
        }
        return findings.stream().map(WorldProblemsTest::sentence).toList();
    }

    private static Drawing judged(Node judge) {
        return Drawing.start()
                .llm("p", "p")
                .node(judge)
                .answer("end")
                .edges("query.out>p", "p.ok>v", "v.accept>end", "v.reject>end");
    }

    private static Drawing guarded(Node guard) {
        return Drawing.start()
                .node(guard)
                .llm("p", "p")
                .answer("end")
                .edges("query.out>g", "g.pass>p", "g.block>end", "p.ok>end");
    }

    private static Dataset dataset() {
        DatasetBuilder builder = new DatasetBuilder("d", "long");
        int p = builder.profile("p");
        int q = builder.profile("q");
        int row = builder.row("0");
        builder.task(row, "math").number(row, "level", 1).word(row, "lang", "en");
        builder.number(row, "router:art:p", 0.5).number(row, "router:art:q", 0.5);
        builder.quality(row, p, 1, Evidence.RECORDED).quality(row, q, 0, Evidence.RECORDED);
        return builder.build();
    }
}
