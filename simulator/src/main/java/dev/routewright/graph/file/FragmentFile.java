package dev.routewright.graph.file;

import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fragment;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Placement;
import dev.routewright.graph.Position;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a drawing as text, for a clipboard that other windows and programs share. Written as documents are, one line
 * per thing.
 */
public final class FragmentFile {
    private static final String FORMAT = "routewright-fragment";
    private static final String CLIPBOARD = "the clipboard";

    private FragmentFile() {}

    /** Whether a text means to be a part of a drawing; any other text is none of ours and no mistake. */
    public static boolean isOurs(String text) {
        return text.stripLeading().startsWith("{") && text.contains("\"" + FORMAT + "\"");
    }

    /**
     * A part of a drawing from text.
     *
     * @throws BadDocument with all problems
     */
    public static Fragment parse(String text) throws BadDocument {
        Problems problems = new Problems(CLIPBOARD);
        Json root = JsonReading.read(text, problems);
        Fragment fragment = root == null ? null : read(text, root, problems);
        if (fragment == null || problems.count() > 0) {
            throw problems.thrown();
        }
        return fragment;
    }

    private static @Nullable Fragment read(String text, Json root, Problems problems) {
        Fields in = Fields.of(root, problems);
        if (!in.text("format").equals(FORMAT) || in.whole("schema", 1, Integer.MAX_VALUE) > DocumentJson.SCHEMA) {
            problems.ofFile(
                    "What was copied is no part of a drawing that this Routewright reads.",
                    "Maybe a newer Routewright copied it; update this one to paste it.");
            return null;
        }
        GraphJson graphJson = new GraphJson(text, problems);
        Json graphAt = in.required("graph");
        RoutingGraph graph = RoutingGraph.EMPTY;
        if (graphAt != null) {
            Fields graphIn = Fields.of(graphAt, problems);
            graph = graphJson.read(graphIn);
            graphIn.done();
        }
        Fragment fragment = new Fragment(graph, incoming(in, problems), catalog(in, problems), placement(in, problems));
        in.done();
        return fragment;
    }

    private static List<Edge> incoming(Fields in, Problems problems) {
        List<Edge> edges = new ArrayList<>();
        for (Json item : in.list("incoming")) {
            Fields at = Fields.of(item, problems);
            String id = at.name("id");
            String from = at.name("from");
            String exit = at.name("exit");
            String to = at.name("to");
            at.done();
            if (id != null && from != null && exit != null && to != null) {
                edges.add(new Edge(new EdgeId(id), new NodeId(from), exit, new NodeId(to)));
            }
        }
        return edges;
    }

    private static SequencedMap<String, Profile> catalog(Fields in, Problems problems) {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        for (Json item : in.list("catalog")) {
            Profile profile = CatalogJson.profile(item, problems);
            if (profile != null) {
                catalog.put(profile.name(), profile);
            }
        }
        return catalog;
    }

    private static Placement placement(Fields in, Problems problems) {
        SequencedMap<NodeId, Position> positions = new LinkedHashMap<>();
        for (Json item : in.list("placement")) {
            Fields at = Fields.of(item, problems);
            String node = at.name("node");
            Position position = new Position(at.number("x"), at.number("y"));
            at.done();
            if (node != null) {
                positions.put(new NodeId(node), position);
            }
        }
        return new Placement(positions);
    }

    /**
     * The text.
     *
     * @throws IllegalArgumentException where it holds a number that is not finite
     */
    public static String write(Fragment fragment) {
        StringBuilder out = new StringBuilder("{\n");
        out.append("  \"format\": ").append(Quote.json(FORMAT)).append(",\n");
        out.append("  \"schema\": ").append(DocumentJson.SCHEMA).append(",\n");
        out.append("  \"graph\": {\n");
        DocumentJson.list(out, "    ", "nodes", GraphJson.writeNodes(fragment.graph()), ",\n");
        DocumentJson.list(
                out,
                "    ",
                "edges",
                GraphJson.writeEdges(fragment.graph().edges().values()),
                "\n");
        out.append("  },\n");
        DocumentJson.list(out, "  ", "incoming", GraphJson.writeEdges(fragment.incoming()), ",\n");
        DocumentJson.list(
                out,
                "  ",
                "catalog",
                fragment.catalog().values().stream().map(CatalogJson::write).toList(),
                ",\n");
        DocumentJson.list(out, "  ", "placement", DocumentJson.placementLines(fragment.placement()), "\n");
        return out.append("}\n").toString();
    }
}
