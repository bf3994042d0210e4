package dev.routewright.cli.proof;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Condition.Comparison;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.SplitPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A drawing with one choice by a random condition, or by random cuts, and rows that lack fields here and there. */
final class RandomChoice {
    private static final List<String> WORDS = List.of("free", "pro", "defined", "Grüße, 東京", "50% \"off\"");
    private static final List<String> REGEXES = List.of("^un", "e", "pro|free", "d$", "ü", "[0-9]{2}%");

    private final Random random;

    RandomChoice(long seed) {
        random = new Random(seed);
    }

    Dataset dataset(int rows) {
        DatasetBuilder builder = new DatasetBuilder("random", "long");
        for (String profile : List.of("a", "b", "c")) {
            int index = builder.profile(profile);
            for (int row = 0; row < rows; row++) {
                builder.quality(builder.row("q" + row), index, 1, Evidence.RECORDED);
            }
        }
        for (int row = 0; row < rows; row++) {
            for (String field : List.of("tier", "user.lang")) {
                if (row == 0 || random.nextInt(3) > 0) {
                    builder.word(row, field, WORDS.get(random.nextInt(WORDS.size())));
                }
            }
            for (String field : List.of("n", "m")) {
                if (row == 0 || random.nextInt(3) > 0) {
                    builder.number(row, field, random.nextInt(5) / 10.0);
                }
            }
        }
        return builder.build();
    }

    Document document() {
        PolicySpec policy = random.nextInt(5) == 0
                ? new PolicySpec.Threshold("n", List.of(0.1, 0.3))
                : new PolicySpec.Rules(
                        List.of(new PolicySpec.Rule(condition(3), "a"), new PolicySpec.Rule(condition(2), "b")), "c");
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
        SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        add(nodes, new Query(new NodeId("q"), "Query", "random", SplitPart.ALL, List.of()));
        add(nodes, new Router(new NodeId("r"), "Router", List.of("a", "b", "c"), policy));
        connect(edges, "q", Node.OUT, "r");
        for (String name : List.of("a", "b", "c")) {
            add(nodes, new Llm(new NodeId(name), name, name));
            catalog.put(name, new Profile(name, null, null, "openai", "model-" + name));
            connect(edges, "r", name, name);
            connect(edges, name, Node.OK, "end");
        }
        add(nodes, new Answer(new NodeId("end"), "Answer"));
        return Document.EMPTY
                .withGraph(new RoutingGraph(nodes, edges))
                .withCatalog(catalog)
                .withDatasets(List.of(new DatasetRef("random", "random", "long", new DatasetRef.Split.None())));
    }

    private static void add(SequencedMap<NodeId, Node> nodes, Node node) {
        nodes.put(node.id(), node);
    }

    private static void connect(SequencedMap<EdgeId, Edge> edges, String from, String exit, String to) {
        EdgeId id = new EdgeId("e" + edges.size());
        edges.put(id, new Edge(id, new NodeId(from), exit, new NodeId(to)));
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 7)) {
            case 0 ->
                new Condition.Compare(
                        random.nextBoolean() ? "n" : "m",
                        Comparison.values()[random.nextInt(6)],
                        random.nextInt(5) / 10.0);
            case 1 -> new Condition.OneOf(random.nextBoolean() ? "tier" : "user.lang", some());
            case 2 -> new Condition.Matches("tier", REGEXES.get(random.nextInt(REGEXES.size())));
            case 3 -> new Condition.And(several(depth));
            case 4 -> new Condition.Or(several(depth));
            case 5 -> new Condition.Not(condition(depth - 1));
            default -> new Condition.Everything();
        };
    }

    private List<Condition> several(int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> condition(depth - 1))
                .toList();
    }

    private Set<String> some() {
        Set<String> some = new TreeSet<>();
        IntStream.range(0, random.nextInt(3)).forEach(i -> some.add(WORDS.get(random.nextInt(WORDS.size()))));
        return some;
    }
}
