package dev.routewright.editor.layout;

import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Lays out each connected part by an engine. A part with pins is moved so that it fits its pins best; the parts without
 * are put on shelves and the shelves, as one block, to the nearest free place. What still overlaps is moved apart.
 */
final class Arrangement implements Layout {
    /** A pin farther out than this draws no other box to itself. */
    private static final double FARTHEST = 1e6;

    private final Engine engine;

    Arrangement(Engine engine) {
        this.engine = engine;
    }

    @Override
    public LayoutResult arrange(LayoutRequest request, Progress progress) throws Cancelled {
        Map<NodeId, Area> places = new HashMap<>();
        List<Shelves.Block> loose = new ArrayList<>();
        double done = 0;
        for (Part part : Part.of(request)) {
            progress.check();
            double share = (double) part.boxes().size() / request.boxes().size();
            List<Area> areas = engine.place(part, new Within(progress, done, share));
            done += share;
            if (part.hasPins()) {
                put(places, part, fitted(part, areas));
            } else {
                loose.add(new Shelves.Block(part, areas));
            }
        }
        List<Area> taken = new ArrayList<>(request.obstacles());
        request.boxes().stream()
                .filter(box -> box.pinnedAt() != null)
                .map(Arrangement::pinned)
                .forEach(taken::add);
        List<Area> walls = List.copyOf(taken);
        taken.addAll(places.values());
        shelve(loose, taken, request.corner(), places);
        return result(request, places, walls, progress);
    }

    private static void shelve(List<Shelves.Block> loose, List<Area> taken, Position corner, Map<NodeId, Area> places) {
        if (loose.isEmpty()) {
            return;
        }
        List<Shelves.Block> shelved = Shelves.fill(loose);
        Area all = Area.around(shelved.stream().flatMap(b -> b.areas().stream()).toList());
        Area spot = Separation.nearestFree(all.at(corner.x(), corner.y()), taken);
        for (Shelves.Block block : shelved) {
            put(places, block.part(), moved(block.areas(), spot.x() - all.x(), spot.y() - all.y()));
        }
    }

    private static void put(Map<NodeId, Area> places, Part part, List<Area> areas) {
        for (int i = 0; i < areas.size(); i++) {
            Box box = part.boxes().get(i);
            if (box.pinnedAt() == null) {
                places.put(box.id(), areas.get(i));
            }
        }
    }

    private static LayoutResult result(
            LayoutRequest request, Map<NodeId, Area> places, List<Area> walls, Progress progress) throws Cancelled {
        List<Box> free =
                request.boxes().stream().filter(box -> box.pinnedAt() == null).toList();
        List<Area> wishes = free.stream().map(box -> places.get(box.id())).toList();
        List<Area> apart = new Separation(walls, progress).apart(wishes);
        SequencedMap<NodeId, Position> positions = new LinkedHashMap<>();
        for (int i = 0; i < free.size(); i++) {
            positions.put(
                    free.get(i).id(),
                    new Position(apart.get(i).x(), apart.get(i).y()));
        }
        return new LayoutResult(positions);
    }

    private static Area pinned(Box box) {
        Position at = java.util.Objects.requireNonNull(box.pinnedAt());
        return new Area(at.x(), at.y(), box.width(), box.height());
    }

    /** The part moved as a whole, by the median of the ways from its pinned boxes to their pins. */
    private static List<Area> fitted(Part part, List<Area> areas) {
        return moved(areas, median(part, areas, a -> a.x()), median(part, areas, a -> a.y()));
    }

    private static double median(Part part, List<Area> areas, ToDoubleFunction<Area> coordinate) {
        double[] ways = IntStream.range(0, areas.size())
                .filter(i -> part.boxes().get(i).pinnedAt() != null)
                .mapToDouble(i ->
                        coordinate.applyAsDouble(pinned(part.boxes().get(i))) - coordinate.applyAsDouble(areas.get(i)))
                .sorted()
                .toArray();
        return Math.clamp(ways[ways.length / 2], -FARTHEST, FARTHEST);
    }

    private static List<Area> moved(List<Area> areas, double dx, double dy) {
        return areas.stream().map(area -> area.at(area.x() + dx, area.y() + dy)).toList();
    }

    /** The progress of one part as a piece of the whole. */
    private record Within(Progress whole, double from, double share) implements Progress {
        @Override
        public void at(double done, String doing) {
            whole.at(from + share * done, doing);
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
