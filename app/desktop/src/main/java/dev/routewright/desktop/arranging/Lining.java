package dev.routewright.desktop.arranging;

import dev.routewright.editor.layout.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Where boxes go to stand in line or at even distances. Pinned boxes stay: the first of them says where the line is, and
 * distances are even between one that stays and the next.
 */
final class Lining {
    private Lining() {}

    /** A box and whether it stays. */
    record Member(Area box, boolean pinned) {}

    /** The boxes in line, in the order given; without a pin at the outermost of them, or in the middle of all. */
    static List<Area> aligned(List<Member> members, Line line) {
        double at = members.stream()
                .filter(Member::pinned)
                .findFirst()
                .map(member -> line.of(member.box()))
                .orElseGet(() -> outermost(members, line));
        return members.stream()
                .map(m -> m.pinned() ? m.box() : moved(m.box(), line.isAcross(), Math.round(at - line.of(m.box()))))
                .toList();
    }

    private static double outermost(List<Member> members, Line line) {
        double least = members.stream().mapToDouble(m -> line.of(m.box())).min().orElseThrow();
        double most = members.stream().mapToDouble(m -> line.of(m.box())).max().orElseThrow();
        return switch (line) {
            case LEFT, TOP -> least;
            case RIGHT, BOTTOM -> most;
            case CENTRE, MIDDLE -> (least + most) / 2;
        };
    }

    /** The boxes with even gaps, in the order given; the first and the last stay where they are. */
    static List<Area> distributed(List<Member> members, boolean across) {
        ToDoubleFunction<Area> middle = box -> across ? box.x() + box.width() / 2 : box.y() + box.height() / 2;
        List<Integer> order = IntStream.range(0, members.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> middle.applyAsDouble(members.get(i).box())))
                .toList();
        List<Area> places = new ArrayList<>(members.stream().map(Member::box).toList());
        int from = 0;
        for (int to = 1; to < order.size(); to++) {
            if (to == order.size() - 1 || members.get(order.get(to)).pinned()) {
                spread(places, order.subList(from, to + 1), across);
                from = to;
            }
        }
        return places;
    }

    private static void spread(List<Area> places, List<Integer> row, boolean across) {
        Area first = places.get(row.getFirst());
        Area last = places.get(row.getLast());
        double room = start(last, across) - end(first, across);
        for (int i : row.subList(1, row.size() - 1)) {
            room -= end(places.get(i), across) - start(places.get(i), across);
        }
        double gap = room / (row.size() - 1);
        double at = end(first, across);
        for (int i : row.subList(1, row.size() - 1)) {
            Area box = places.get(i);
            double length = end(box, across) - start(box, across);
            places.set(i, moved(box, across, Math.round(at + gap - start(box, across))));
            at += gap + length;
        }
    }

    private static double start(Area box, boolean across) {
        return across ? box.x() : box.y();
    }

    private static double end(Area box, boolean across) {
        return across ? box.right() : box.bottom();
    }

    private static Area moved(Area box, boolean across, double by) {
        return new Area(box.x() + (across ? by : 0), box.y() + (across ? 0 : by), box.width(), box.height());
    }
}
