package dev.routewright.editor.layout;

import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.graphstream.ui.layout.springbox.implementations.SpringBox;
import org.miv.pherd.geom.Point3;

/** GraphStream's spring box with a seed and a fixed number of steps; pinned boxes hold still. */
final class ForceEngine implements Engine {
    private static final long SEED = 20261124;
    private static final int STEPS = 240;
    private static final double FORCE = 0.6;
    /** Drawing pixels per unit of the spring box: boxes are wider than high. */
    private static final double ACROSS = 250;
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
        return areas(part, springs);
    }

    private static SpringBox springs(Part part) {
        SpringBox springs = new SpringBox(false, new Random(SEED));
        springs.setForce(FORCE);
        springs.setQuality(1);
        for (int i = 0; i < part.boxes().size(); i++) {
            springs.nodeAdded(SOURCE, i, name(i));
        }
        Map<NodeId, Integer> indices = part.indices();
        for (int i = 0; i < part.wires().size(); i++) {
            Wire wire = part.wires().get(i);
            springs.edgeAdded(
                    SOURCE, i, "e" + i, name(indices.get(wire.from())), name(indices.get(wire.to())), false);
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

    private static List<Area> areas(Part part, SpringBox springs) {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < part.boxes().size(); i++) {
            Box box = part.boxes().get(i);
            Point3 middle = springs.getSpatialIndex().getParticle(name(i)).getPosition();
            areas.add(new Area(middle.x * ACROSS - box.width() / 2, middle.y * DOWN - box.height() / 2, box.width(),
                    box.height()));
        }
        return areas;
    }

    private static String name(int index) {
        return "n" + index;
    }
}
