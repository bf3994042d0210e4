package dev.routewright.editor.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts parts of a drawing beside and below each other: the largest first, then rows as wide as it. */
final class Shelves {
    private static final double GAP = 64;
    private static final double LEAST_WIDTH = 1000;

    private Shelves() {}

    /** A part and where its boxes stand. */
    record Block(Part part, List<Area> areas) {
        Block {
            areas = List.copyOf(areas);
        }

        Area extent() {
            return Area.around(areas);
        }

        Block at(double x, double y) {
            Area now = extent();
            return new Block(
                    part,
                    areas.stream()
                            .map(a -> a.at(a.x() + x - now.x(), a.y() + y - now.y()))
                            .toList());
        }
    }

    /** The same blocks, none over another, from the origin on to the right and down. */
    static List<Block> fill(List<Block> blocks) {
        List<Block> largestFirst = new ArrayList<>(blocks);
        // Sorting is stable: blocks of one size stay in the document's order.
        largestFirst.sort(
                Comparator.comparingInt((Block b) -> b.part().boxes().size()).reversed());
        double area = blocks.stream()
                .mapToDouble(b -> (b.extent().width() + GAP) * (b.extent().height() + GAP))
                .sum();
        double widest =
                blocks.stream().mapToDouble(b -> b.extent().width()).max().orElse(0);
        double width = Math.max(Math.max(LEAST_WIDTH, widest), Math.sqrt(1.6 * area));
        List<Block> shelved = new ArrayList<>();
        double x = 0;
        double y = 0;
        double tallest = 0;
        for (Block block : largestFirst) {
            Area extent = block.extent();
            if (x > 0 && x + extent.width() > width) {
                x = 0;
                y += tallest + GAP;
                tallest = 0;
            }
            shelved.add(block.at(x, y));
            x += extent.width() + GAP;
            tallest = Math.max(tallest, extent.height());
        }
        return shelved;
    }
}
