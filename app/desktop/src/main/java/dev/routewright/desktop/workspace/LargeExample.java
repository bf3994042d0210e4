package dev.routewright.desktop.workspace;

import dev.routewright.dataset.sample.LargeDrawing;
import dev.routewright.graph.Document;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A generated drawing of a thousand nodes, to see how the program bears one. */
public record LargeExample(LargeDrawing.Shape shape) implements Documents.Sample {
    private static final int NODES = 1_000;
    private static final long SEED = 1;

    /** One of each shape. */
    public static List<LargeExample> all() {
        return Stream.of(LargeDrawing.Shape.values()).map(LargeExample::new).toList();
    }

    /** Its name in the id of the action that opens it. */
    public String word() {
        return "large-" + shape.name().toLowerCase(Locale.ROOT);
    }

    /** What people read in menus. */
    public String says() {
        return "A thousand nodes in "
                + switch (shape) {
                    case LAYERS -> "layers";
                    case CHAIN -> "a chain";
                    case BLOCKS -> "blocks";
                };
    }

    @Override
    public Document read() {
        return LargeDrawing.of(shape, NODES, SEED);
    }
}
