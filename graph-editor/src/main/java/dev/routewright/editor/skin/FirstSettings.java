package dev.routewright.editor.skin;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** What a node of a kind is set to when it is placed. */
final class FirstSettings {
    private static final List<String> TWO_EXITS = List.of("first", "second");
    /** Longer than what people type, so that a new Guard keeps out what was pasted by mistake. */
    private static final double LONG_TEXT = 8000;

    private static final int ROUNDS = 3;

    private FirstSettings() {}

    static Node of(NodeKind kind, NodeId id, Document document) {
        String words = kind.words();
        return switch (kind) {
            case QUERY -> new Query(id, words, firstDataset(document), SplitPart.ALL, List.of());
            case TASK -> new Task(id, words, "", new Condition.Everything(), List.of(Node.OUT), null);
            case ROUTER -> new Router(id, words, TWO_EXITS, new PolicySpec.Split(halves()));
            case GUARD -> new Guard(id, words, longTexts(), Decider.FREE);
            case CACHE -> Cache.exact(id, words);
            case VERIFIER -> new Verifier(id, words, new ScoreSource.PerProfile("score"), 0.5, null, null);
            case LLM -> model(id, words, firstUncalled(document));
            case AGENT -> Agent.direct(id, words, firstUncalled(document));
            case TOOL -> new Tool(id, words, "", "rag");
            case PERSON -> new Person(id, words, "");
            case FAN -> new Fan(id, words, TWO_EXITS);
            case JOIN -> new Join(id, words, new Wait.FirstOk(), new Merge.First(), true);
            case LOOP -> new Loop(id, words, ROUNDS);
            case ANSWER -> new Answer(id, words);
        };
    }

    private static String firstDataset(Document document) {
        return document.datasets().isEmpty()
                ? ""
                : document.datasets().getFirst().id();
    }

    private static Detector longTexts() {
        return new Detector.ByRule(new Condition.Compare("length", Condition.Comparison.GT, LONG_TEXT));
    }

    private static SequencedMap<String, Double> halves() {
        SequencedMap<String, Double> halves = new LinkedHashMap<>();
        TWO_EXITS.forEach(exit -> halves.put(exit, 50.0));
        return halves;
    }

    private static Node model(NodeId id, String words, String profile) {
        return new Llm(id, profile.isEmpty() ? words : profile, profile);
    }

    private static String firstUncalled(Document document) {
        Set<String> profiles = new LinkedHashSet<>(document.catalog().keySet());
        String first = profiles.isEmpty() ? "" : profiles.iterator().next();
        for (Node node : document.graph().nodes().values()) {
            if (NodeProfile.isCalledBy(node)) {
                profiles.remove(NodeProfile.of(node));
            }
        }
        return profiles.isEmpty() ? first : profiles.iterator().next();
    }
}
