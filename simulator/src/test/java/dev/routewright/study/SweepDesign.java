package dev.routewright.study;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Answer;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Verifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Random drawings and rows for sweeps: built backwards from the end, so that a node leads only to earlier ones;
 * cascades, stated verifiers, splits and random routers before and behind the node that is swept; scores with ties,
 * missing cells, scores and tasks, failed calls.
 */
final class SweepDesign {
    static final List<String> PROFILES = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
    /** What the swept node may call; nothing else does, so that no way calls a profile twice. */
    private static final List<String> WEIGHED = PROFILES.subList(0, 3);

    private static final String DRAFT = PROFILES.getLast();
    private static final List<String> OTHERS = PROFILES.subList(3, 8);
    private static final int TIERS = 4;
    private static final List<String> EXITS = List.of("x", "y", "z");

    private final SplittableRandom random;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private int wires;

    private SweepDesign(long seed) {
        random = new SplittableRandom(seed);
    }

    enum Swept {
        VERIFIER,
        THRESHOLD,
        UTILITY
    }

    /** A drawing with one free parameter of that kind. */
    static Document document(long seed, Swept swept) {
        return new SweepDesign(seed).build(swept);
    }

    private Document build(Swept swept) {
        nodes.add(new Answer(new NodeId("end"), "end"));
        IntStream.range(0, 2 + random.nextInt(4)).forEach(i -> anyNode());
        WEIGHED.forEach(profile -> call(List.of(profile)));
        Node node = switch (swept) {
            case VERIFIER -> verifier(false);
            case THRESHOLD -> router(threshold());
            case UTILITY -> utility();
        };
        if (swept == Swept.VERIFIER) {
            wire(add(new Llm(id(), "draft", DRAFT)), Node.OK, node);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Node before = random.nextBoolean() ? verifier(true) : router(coin());
            // One of its exits leads on to the node that is swept; a verifier rejects what has no answer yet.
            edges.removeIf(e -> e.from().equals(before.id())
                    && e.exit().equals(before.exits().getLast()));
            wire(before, before.exits().getLast(), nodes.get(nodes.size() - 2));
        }
        Query query = new Query(id(), "in", "d", SplitPart.ALL, List.of());
        wire(add(query), Node.OUT, nodes.get(nodes.size() - 2));
        return document(node);
    }

    private Document document(Node swept) {
        SequencedMap<NodeId, Node> byId = new LinkedHashMap<>();
        nodes.forEach(n -> byId.put(n.id(), n));
        SequencedMap<EdgeId, Edge> edgesById = new LinkedHashMap<>();
        edges.forEach(e -> edgesById.put(e.id(), e));
        List<String> numbers = new ArrayList<>(Parameters.of(swept).sequencedKeySet());
        numbers.removeIf(number -> number.endsWith("PerDecision"));
        String parameter = numbers.get(random.nextInt(numbers.size()));
        // Around the number as it stands, so that a cut's range may reach beyond its neighbours but never misses them.
        double now = Parameters.of(swept).get(parameter);
        double wide = parameter.startsWith("cut") ? 0.5 : 2;
        double from = Math.max(0, now - random.nextInt(3) * 0.5 * wide);
        double to = now + wide * random.nextDouble(0.3, 1);
        return Document.EMPTY
                .withGraph(new RoutingGraph(byId, edgesById))
                .withDatasets(List.of(new DatasetRef("d", "d", "", new DatasetRef.Split.None())))
                .withFree(List.of(new FreeParameter(swept.id(), parameter, from, to, 5)));
    }

    private NodeId id() {
        return new NodeId("n" + nodes.size());
    }

    private <N extends Node> N add(N node) {
        nodes.add(node);
        return node;
    }

    private void wire(Node from, String exit, Node to) {
        edges.add(new Edge(new EdgeId("e" + wires++), from.id(), exit, to.id()));
    }

    private void wireAll(Node node) {
        onward(node.exits(), nodes.indexOf(node)).forEach((exit, to) -> wire(node, exit, to));
    }

    private SequencedMap<String, Node> onward(List<String> exits, int upTo) {
        SequencedMap<String, Node> onward = new LinkedHashMap<>();
        for (String exit : exits) {
            if (!exit.equals(Node.FAILED) || random.nextBoolean()) {
                onward.put(exit, nodes.get(Math.max(random.nextInt(upTo), random.nextInt(upTo))));
            }
        }
        return onward;
    }

    private void anyNode() {
        switch (random.nextInt(4)) {
            case 0 -> verifier(random.nextBoolean());
            case 1 -> router(random.nextBoolean() ? threshold() : coin());
            default -> call(OTHERS);
        }
    }

    /** A call of one of some profiles that is not called behind it. */
    private void call(List<String> profiles) {
        SequencedMap<String, Node> onward = onward(List.of(Node.OK, Node.FAILED), nodes.size());
        List<String> free = profiles.stream()
                .filter(profile -> onward.values().stream().noneMatch(to -> isCalledFrom(to.id(), profile)))
                .toList();
        Llm call = add(new Llm(id(), "call", free.get(random.nextInt(free.size()))));
        onward.forEach((exit, to) -> wire(call, exit, to));
    }

    private boolean isCalledFrom(NodeId start, String profile) {
        return nodes.stream()
                        .anyMatch(n -> n.id().equals(start)
                                && n instanceof Llm c
                                && c.profile().equals(profile))
                || edges.stream().anyMatch(e -> e.from().equals(start) && isCalledFrom(e.to(), profile));
    }

    private Verifier verifier(boolean mayBeStated) {
        ScoreSource source = mayBeStated && random.nextBoolean()
                ? new ScoreSource.Stated(0.8, 0.3)
                : random.nextBoolean() ? new ScoreSource.Column("hard") : new ScoreSource.PerProfile("score");
        Double cost = random.nextBoolean() ? 0.0005 : null;
        Verifier verifier = add(new Verifier(id(), "judge", source, random.nextInt(10) / 10.0, cost, null));
        wireAll(verifier);
        return verifier;
    }

    private Router router(PolicySpec policy) {
        Router router = add(new Router(id(), "router", EXITS, policy));
        wireAll(router);
        return router;
    }

    private PolicySpec threshold() {
        List<Double> cuts = Stream.of(random.nextInt(11) / 10.0, random.nextInt(11) / 10.0)
                .sorted()
                .toList();
        return new PolicySpec.Threshold("hard", cuts);
    }

    private PolicySpec coin() {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        EXITS.forEach(exit -> weights.put(exit, 1.0 + random.nextInt(3)));
        return random.nextBoolean() ? new PolicySpec.Split(weights) : new PolicySpec.Random();
    }

    private Router utility() {
        PolicySpec policy = new PolicySpec.Utility(
                1 + random.nextInt(2),
                random.nextInt(3) * 0.5,
                random.nextInt(3) * 0.25,
                PolicySpec.Normaliser.values()[random.nextInt(2)]);
        Router router = add(new Router(id(), "router", EXITS, policy));
        List<Node> calls = nodes.stream().filter(Llm.class::isInstance).toList();
        for (int e = 0; e < EXITS.size(); e++) {
            wire(router, EXITS.get(e), calls.get(calls.size() - 1 - e));
        }
        return router;
    }

    /** Rows with few distinct numbers on odd seeds, so that ties are common, and with gaps on two seeds of three. */
    static Dataset dataset(long seed, int rows) {
        SplittableRandom random = new SplittableRandom(seed + 1_000_003);
        boolean coarse = seed % 2 == 1;
        boolean gaps = seed % 3 > 0;
        DatasetBuilder b = new DatasetBuilder("d", "long").currency("USD");
        PROFILES.forEach(b::profile);
        for (int i = 0; i < rows; i++) {
            int row = b.addRow("q" + i);
            if (!gaps || random.nextInt(12) > 0) {
                b.task(row, List.of("math", "code", "chat", "law").get(random.nextInt(4)));
            }
            score(b, random, row, "hard", coarse, gaps);
            for (int p = 0; p < PROFILES.size(); p++) {
                score(b, random, row, "score:" + PROFILES.get(p), coarse, gaps);
                cell(b, random, row, p, coarse, gaps);
            }
        }
        return b.build();
    }

    private static void score(
            DatasetBuilder b, SplittableRandom random, int row, String column, boolean coarse, boolean gaps) {
        if (!gaps || random.nextInt(40) > 0) {
            b.number(row, column, coarse ? random.nextInt(11) / 10.0 : random.nextDouble());
        }
    }

    private static void cell(DatasetBuilder b, SplittableRandom random, int row, int p, boolean coarse, boolean gaps) {
        int tier = p % TIERS;
        if (!gaps || random.nextInt(60) > 0) {
            double luck = coarse ? random.nextInt(3) / 2.0 : random.nextDouble();
            b.quality(row, p, Math.min(1, luck * (0.7 + 0.2 * tier)), Evidence.RECORDED);
        }
        if (!gaps || random.nextInt(60) > 0) {
            b.cost(row, p, 0.001 * (tier + random.nextInt(1, 4)), Evidence.DERIVED);
        }
        if (!gaps || random.nextInt(60) > 0) {
            b.millis(row, p, 100 * random.nextDouble(1, 2 + tier), Evidence.RECORDED);
        }
        if (random.nextInt(10) == 0) {
            b.failed(row, p);
        }
    }
}
