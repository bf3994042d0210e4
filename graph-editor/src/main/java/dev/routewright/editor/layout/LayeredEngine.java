package dev.routewright.editor.layout;

import dev.routewright.graph.NodeId;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** ELK's layered layout: entries on the left, exits in their order on the right. */
final class LayeredEngine implements Engine {
    /** Between two layers, for curves and the chips of their counts. */
    private static final double LAYER_GAP = 92;

    private static final double BOX_GAP = 36;
    private static final double EDGE_TO_BOX = 22;
    private static final double EDGE_TO_EDGE = 16;

    @Override
    public List<Area> place(Part part, Progress progress) throws Cancelled {
        // Makes ELK know its own options; the first call reads them all, later ones do nothing.
        LayoutMetaDataService.getInstance();
        ElkNode root = graph(part);
        try {
            new LayeredLayoutProvider().layout(root, new ElkProgress(progress));
        } catch (RuntimeException e) {
            // A layout that was stopped half way may trip over its own pieces.
            progress.check();
            throw e;
        }
        progress.check();
        return root.getChildren().stream()
                .map(node -> new Area(node.getX(), node.getY(), node.getWidth(), node.getHeight()))
                .toList();
    }

    /** The part as ELK's graph, ready to be laid out. */
    static ElkNode graph(Part part) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.GREEDY_MODEL_ORDER);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP + labelRoom(part));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, BOX_GAP);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, EDGE_TO_BOX);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, EDGE_TO_EDGE);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        List<ElkPort> entries = new ArrayList<>();
        List<List<ElkPort>> exits = new ArrayList<>();
        for (Box box : part.boxes()) {
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(box.width(), box.height());
            node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
            entries.add(port(node, PortSide.WEST, 0, box.entryY()));
            exits.add(box.exitYs().stream()
                    .map(y -> port(node, PortSide.EAST, box.width(), y))
                    .toList());
        }
        ToIntFunction<NodeId> indices = part.indices();
        for (Wire wire : part.wires()) {
            ElkPort from = exits.get(indices.applyAsInt(wire.from())).get(wire.exit());
            ElkGraphUtil.createSimpleEdge(from, entries.get(indices.applyAsInt(wire.to())));
        }
        return root;
    }

    private static ElkPort port(ElkNode node, PortSide side, double x, double y) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setLocation(x, y);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        return port;
    }

    private static double labelRoom(Part part) {
        return part.boxes().stream().mapToDouble(Box::labelRoom).max().orElse(0) / 2;
    }
}
