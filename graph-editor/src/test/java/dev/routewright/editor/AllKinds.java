package dev.routewright.editor;

import dev.routewright.editor.overlay.EditorOverlay;
import dev.routewright.editor.overlay.NodeMark;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.Placement;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Position;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One drawing with every kind that can be placed, with a circle through a Loop. */
final class AllKinds {
    private AllKinds() {}

    static Document document() {
        Drawing to = new Drawing();
        to.put(0, 200, new Query(id("q"), "Support queries", "support", SplitPart.ALL, List.of()));
        to.put(
                220,
                200,
                new Guard(
                        id("guard"),
                        "Out of scope",
                        new Detector.ByRule(new Condition.Compare("length", Condition.Comparison.GT, 8000)),
                        Decider.FREE));
        to.put(
                440,
                150,
                new Cache(id("cache"), "Asked before", Cache.Mode.ANSWERS, 0.92, 5000, null, 4.0, 0.2, "seen"));
        to.put(
                660,
                200,
                new Task(
                        id("task"),
                        "Questions",
                        "question",
                        new Condition.OneOf("task.recorded", Set.of("question")),
                        List.of(Node.OUT),
                        null));
        to.put(
                880,
                200,
                new Router(
                        id("router"),
                        "Easy or hard",
                        List.of("easy", "hard"),
                        new PolicySpec.Threshold("length", List.of(400.0))));
        to.put(1100, 60, new Fan(id("fan"), "Ask both", List.of("small", "careful")));
        to.put(1320, 0, new Llm(id("small"), "small", "small"));
        to.put(
                1320,
                110,
                new Agent(
                        id("agent"), "Careful", "", "large", Agent.Strategy.SELF_CONSISTENCY, 5, 1.2, 0.2, 0.02, null));
        to.put(1540, 60, new Join(id("join"), "First of both", new Wait.FirstOk(), new Merge.First(), true));
        to.put(
                1760,
                60,
                new Verifier(id("verifier"), "Confidence", new ScoreSource.PerProfile("score"), 0.62, null, null));
        to.put(1980, 170, new Person(id("person"), "Second level", "people", 2.5, 6.0, 4, 8, 17));
        to.put(1100, 300, new Loop(id("loop"), "Until it fits", 3, new Condition.HasTag("fits"), null));
        to.put(1320, 300, new Tool(id("tool"), "Knowledge base", "search", "rag"));
        to.put(1540, 300, new Llm(id("large"), "large", "large"));
        to.put(2200, 60, new Answer(id("answer"), "Answered"));
        to.put(440, 320, new Answer(id("refused"), "Refused", Answer.Ending.REFUSED, "too long"));
        to.wire(
                "q out guard",
                "guard pass cache",
                "guard block refused",
                "cache hit answer",
                "cache miss task",
                "task out router",
                "router easy fan",
                "router hard loop",
                "fan small small",
                "fan careful agent",
                "small ok join",
                "agent ok join",
                "join out verifier",
                "verifier accept answer",
                "verifier reject person",
                "person ok answer",
                "loop again tool",
                "tool ok large",
                "large ok loop",
                "loop done answer");
        LinkedHashMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("small", new Profile("small", new Price(0.1, 0.3, "USD", ""), null, "", ""));
        catalog.put("large", new Profile("large", new Price(3, 15, "USD", ""), null, "", ""));
        return new Document(
                "All kinds",
                true,
                new RoutingGraph(to.nodes, to.edges),
                catalog,
                List.of(),
                List.of(),
                new Placement(to.at));
    }

    /** As after a run in which the loop was passed more often than there are queries. */
    static EditorOverlay overlay() {
        Map<NodeId, NodeMark> marks = new HashMap<>();
        document().graph().nodes().keySet().forEach(id -> marks.put(id, new NodeMark(.4, "40 %")));
        marks.put(id("loop"), new NodeMark(2.4, "2.4 each"));
        return new EditorOverlay(marks, Map.of(), List.of(), "queries");
    }

    private static NodeId id(String id) {
        return new NodeId(id);
    }

    private static final class Drawing {
        private final LinkedHashMap<NodeId, Node> nodes = new LinkedHashMap<>();
        private final LinkedHashMap<NodeId, Position> at = new LinkedHashMap<>();
        private final LinkedHashMap<EdgeId, Edge> edges = new LinkedHashMap<>();

        void put(double x, double y, Node node) {
            nodes.put(node.id(), node);
            at.put(node.id(), new Position(x, y));
        }

        void wire(String... wires) {
            for (String wire : wires) {
                String[] parts = wire.split(" ");
                EdgeId edge = new EdgeId("w" + edges.size());
                edges.put(edge, new Edge(edge, id(parts[0]), parts[1], id(parts[2])));
            }
        }
    }
}
