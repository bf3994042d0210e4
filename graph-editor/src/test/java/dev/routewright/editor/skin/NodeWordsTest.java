package dev.routewright.editor.skin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.ConditionText;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodeWordsTest {
    private static final NodeId ID = new NodeId("n");
    private static final Document PRICED = priced();

    private static Document priced() {
        LinkedHashMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("small", new Profile("small", new Price(0.1, 0.3, "USD", ""), null, "", ""));
        catalog.put("flat", new Profile("flat", new Price(0.88, 0.88, "USD", ""), null, "", ""));
        return Document.EMPTY.withCatalog(catalog);
    }

    private static String words(Node node) {
        return NodeWords.of(node, PRICED);
    }

    @Test
    void aModelSaysItsPriceOrItsProfile() {
        assertThat(words(new Llm(ID, "small", "small"))).isEqualTo("0.1 / 0.3 per M");
        assertThat(words(new Llm(ID, "flat", "flat"))).isEqualTo("0.88 per M");
        assertThat(words(new Llm(ID, "Draft", "small"))).isEqualTo("small");
        assertThat(words(new Llm(ID, "new", "new"))).isEqualTo("costs as recorded");
        assertThat(words(new Llm(ID, "Model", ""))).isEqualTo("no profile yet");
        assertThat(NodeWords.tip(new Llm(ID, "Draft", "small"), PRICED))
                .isEqualTo("Draft\nModel: calls small, 0.1 in and 0.3 out, USD per million tokens\n"
                        + NodeKind.LLM.help());
    }

    @Test
    void aVerifierSaysItsCutOrItsRates() {
        assertThat(words(new Verifier(ID, "", new ScoreSource.Column("s"), 0.62, null, null)))
                .isEqualTo("accept from 0.62");
        assertThat(words(new Verifier(ID, "", new ScoreSource.Stated(0.9, 0.15), 0, null, null)))
                .isEqualTo("accepts 90 % right, 15 % wrong");
    }

    @Test
    void aTaskSaysWhatItTakesAndWithSeveralExitsHowItChooses() {
        Condition billing = new Condition.OneOf("task.recorded", Set.of("billing"));
        PolicySpec utility = new PolicySpec.Utility(1, 0.4, 0, PolicySpec.Normaliser.NONE);
        assertThat(words(new Task(ID, "", "", billing, List.of("out"), null))).isEqualTo("task.recorded is billing");
        assertThat(words(new Task(ID, "", "", billing, List.of("a", "b"), utility)))
                .isEqualTo("utility 1 : 0.4");
    }

    @Test
    void aRouterSaysItsPolicy() {
        PolicySpec cuts = new PolicySpec.Threshold("length", List.of(120.0, 12_000.0));
        assertThat(words(new Router(ID, "", List.of("a", "b", "c"), cuts))).isEqualTo("length cuts at 120, 12,000");
        LinkedHashMap<String, Double> weights = new LinkedHashMap<>();
        weights.put("a", 200 / 3.0);
        weights.put("b", 100 / 3.0);
        assertThat(words(new Router(ID, "", List.of("a", "b"), new PolicySpec.Split(weights))))
                .isEqualTo("split 66.67 : 33.33");
    }

    @Test
    void aQuerySaysItsRowsAndAnUnknownKindThatItDoesNotRun() {
        assertThat(words(new Query(ID, "", "desk", SplitPart.REPORT, List.of())))
                .isEqualTo("desk, report rows");
        assertThat(words(new Unknown(ID, "", "guard", List.of("out"), "{}"))).isEqualTo("not yet runnable");
    }

    @Test
    void aGuardSaysWhatItBlocks() {
        Condition tooLong = new Condition.Compare("length", Condition.Comparison.GT, 8000);
        assertThat(words(guard(new Detector.ByRule(tooLong)))).isEqualTo("blocks length > 8000");
        assertThat(words(guard(new Detector.Score("toxicity", 0.8)))).isEqualTo("blocks from 0.8");
        assertThat(words(guard(new Detector.Learned("scope", 0.4)))).isEqualTo("blocks from 0.4");
        assertThat(words(guard(new Detector.Stated("should_refuse", 0.9, 0.05))))
                .isEqualTo("blocks 90 %, 5 % falsely");
    }

    private static Guard guard(Detector detector) {
        return new Guard(ID, "", detector, Decider.FREE);
    }

    @Test
    void aCacheSaysWhatItGivesAndWhen() {
        assertThat(words(Cache.exact(ID, ""))).isEqualTo("answers, same text");
        assertThat(words(new Cache(ID, "", Cache.Mode.EXAMPLES, 0.9, 0, null, null, null, "seen")))
                .isEqualTo("examples, alike from 0.9");
    }

    @Test
    void callsOfAllKindsSayWhatTheyCall() {
        Agent five = new Agent(ID, "Careful", "", "small", Agent.Strategy.DEBATE, 5, 1.2, 0.2, 0.02, null);
        assertThat(words(five)).isEqualTo("5 × small");
        assertThat(NodeWords.spoken(five, PRICED)).isEqualTo("profile small, 5 × small");
        assertThat(words(Agent.direct(ID, "Agent", ""))).isEqualTo("no profile yet");
        assertThat(words(new Tool(ID, "", "search", "rag"))).isEqualTo("adds rag");
        assertThat(words(new Tool(ID, "", "search", ""))).isEqualTo("search");
        assertThat(words(new Person(ID, "", "people"))).isEqualTo("1 person, day and night");
        assertThat(words(new Person(ID, "", "people", 2.5, 6.0, 4, 8, 17.5))).isEqualTo("4 people, 8 to 17.5 h");
    }

    @Test
    void aParallelSaysWhichBranchesItTakes() {
        assertThat(words(new Fan(ID, "", List.of("a", "b")))).isEqualTo("both branches");
        PolicySpec utility = new PolicySpec.Utility(1, 0.4, 0, PolicySpec.Normaliser.NONE);
        assertThat(words(fan(new FanMode.TopK(2, utility)))).isEqualTo("best 2 of 3");
        assertThat(words(fan(new FanMode.Parts()))).isEqualTo("one copy per part");
        assertThat(words(fan(new FanMode.Hedge(List.of(0.0, 500.0, 1000.0))))).isEqualTo("next after 500 ms");
    }

    private static Fan fan(FanMode mode) {
        return new Fan(ID, "", List.of("a", "b", "c"), mode, Decider.FREE);
    }

    @Test
    void aJoinSaysWhatItMakesOfWhom() {
        assertThat(words(new Join(ID, "", new Wait.FirstOk(), new Merge.First(), true)))
                .isEqualTo("the first answer");
        assertThat(words(new Join(ID, "", new Wait.All(), new Merge.Majority(), true)))
                .isEqualTo("majority of all");
        assertThat(words(new Join(ID, "", new Wait.Quorum(2), new Merge.BestScore("score"), true)))
                .isEqualTo("best score of 2");
        assertThat(words(new Join(ID, "", new Wait.All(), new Merge.LeadK(2, 9), true)))
                .isEqualTo("lead of 2, at most 9");
        assertThat(words(new Join(ID, "", new Wait.All(), new Merge.Synthesis("small", null, null), true)))
                .isEqualTo("synthesis by small");
    }

    @Test
    void aLoopSaysHowLongItGoesRoundAndNamesNodesAsPeopleDo() {
        assertThat(words(new Loop(ID, "", 3))).isEqualTo("3 rounds");
        Document named = Document.EMPTY.withGraph(new RoutingGraph(
                new LinkedHashMap<>(Map.of(ID, new Llm(ID, "Draft", "small"))), new LinkedHashMap<>()));
        assertThat(NodeWords.of(new Loop(new NodeId("l"), "", 2, new Condition.Visited(ID), null), named))
                .isEqualTo("2 rounds or passed Draft");
    }

    @Test
    void anAnswerSaysHowItEnds() {
        assertThat(words(new Answer(ID, ""))).isEqualTo("end of the route");
        assertThat(words(new Answer(ID, "", Answer.Ending.REFUSED, "spam"))).isEqualTo("refuses: spam");
        assertThat(words(new Answer(ID, "", Answer.Ending.DISCARD, ""))).isEqualTo("drops the branch");
    }

    @Test
    void everyPolicyHasItsWords() {
        assertThat(PolicyWords.of(new PolicySpec.Learned("knn", 1, 0, 0, PolicySpec.Normaliser.NONE)))
                .isEqualTo("trained knn");
        assertThat(PolicyWords.of(new PolicySpec.Eliminate("score"))).isEqualTo("drops the least score");
        assertThat(PolicyWords.of(new PolicySpec.LoadAware(PolicySpec.LoadRule.CHEAPEST_IN_TIME, 1500)))
                .isEqualTo("cheapest in 1500 ms");
        assertThat(PolicyWords.of(new PolicySpec.Bandit(PolicySpec.Exploration.LINUCB, 1, 1, 0)))
                .isEqualTo("bandit, LinUCB");
        assertThat(PolicyWords.of(new PolicySpec.Budget(0.002, true))).isEqualTo("paced 0.002 a query");
    }

    @ParameterizedTest
    @EnumSource(NodeKind.class)
    void aNewNodeOfEveryKindHasWordsAndItsKind(NodeKind kind) {
        Node made = NodeKind.newNode(kind, ID, PRICED);
        assertThat(made.kind()).isEqualTo(kind.kindName());
        assertThat(words(made)).isNotBlank().hasSizeLessThanOrEqualTo(25);
        assertThat(NodeWords.tip(made, PRICED))
                .startsWith(made.label() + "\n" + kind.words() + ": ")
                .endsWith(kind.help());
        assertThat(NodeKind.wordsOf(made)).isEqualTo(kind.words());
        assertThat(NodeKind.styleClassOf(made)).isEqualTo(kind.styleClass());
    }

    @Test
    void conditionsReadAsTheyAreMeant() {
        Condition all = new Condition.And(List.of(
                new Condition.Compare("length", Condition.Comparison.LE, 400),
                new Condition.Not(new Condition.Matches("text", "(?i)refund"))));
        assertThat(ConditionText.of(all)).isEqualTo("length \u2264 400 and not text matches (?i)refund");
    }
}
