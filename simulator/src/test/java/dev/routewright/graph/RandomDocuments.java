package dev.routewright.graph;

import dev.routewright.graph.DatasetRef.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Documents by seed, for tests of files and edits: every node kind, policy, condition, score source and split occurs
 * within a few seeds. They are well formed, not runnable: edges go anywhere.
 */
public final class RandomDocuments {
    private static final List<String> WORDS = List.of("cheap", "strong", "math", "code", "ünï", "a\"b", "line\nbreak",
            "back\\slash", "日本", "😀", "tab\there", " ", "\u2028", "x/y~z", "longer label with words");

    private final Random random;

    private RandomDocuments(long seed) {
        this.random = new Random(seed);
    }

    /** The document of a seed: the same seed, the same document. */
    public static Document of(long seed) {
        return new RandomDocuments(seed).document();
    }

    /** A node of any kind with a given id: for edits that add or replace nodes. */
    public static Node node(NodeId id, Random random) {
        RandomDocuments drawn = new RandomDocuments(random.nextLong());
        return drawn.node(id);
    }

    private Document document() {
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
        int count = random.nextInt(14);
        for (int i = 0; i < count; i++) {
            NodeId id = new NodeId("n" + i + "x" + random.nextInt(1000));
            nodes.put(id, node(id));
        }
        RoutingGraph graph = new RoutingGraph(nodes, edges(nodes));
        return new Document(word(), random.nextBoolean(), graph, catalog(), datasets(), free(nodes), placement(nodes));
    }

    private Node node(NodeId id) {
        return switch (random.nextInt(7)) {
            case 0 -> new Query(id, word(), word(), SplitPart.values()[random.nextInt(4)],
                    random.nextBoolean() ? List.of() : names("to"));
            case 1 -> task(id);
            case 2 -> {
                List<String> exits = names("way");
                yield new Router(id, word(), exits, policy(exits));
            }
            case 3 -> new Llm(id, word(), random.nextInt(4) == 0 ? "" : "p" + random.nextInt(4));
            case 4 -> new Verifier(id, word(), source(), number(),
                    random.nextBoolean() ? null : Math.abs(number()), random.nextBoolean() ? null : Math.abs(number()));
            case 5 -> new Answer(id, word());
            default -> unknown(id);
        };
    }

    private Node task(NodeId id) {
        if (random.nextBoolean()) {
            return new Task(id, word(), word(), condition(3), List.of(Node.OUT), null);
        }
        List<String> exits = names("pick");
        return new Task(id, word(), word(), condition(3), exits, policy(exits));
    }

    private static Node unknown(NodeId id) {
        String json = "{\"id\": \"" + id + "\", \"kind\": \"guard\", \"label\": \"Keep out\", \"exits\": [\"pass\","
                + " \"block\"], \"future\": {\"deep\": [1.50, null, 1e3, \"\\u00e9\"]}}";
        return new Unknown(id, "Keep out", "guard", List.of("pass", "block"), json);
    }

    private ScoreSource source() {
        return switch (random.nextInt(3)) {
            case 0 -> new ScoreSource.PerProfile("score");
            case 1 -> new ScoreSource.Column(word());
            default -> new ScoreSource.Stated(random.nextDouble(), random.nextDouble());
        };
    }

    private PolicySpec policy(List<String> exits) {
        return switch (random.nextInt(8)) {
            case 0 -> new PolicySpec.Always(exits.getFirst());
            case 1 -> new PolicySpec.Random();
            case 2 -> {
                SequencedMap<String, Double> weights = new LinkedHashMap<>();
                exits.forEach(exit -> weights.put(exit, 100.0 / exits.size()));
                yield new PolicySpec.Split(weights);
            }
            case 3 -> {
                List<PolicySpec.Rule> rules = new ArrayList<>();
                for (int i = random.nextInt(3); i >= 0; i--) {
                    rules.add(new PolicySpec.Rule(condition(3), exits.getLast()));
                }
                yield new PolicySpec.Rules(rules, exits.getFirst());
            }
            case 4 -> {
                SequencedMap<String, String> byTask = new LinkedHashMap<>();
                exits.forEach(exit -> byTask.put(word(), exit));
                yield new PolicySpec.ByTask(byTask, exits.getFirst());
            }
            case 5 -> {
                List<Double> cuts = new ArrayList<>();
                for (int i = 1; i < exits.size(); i++) {
                    cuts.add(i * 0.1 + random.nextDouble() * 0.01);
                }
                yield new PolicySpec.Threshold(random.nextBoolean() ? "length" : word(), cuts);
            }
            case 6 -> new PolicySpec.Utility(random.nextDouble(), random.nextDouble(), random.nextInt(3),
                    PolicySpec.Normaliser.values()[random.nextInt(3)]);
            default -> new PolicySpec.Oracle();
        };
    }

    private Condition condition(int depth) {
        int kinds = depth == 0 ? 4 : 7;
        return switch (random.nextInt(kinds)) {
            case 0 -> new Condition.Everything();
            case 1 -> new Condition.Compare("length",
                    Condition.Comparison.values()[random.nextInt(6)], number());
            case 2 -> new Condition.OneOf("task", Set.of(word(), word() + "2"));
            case 3 -> new Condition.Matches("text", "\\b(sum|proof)\\b");
            case 4 -> new Condition.And(List.of(condition(depth - 1), condition(depth - 1)));
            case 5 -> new Condition.Or(List.of(condition(depth - 1)));
            default -> new Condition.Not(condition(depth - 1));
        };
    }

    private SequencedMap<EdgeId, Edge> edges(SequencedMap<NodeId, Node> nodes) {
        SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
        List<Node> all = List.copyOf(nodes.values());
        for (Node from : all) {
            for (String exit : from.exits()) {
                Node to = all.get(random.nextInt(all.size()));
                if (random.nextInt(4) > 0 && !(to instanceof Query)) {
                    EdgeId id = new EdgeId("e" + edges.size());
                    edges.put(id, new Edge(id, from.id(), exit, to.id()));
                }
            }
        }
        return edges;
    }

    private SequencedMap<String, Profile> catalog() {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String name = "p" + i;
            Price price = random.nextBoolean()
                    ? null
                    : new Price(Math.abs(number()), Math.abs(number()), "USD", random.nextBoolean() ? "" : "2026-11-01");
            Latency latency = random.nextBoolean() ? null
                    : random.nextBoolean() ? new Latency(Math.abs(number()), Math.abs(number()))
                    : new Latency(Math.abs(number()), Math.abs(number()), Math.abs(number()), random.nextInt(2));
            catalog.put(name, new Profile(name, price, latency, random.nextBoolean() ? "" : "openai", ""));
        }
        return catalog;
    }

    private List<DatasetRef> datasets() {
        List<DatasetRef> datasets = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Split split = switch (random.nextInt(3)) {
                case 0 -> new Split.None();
                case 1 -> new Split.Hashed(random.nextLong(), random.nextInt(51), random.nextInt(50));
                default -> new Split.ByColumn(word());
            };
            datasets.add(new DatasetRef("d" + i, "sample:first-light", random.nextBoolean() ? "" : "long", split));
        }
        return datasets;
    }

    private List<FreeParameter> free(SequencedMap<NodeId, Node> nodes) {
        List<FreeParameter> free = new ArrayList<>();
        for (Node node : nodes.values()) {
            for (Map.Entry<String, Double> number : Parameters.of(node).entrySet()) {
                if (random.nextInt(3) == 0) {
                    free.add(new FreeParameter(node.id(), number.getKey(), 0, 1, 2 + random.nextInt(20)));
                }
            }
        }
        return free;
    }

    private Placement placement(SequencedMap<NodeId, Node> nodes) {
        SequencedMap<NodeId, Position> positions = new LinkedHashMap<>();
        Set<NodeId> pinned = new LinkedHashSet<>();
        for (NodeId id : nodes.keySet()) {
            if (random.nextInt(8) > 0) {
                positions.put(id, new Position(random.nextInt(2000), random.nextBoolean() ? number() : -12.5));
                if (random.nextInt(6) == 0) {
                    pinned.add(id);
                }
            }
        }
        return new Placement(positions, pinned);
    }

    private List<String> names(String stem) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            names.add(stem + "-" + i + (random.nextInt(5) == 0 ? " \"é\"" : ""));
        }
        return List.copyOf(names);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private double number() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(100);
            case 1 -> -random.nextDouble();
            case 2 -> random.nextGaussian() * 1e12;
            case 3 -> random.nextDouble() * 1e-9;
            case 4 -> random.nextInt() * 1e20;
            default -> random.nextInt(1000) / 8.0;
        };
    }
}
