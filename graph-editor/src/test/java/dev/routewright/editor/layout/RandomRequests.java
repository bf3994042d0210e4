package dev.routewright.editor.layout;

import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Requests by chance: from none to many boxes, with several parts, islands, cycles and pins that may overlap. */
final class RandomRequests {
    private RandomRequests() {}

    /** @param pins whether about every eighth box is pinned, some on top of each other */
    static LayoutRequest of(long seed, int most, boolean pins) {
        Random random = new Random(seed);
        int count = random.nextInt(most + 1);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boxes.add(box(random, i, pins && random.nextInt(8) == 0));
        }
        int parts = 1 + random.nextInt(4);
        List<Wire> wires = new ArrayList<>();
        for (Box box : boxes) {
            int index = boxes.indexOf(box);
            for (int exit = 0; exit < box.exitYs().size(); exit++) {
                // Each box belongs to one of some parts, so that several hang together; a few wires lead to themselves.
                int to = random.nextInt(count);
                if (to % parts == index % parts && random.nextInt(4) > 0) {
                    wires.add(new Wire(box.id(), exit, id(to)));
                }
            }
        }
        List<Area> obstacles = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            obstacles.add(new Area(random.nextInt(900), random.nextInt(600), 170, 60));
        }
        return new LayoutRequest(boxes, wires, obstacles, new Position(random.nextInt(300), random.nextInt(300)));
    }

    private static Box box(Random random, int index, boolean pinned) {
        int exits = random.nextInt(4);
        double height = Math.max(50, exits * 28 + 4) + random.nextInt(2) * 21;
        List<Double> ys = IntStream.range(0, exits)
                .mapToObj(i -> height / 2 + (i - (exits - 1) / 2.0) * 28)
                .toList();
        Position at = pinned ? new Position(random.nextInt(12) * 77.5, random.nextInt(8) * 51.25) : null;
        return new Box(id(index), 150 + random.nextInt(31), height, height / 2, ys, random.nextInt(3) * 30, at);
    }

    /** A drawing without cycles: layers of boxes of which each leads to later ones. */
    static LayoutRequest forward(long seed, int count) {
        Random random = new Random(seed);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boxes.add(box(random, i, false));
        }
        List<Wire> wires = new ArrayList<>();
        Set<Integer> reached = new HashSet<>();
        for (int i = 0; i + 1 < count; i++) {
            for (int exit = 0; exit < boxes.get(i).exitYs().size(); exit++) {
                int to = Math.min(count - 1, i + 1 + random.nextInt(8));
                reached.add(to);
                wires.add(new Wire(id(i), exit, id(to)));
            }
        }
        return new LayoutRequest(boxes, wires, List.of(), new Position(40, 40));
    }

    private static NodeId id(int index) {
        return new NodeId("n" + index);
    }
}
