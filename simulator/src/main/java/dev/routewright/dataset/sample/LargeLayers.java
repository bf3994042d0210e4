package dev.routewright.dataset.sample;

import dev.routewright.graph.Answer;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Verifier;
import dev.routewright.run.ArchitectureException;
import dev.routewright.run.Draws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** {@link LargeDrawing.Shape#LAYERS}. */
@ArchitectureException(reason = "It makes drawings, so it names the kinds of node that it draws.")
final class LargeLayers {
    private static final int WIDTH = 25;
    private static final double ACROSS = 260;
    private static final double DOWN = 130;

    private final LargeDrawing drawing;
    private final long seed;

    LargeLayers(LargeDrawing drawing, long seed) {
        this.drawing = drawing;
        this.seed = seed;
    }

    void draw(int count) {
        int inside = count - 3;
        NodeId query = drawing.add(
                new Query(new NodeId("q"), "Queries", LargeDrawing.DATASET, SplitPart.ALL, List.of()), 0, DOWN * 12);
        int entries = Math.min(WIDTH, inside);
        List<String> exits =
                IntStream.rangeClosed(1, entries).mapToObj(i -> "entry " + i).toList();
        NodeId entry = drawing.add(split("entry", "Entry", exits), ACROSS, DOWN * 12);
        drawing.connect(query, Node.OUT, entry);
        List<List<NodeId>> layers = layers(inside);
        for (int i = 0; i < entries; i++) {
            drawing.connect(entry, exits.get(i), layers.getFirst().get(i));
        }
        NodeId end = drawing.add(new Answer(new NodeId("end"), "Answered"), ACROSS * (layers.size() + 2), DOWN * 12);
        for (int layer = 0; layer < layers.size(); layer++) {
            connect(layer, layers.get(layer), layer + 1 < layers.size() ? layers.get(layer + 1) : List.of(end));
        }
    }

    private List<List<NodeId>> layers(int count) {
        List<List<NodeId>> layers = new ArrayList<>();
        for (int made = 0; made < count; made++) {
            if (made % WIDTH == 0) {
                layers.add(new ArrayList<>());
            }
            int layer = made / WIDTH;
            int row = made % WIDTH;
            layers.getLast().add(drawing.add(node(layer, row), ACROSS * (layer + 2), DOWN * row));
        }
        return layers;
    }

    private static Node node(int layer, int row) {
        String id = "n" + layer + "_" + row;
        String place = layer + "." + row;
        return switch ((layer + row) % 4) {
            case 1 ->
                new Verifier(new NodeId(id), "Check " + place, new ScoreSource.PerProfile("score"), 0.6, null, null);
            case 3 -> {
                String profile = LargeDrawing.profile(layer + row / 4);
                yield new Llm(new NodeId(id), profile, profile, CallLimits.NONE, new ContextRule.SameAsBase());
            }
            default -> split(id, "Router " + place, List.of("first", "second"));
        };
    }

    private static Router split(String id, String label, List<String> exits) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        exits.forEach(exit -> weights.put(exit, 100.0 / exits.size()));
        return new Router(new NodeId(id), label, exits, new PolicySpec.Split(weights));
    }

    /** The first exits lead straight on, the second ones to the same nodes in an order that is drawn. */
    private void connect(int layer, List<NodeId> from, List<NodeId> to) {
        List<Integer> drawn = IntStream.range(0, WIDTH)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Draws.uniform(seed, layer, i, 0)))
                .toList();
        for (int row = 0; row < from.size(); row++) {
            List<String> exits = drawing.exits(from.get(row));
            drawing.connect(from.get(row), exits.getFirst(), to.get(row % to.size()));
            drawing.connect(from.get(row), exits.getLast(), to.get(drawn.get(row) % to.size()));
        }
    }
}
