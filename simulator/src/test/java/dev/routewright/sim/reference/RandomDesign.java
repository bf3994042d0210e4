package dev.routewright.sim.reference;

import dev.routewright.graph.Answer;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Latency;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Verifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;

/**
 * A random drawing without circles: built from the ends backwards, so that a node only leads to earlier ones, and put
 * into random order at the end.
 */
final class RandomDesign {
    private final Random random;
    private final RandomPolicies policies;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private RandomDesign(Random random) {
        this.random = random;
        policies = new RandomPolicies(random);
    }

    static Document of(Random random) {
        return new RandomDesign(random).build();
    }

    private Document build() {
        int ends = 1 + random.nextInt(2);
        for (int i = 0; i < ends; i++) {
            add(new Answer(id(), "end"));
        }
        llm();
        int inner = 3 + random.nextInt(10);
        for (int i = 0; i < inner; i++) {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> llm();
                case 3, 4 -> verifier();
                case 5, 6, 7 -> task();
                case 8 -> cascadeOfThree();
                default -> router();
            }
        }
        query();
        return document();
    }

    private Document document() {
        List<Node> shuffled = new ArrayList<>(nodes);
        Collections.shuffle(shuffled, random);
        Collections.shuffle(edges, random);
        SequencedMap<NodeId, Node> byId = new LinkedHashMap<>();
        shuffled.forEach(n -> byId.put(n.id(), n));
        SequencedMap<EdgeId, Edge> edgesById = new LinkedHashMap<>();
        edges.forEach(e -> edgesById.put(e.id(), e));
        return Document.EMPTY
                .withGraph(new RoutingGraph(byId, edgesById))
                .withCatalog(catalog())
                .withDatasets(List.of(new DatasetRef("d", "d", "", split())));
    }

    private SequencedMap<String, Profile> catalog() {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        for (String name : RandomDataset.PROFILES) {
            Profile profile = Profile.named(name);
            if (random.nextInt(3) == 0) {
                profile = profile.withPrice(new Price(1 + random.nextInt(3), 2 + random.nextInt(2), "USD", ""));
            }
            if (random.nextInt(3) == 0) {
                profile = profile.withLatency(new Latency(random.nextInt(200), random.nextInt(20)));
            }
            catalog.put(name, profile);
        }
        return catalog;
    }

    private DatasetRef.Split split() {
        return switch (random.nextInt(3)) {
            case 0 -> new DatasetRef.Split.None();
            case 1 -> new DatasetRef.Split.Hashed(random.nextInt(5), 50, 25);
            default -> new DatasetRef.Split.ByColumn("part");
        };
    }

    private NodeId id() {
        return new NodeId("n" + nodes.size());
    }

    private <N extends Node> N add(N node) {
        nodes.add(node);
        return node;
    }

    private void wire(Node from, String exit, Node to) {
        edges.add(new Edge(new EdgeId("e" + edges.size()), from.id(), exit, to.id()));
    }

    /** One of the nodes that stood before a node, late ones more often, so that most nodes are reached. */
    private Node before(Node node) {
        int upTo = nodes.indexOf(node);
        return nodes.get(Math.max(random.nextInt(upTo), random.nextInt(upTo)));
    }

    private void wireAll(Node node) {
        for (String exit : node.exits()) {
            boolean often = exit.equals(Node.FAILED);
            if (random.nextInt(often ? 3 : 12) > 0) {
                wire(node, exit, before(node));
            }
        }
    }

    private Llm llm() {
        Llm llm = add(new Llm(id(), "call", profile()));
        wireAll(llm);
        return llm;
    }

    private String profile() {
        return RandomDataset.PROFILES.get(random.nextInt(RandomDataset.PROFILES.size()));
    }

    private Verifier verifier() {
        Verifier v = add(newVerifier());
        wireAll(v);
        return v;
    }

    private Verifier newVerifier() {
        ScoreSource source = switch (random.nextInt(4)) {
            case 0 -> new ScoreSource.Stated(0.8, 0.3);
            case 1 -> new ScoreSource.Column("difficulty");
            default -> new ScoreSource.PerProfile("score");
        };
        Double cost = random.nextInt(3) == 0 ? 0.0005 : null;
        Double millis = random.nextInt(3) == 0 ? 25.5 : null;
        return new Verifier(id(), "judge", source, random.nextInt(6) / 5.0, cost, millis);
    }

    private void task() {
        boolean several = random.nextBoolean();
        List<String> exits = several ? List.of("x", "y") : List.of(Node.OUT);
        String name = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "made up";
            default -> RandomDataset.TASKS.get(random.nextInt(RandomDataset.TASKS.size()));
        };
        PolicySpec policy = several ? policies.any(exits, false) : null;
        wireAll(add(new Task(id(), "task", name, policies.condition(2), exits, policy)));
    }

    private void cascadeOfThree() {
        Node next = llm();
        for (int stage = 0; stage < 2; stage++) {
            Verifier verifier = add(newVerifier());
            wire(verifier, Node.ACCEPT, before(verifier));
            wire(verifier, Node.REJECT, next);
            Llm call = add(new Llm(id(), "stage", profile()));
            wire(call, Node.OK, verifier);
            if (random.nextBoolean()) {
                wire(call, Node.FAILED, next);
            }
            next = call;
        }
    }

    private void router() {
        List<String> exits = List.of("a", "b", "c").subList(0, 1 + random.nextInt(3));
        boolean weighable = nodes.stream().anyMatch(Llm.class::isInstance);
        PolicySpec policy = policies.any(exits, weighable);
        Router router = add(new Router(id(), "router", exits, policy));
        if (policy instanceof PolicySpec.Utility) {
            exits.forEach(exit -> wire(router, exit, someCall()));
        } else {
            wireAll(router);
        }
    }

    private Node someCall() {
        List<Node> calls = nodes.stream().filter(Llm.class::isInstance).toList();
        return calls.get(random.nextInt(calls.size()));
    }

    private void query() {
        List<Task> tasks = nodes.stream().filter(Task.class::isInstance).map(Task.class::cast).toList();
        SplitPart part = random.nextInt(4) == 0 ? SplitPart.REPORT : SplitPart.ALL;
        if (tasks.isEmpty() || random.nextInt(4) == 0) {
            Query query = add(new Query(id(), "in", "d", part, List.of()));
            wire(query, Node.OUT, nodes.get(nodes.size() - 2));
            return;
        }
        List<String> dispatch = new ArrayList<>();
        for (int i = 0; i < Math.min(3, tasks.size()); i++) {
            dispatch.add("t" + i);
        }
        Query query = add(new Query(id(), "in", "d", part, dispatch));
        List<Task> asked = new ArrayList<>(tasks);
        Collections.shuffle(asked, random);
        dispatch.forEach(exit -> wire(query, exit, asked.removeLast()));
        wire(query, Node.OTHER, nodes.get(nodes.size() - 2));
    }
}
