package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Latency;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import dev.routewright.plan.PlanRefused;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.Grades;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.SimulationResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** simulator/README.md, section 3: the kinds of nodes, sentence by sentence; branches and caches stand apart. */
class NodeSentencesTest {
    private static final Grades RECORDED = new Grades(1, 0, 0, 0);
    private static final Grades DERIVED = new Grades(0, 1, 0, 0);
    private static final Grades ASSUMED = new Grades(0, 0, 1, 0);
    private static final Grades MISSING = new Grades(0, 0, 0, 1);

    @Test
    void theFirstTaskWhoseMatcherAcceptsIsEnteredAndTheDatasetsOwnLabelStays() throws Exception {
        Task first = task("first", new Condition.OneOf("task.recorded", Set.of("code")));
        Task second = task("second", new Condition.OneOf("task.recorded", Set.of("code", "math")));
        PolicySpec rules = new PolicySpec.Rules(
                List.of(new PolicySpec.Rule(
                        new Condition.And(List.of(
                                new Condition.OneOf("task", Set.of("first")),
                                new Condition.OneOf("task.recorded", Set.of("code")))),
                        "a")),
                "b");
        Document document = new Drawing()
                .node(new Query(new NodeId("query"), "q", "d", SplitPart.ALL, List.of("f", "s")))
                .node(first)
                .node(second)
                .router("r", rules, "a", "b")
                .llm("m", "m")
                .llm("n", "n")
                .answer("end")
                .edges(
                        "query.f>first",
                        "query.s>second",
                        "query.other>end",
                        "first.out>r",
                        "second.out>r",
                        "r.a>m",
                        "r.b>n",
                        "m.ok>end",
                        "n.ok>end")
                .document();
        SmallData data = SmallData.rows(3).task(0, "code").task(1, "math").task(2, "chat");
        for (int row = 0; row < 3; row++) {
            data.cell(row, "m", 1, 1, 50).cell(row, "n", 0.5, 1, 50);
        }
        assertThat(data.run(document).perQuery().answeredBy()).containsExactly(0, 1, -1);
    }

    private static Task task(String name, Condition matcher) {
        return new Task(new NodeId(name), name, name, matcher, List.of(Node.OUT), null);
    }

    @Test
    void aGuardKeepsOutWhatItsDetectorNames() throws Exception {
        SmallData data = SmallData.rows(3)
                .cell(0, "m", 1, 1, 50)
                .cell(1, "m", 1, 1, 50)
                .cell(2, "m", 1, 1, 50)
                .number(0, "risk", 0.5)
                .number(1, "risk", 0.25);
        SimulationResult result = data.run(guarded(new Detector.Score("risk", 0.5)));
        assertThat(result.perQuery().use().ending())
                .containsExactly(PerQuery.Use.REFUSED, PerQuery.Use.ANSWERED, PerQuery.Use.ANSWERED);
        // A row without the number passes, and nobody knows whether it would have.
        assertThat(result.perQuery().quality()).containsExactly(0, 1, Double.NaN);
        SimulationResult byRule =
                data.run(guarded(new Detector.ByRule(new Condition.Compare("risk", Condition.Comparison.LT, 0.5))));
        assertThat(byRule.perQuery().use().ending())
                .containsExactly(PerQuery.Use.ANSWERED, PerQuery.Use.REFUSED, PerQuery.Use.ANSWERED);
    }

    @Test
    void statedHitAndFalseAlarmRatesAreAssumed() throws Exception {
        SmallData data = SmallData.rows(2)
                .cell(0, "m", 1, 1, 50)
                .cell(1, "m", 1, 1, 50)
                .number(0, "truth", 1)
                .number(1, "truth", 0);
        SimulationResult result = data.run(guarded(new Detector.Stated("truth", 1, 0)));
        assertThat(result.perQuery().use().ending()).containsExactly(PerQuery.Use.REFUSED, PerQuery.Use.ANSWERED);
        assertThat(result.summary().coverage().quality()).isEqualTo(new Grades(0, 0, 2, 0));
    }

    private static Document guarded(Detector detector) {
        return Drawing.start()
                .node(new Guard(new NodeId("g"), "g", detector, Decider.FREE))
                .llm("m", "m")
                .answer("end")
                .node(new Answer(new NodeId("no"), "no", Answer.Ending.REFUSED, "no"))
                .edges("query.out>g", "g.pass>m", "g.block>no", "m.ok>end")
                .document();
    }

    @Test
    void anAnswerOverTheTokenLimitIsCutAndItsQualityIsMissing() throws Exception {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put(
                "m", Profile.named("m").withPrice(new Price(1, 3e6, "USD", "")).withLatency(new Latency(0, 2)));
        Document document = limited(new CallLimits(10, null, 0, 0)).withCatalog(catalog);
        SimulationResult result = SmallData.rows(1)
                .cell(0, "m", 1, 60, 50)
                .tokens(0, "m", 0, 14)
                .with(b -> b.price("m", new Price(1, 3e6, "USD", "")))
                .run(document);
        assertThat(result.perQuery().quality()).containsExactly(Double.NaN);
        assertThat(result.perQuery().cost()).containsExactly(60 - 4 * 3);
        assertThat(result.perQuery().millis()).containsExactly(50 - 4 * 2);
        assertThat(result.perQuery().use().tokensOut()).containsExactly(10);
        assertThat(result.summary().coverage().cost()).isEqualTo(DERIVED);
    }

    @Test
    void latencyAboveTheTimeoutFailsBillsTheTokensSoFarAndCountsTheTimeoutsMillis() throws Exception {
        SimulationResult result = SmallData.rows(1)
                .cell(0, "m", 1, 6, 400)
                .tokens(0, "m", 20, 40)
                .with(b -> b.price("m", new Price(1e5, 1e5, "USD", "")))
                .run(limited(new CallLimits(null, 100.0, 0, 0)));
        assertThat(result.perQuery().use().ending()).containsExactly(PerQuery.Use.FAILED);
        // A third of the cost is input; a quarter of the rest was made.
        assertThat(result.perQuery().cost()).containsExactly(2 + 4 * 0.25);
        assertThat(result.perQuery().millis()).containsExactly(100);
        assertThat(result.summary().coverage().cost()).isEqualTo(DERIVED);
        assertThat(result.summary().coverage().millis()).isEqualTo(DERIVED);
    }

    @Test
    void aRecordedFailureRepeatsOnRetryUnlessAFurtherSampleExists() throws Exception {
        Document document = limited(new CallLimits(null, null, 2, 10));
        SimulationResult repeated = SmallData.rows(1).failed(0, "m", 3, 20).run(document);
        assertThat(repeated.summary().failed()).isEqualTo(1);
        assertThat(repeated.perQuery().cost()).containsExactly(3 * 3);
        assertThat(repeated.perQuery().millis()).containsExactly(20 + 10 + 20 + 20 + 20);
        assertThat(repeated.summary().coverage().millis()).isEqualTo(ASSUMED);
        SimulationResult sampled = SmallData.rows(1)
                .failed(0, "m", 3, 20)
                .cell(0, "m", "", 1, 0.75, 4, 30)
                .run(document);
        assertThat(sampled.perQuery().quality()).containsExactly(0.75);
        assertThat(sampled.perQuery().cost()).containsExactly(3 + 4);
        assertThat(sampled.perQuery().millis()).containsExactly(20 + 10 + 30);
        assertThat(sampled.perQuery().use().calls()).containsExactly(2);
    }

    @Test
    void aProfilesFailureRateIsDrawnPerAttemptAndAssumed() throws Exception {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("m", Profile.named("m").withLimits(new Profile.Limits(null, null, 1)));
        SimulationResult result = SmallData.rows(1)
                .cell(0, "m", 1, 3, 20)
                .run(limited(new CallLimits(null, null, 1, 0)).withCatalog(catalog));
        assertThat(result.summary().failed()).isEqualTo(1);
        assertThat(result.perQuery().cost()).containsExactly(3 * 2);
        assertThat(result.summary().coverage().quality()).isEqualTo(ASSUMED);
    }

    private static Document limited(CallLimits limits) {
        return Drawing.start()
                .node(new Llm(new NodeId("m"), "m", "m", limits, null))
                .answer("end")
                .edges("query.out>m", "m.ok>end")
                .document();
    }

    @Test
    void anAgentReadsItsOwnProfileIfRecorded() throws Exception {
        SimulationResult result = SmallData.rows(1)
                .cell(0, "m", 0, 1, 50)
                .cell(0, "own", 0.75, 9, 90)
                .run(agent("own", Agent.Strategy.REACT));
        assertThat(result.perQuery().quality()).containsExactly(0.75);
        assertThat(result.perQuery().cost()).containsExactly(9);
        assertThat(result.perQuery().answeredBy()).containsExactly(1);
        assertThat(result.summary().coverage().quality()).isEqualTo(RECORDED);
    }

    @Test
    void anAgentWithoutCellsIsItsBackboneWithStatedCallsTokensFixesAndBreaks() throws Exception {
        SmallData data = SmallData.rows(1).cell(0, "m", 0.5, 1, 50).tokens(0, "m", 10, 20);
        SimulationResult result = data.run(agent("", Agent.Strategy.REACT));
        assertThat(result.perQuery().quality()).containsExactly(0.5 + 0.5 * 0.5 - 0.25 * 0.5);
        assertThat(result.perQuery().cost()).containsExactly(1 * 2.5 * 1.5);
        assertThat(result.perQuery().millis()).containsExactly(50 * 2.5 * 1.5);
        assertThat(result.perQuery().use().calls()).containsExactly(3);
        assertThat(result.perQuery().use().tokensOut()).containsExactly(20 * 2.5 * 1.5);
        assertThat(result.summary().coverage().quality()).isEqualTo(ASSUMED);
        assertThat(result.summary().coverage().cost()).isEqualTo(ASSUMED);
        SimulationResult sideBySide = data.run(agent("", Agent.Strategy.SELF_CONSISTENCY));
        assertThat(sideBySide.perQuery().millis()).containsExactly(50 * 1.5);
    }

    private static Document agent(String profile, Agent.Strategy strategy) {
        return Drawing.start()
                .node(new Agent(new NodeId("a"), "a", profile, "m", strategy, 2.5, 1.5, 0.5, 0.25, null))
                .answer("end")
                .edges("query.out>a", "a.ok>end")
                .document();
    }

    @Test
    void aPersonIsBilledByItemWhereNothingIsRecorded() throws Exception {
        Document document = Drawing.start()
                .node(new Person(new NodeId("p"), "p", "human", 4.0, 0.5, 1, 9, 17))
                .answer("end")
                .edges("query.out>p", "p.ok>end")
                .document();
        SimulationResult result = SmallData.rows(2)
                .cell(0, "human", 1, Double.NaN, Double.NaN)
                .cell(1, "human", 1, 6, 700)
                .run(document);
        assertThat(result.perQuery().cost()).containsExactly(4, 6);
        assertThat(result.perQuery().millis()).containsExactly(30_000, 700);
        assertThat(result.summary().coverage().cost()).isEqualTo(new Grades(1, 0, 1, 0));
    }

    @Test
    void aToolSetsAttributesThatLaterDecisionsSeeAndGivesNoAnswer() throws Exception {
        SequencedMap<String, String> sets = new LinkedHashMap<>();
        sets.put("lang", "en");
        PolicySpec rules =
                new PolicySpec.Rules(List.of(new PolicySpec.Rule(new Condition.OneOf("lang", Set.of("en")), "a")), "b");
        Document document = Drawing.start()
                .node(new Tool(new NodeId("t"), "t", "t", "", "", sets))
                .router("r", rules, "a", "b")
                .llm("m", "m")
                .answer("end")
                .edges("query.out>t", "t.ok>r", "r.a>m", "r.b>end", "m.ok>end")
                .document();
        SimulationResult result = SmallData.rows(1)
                .cell(0, "t", 1, 2, 20)
                .cell(0, "m", 0.5, 1, 50)
                .word(0, "lang", "de")
                .run(document);
        assertThat(result.perQuery().quality()).containsExactly(0.5);
        assertThat(result.perQuery().cost()).containsExactly(3);
    }

    @Test
    void aToolMayBeDrawnFromTheCatalogByQuery() throws Exception {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put(
                "ocr",
                Profile.named("ocr")
                        .withPrice(new Price(0, 0, "USD", "", null, null, 0.5, 0, List.of()))
                        .withLatency(new Latency(15, 0)));
        Document document = Drawing.start()
                .node(new Tool(new NodeId("t"), "t", "search", "tool", "", new LinkedHashMap<>()))
                .llm("m", "m")
                .answer("end")
                .edges("query.out>t", "t.ok>m", "m.ok>end")
                .document()
                .withCatalog(catalog);
        SimulationResult result = SmallData.rows(3)
                .word(0, "tool", "ocr")
                .word(1, "tool", "search")
                .cell(0, "m", 1, 1, 50)
                .cell(1, "m", 1, 1, 50)
                .cell(2, "m", 1, 1, 50)
                .cell(0, "search", 0, 4, 5)
                .cell(1, "search", 0, 4, 5)
                .cell(2, "search", 0, 8, 5)
                .run(document);
        assertThat(result.perQuery().cost()).containsExactly(1.5, 5, 9);
        assertThat(result.perQuery().millis()).containsExactly(65, 55, 55);
        assertThat(result.summary().coverage().cost()).isEqualTo(new Grades(2, 0, 1, 0));
    }

    @Test
    void aVerifierMayAskHowManyOfTheAnswersSoFarAgree() throws Exception {
        Document document = Drawing.start()
                .llm("a", "a")
                .llm("b", "b")
                .llm("c", "c")
                .llm("strong", "strong")
                .node(new Verifier(new NodeId("v"), "v", new ScoreSource.Agreement(), 0.6, null, null))
                .answer("end")
                .edges("query.out>a", "a.ok>b", "b.ok>c", "c.ok>v", "v.accept>end", "v.reject>strong", "strong.ok>end")
                .document();
        SmallData data = SmallData.rows(3);
        String[][] keys = {{"x", "y", "x"}, {"x", "x", "y"}, {"x", "x", ""}};
        for (int row = 0; row < 3; row++) {
            data.cell(row, "strong", 1, 9, 90);
            for (int call = 0; call < 3; call++) {
                String profile = List.of("a", "b", "c").get(call);
                data.cell(row, profile, 0.5, 1, 10);
                if (!keys[row][call].isEmpty()) {
                    data.key(row, profile, keys[row][call]);
                }
            }
        }
        SimulationResult result = data.run(document);
        // Two of three agree with the last answer, one does, and the last has nothing to compare.
        assertThat(result.perQuery().cost()).containsExactly(3, 12, Double.NaN);
        assertThat(result.perQuery().quality()).containsExactly(0.5, 1, Double.NaN);
    }

    @Test
    void anUnconnectedFailedEndsTheQueryAndAnyOtherOpenExitIsAnError() throws Exception {
        SmallData data = SmallData.rows(1).failed(0, "m", 1, 50);
        Document open = Drawing.start()
                .llm("m", "m")
                .answer("end")
                .edges("query.out>m", "m.ok>end")
                .document();
        assertThat(data.run(open).summary().failed()).isEqualTo(1);
        Document router = Drawing.start()
                .router("r", new PolicySpec.Always("a"), "a", "b")
                .llm("m", "m")
                .answer("end")
                .edges("query.out>r", "r.a>m", "m.ok>end")
                .document();
        assertThatThrownBy(() -> data.run(router)).isInstanceOf(PlanRefused.class);
    }

    @Test
    void aKindThatIsNotKnownIsNotRun() {
        Document document = Drawing.start()
                .answer("end")
                .node(new Unknown(new NodeId("u"), "u", "teleport", List.of(Node.OUT), "{\"kind\": \"teleport\"}"))
                .edges("query.out>u", "u.out>end")
                .document();
        assertThatThrownBy(() -> SmallData.rows(1).cell(0, "m", 1, 1, 1).run(document))
                .isInstanceOf(PlanRefused.class);
    }
}
