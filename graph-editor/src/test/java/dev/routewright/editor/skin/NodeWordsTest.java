package dev.routewright.editor.skin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Condition;
import dev.routewright.graph.ConditionText;
import dev.routewright.graph.Document;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
                .isEqualTo("Draft\nModel: calls small, 0.1 in and 0.3 out, USD per million tokens");
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
        assertThat(words(new Task(ID, "", "", billing, List.of("a", "b"), utility))).isEqualTo("utility 1 : 0.4");
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
        assertThat(words(new Query(ID, "", "desk", SplitPart.REPORT, List.of()))).isEqualTo("desk, report rows");
        assertThat(words(new Unknown(ID, "", "guard", List.of("out"), "{}"))).isEqualTo("not yet runnable");
    }

    @Test
    void conditionsReadAsTheyAreMeant() {
        Condition all = new Condition.And(List.of(
                new Condition.Compare("length", Condition.Comparison.LE, 400),
                new Condition.Not(new Condition.Matches("text", "(?i)refund"))));
        assertThat(ConditionText.of(all)).isEqualTo("length \u2264 400 and not text matches (?i)refund");
    }
}
