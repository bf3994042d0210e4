package dev.routewright.editor.layout;

import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.graphstream.ui.layout.springbox.implementations.SpringBox;
import org.miv.pherd.geom.Point3;

/**
 * GraphStream's spring box with a seed and a fixed number of steps; pinned boxes hold still. A spring is about one unit
 * long when it rests.
 */
final class ForceEngine implements Engine {
    private static final long SEED = 20261124;
    private static final int STEPS = 150;
    private static final double FORCE = 0.6;
    /** Drawing pixels per unit of the spring box: boxes are wider than high. */
    private static final double ACROSS = 260;

    private static final double DOWN = 150;
    private static final String SOURCE = "part";

    @Override
    public List<Area> place(Part part, Progress progress) throws Cancelled {
        SpringBox springs = springs(part);
        for (int step = 0; step < STEPS; step++) {
            progress.check();
            springs.compute();
            progress.at((step + 1.0) / STEPS, "Placing boxes");
        }
        return areas(part, part.hasPins() ? middles(part, springs) : turned(part, middles(part, springs)));
    }

    private static SpringBox springs(Part part) {
        SpringBox springs = new SpringBox(false, new Random(SEED));
        springs.setForce(FORCE);
        springs.setQuality(1);
        // Every event of a source needs a later time than the one before, or it is taken for an echo and dropped.
        long time = 0;
        for (int i = 0; i < part.boxes().size(); i++) {
            springs.nodeAdded(SOURCE, time++, name(i));
        }
        ToIntFunction<NodeId> indices = part.indices();
        for (int i = 0; i < part.wires().size(); i++) {
            Wire wire = part.wires().get(i);
            springs.edgeAdded(
                    SOURCE,
                    time++,
                    "e" + i,
                    name(indices.applyAsInt(wire.from())),
                    name(indices.applyAsInt(wire.to())),
                    false);
        }
        for (int i = 0; i < part.boxes().size(); i++) {
            Box box = part.boxes().get(i);
            Position pin = box.pinnedAt();
            if (pin != null) {
                springs.moveNode(name(i), (pin.x() + box.width() / 2) / ACROSS, (pin.y() + box.height() / 2) / DOWN, 0);
                springs.freezeNode(name(i), true);
            }
        }
        return springs;
    }

    private static double[][] middles(Part part, SpringBox springs) {
        double[][] middles = new double[part.boxes().size()][];
        for (int i = 0; i < middles.length; i++) {
            Point3 at = springs.getSpatialIndex().getParticle(name(i)).getPosition();
            middles[i] = new double[] {at.x, at.y};
        }
        return middles;
    }

    /** Springs know no direction: the whole is turned until the wires together lead to the right. */
    private static double[][] turned(Part part, double[][] middles) {
        ToIntFunction<NodeId> indices = part.indices();
        double x = 0;
        double y = 0;
        for (Wire wire : part.wires()) {
            double[] from = middles[indices.applyAsInt(wire.from())];
            double[] to = middles[indices.applyAsInt(wire.to())];
            x += to[0] - from[0];
            y += to[1] - from[1];
        }
        double length = Math.hypot(x, y);
        if (length == 0) {
            return middles;
        }
        double cos = x / length;
        double sin = y / length;
        double[][] turned = new double[middles.length][];
        for (int i = 0; i < middles.length; i++) {
            turned[i] =
                    new double[] {middles[i][0] * cos + middles[i][1] * sin, middles[i][1] * cos - middles[i][0] * sin};
        }
        return turned;
    }

    private static List<Area> areas(Part part, double[][] middles) {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < middles.length; i++) {
            Box box = part.boxes().get(i);
            areas.add(new Area(
                    middles[i][0] * ACROSS - box.width() / 2,
                    middles[i][1] * DOWN - box.height() / 2,
                    box.width(),
                    box.height()));
        }
        return areas;
    }

    private static String name(int index) {
        return "n" + index;
    }
}
