package dev.routewright.graph.file;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Placement;
import dev.routewright.graph.Position;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Uncertainty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole document in and out: schema, name, graph, catalog, datasets, free parameters, placement. */
final class DocumentJson {
    /** The schema that this program writes, and the newest that it reads. */
    static final int SCHEMA = 1;

    static final String FORMAT = "routewright";

    private final String text;
    private final Problems problems;

    private DocumentJson(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The document, or null where the problems say why there is none. */
    static @Nullable Document read(String text, Problems problems) {
        Json root = JsonReading.read(text, problems);
        if (root == null) {
            return null;
        }
        Document document = new DocumentJson(text, problems).document(root);
        return problems.count() > 0 ? null : document;
    }

    private @Nullable Document document(Json root) {
        if (!(root instanceof Json.Members members) || !isOurs(members)) {
            Json format = root instanceof Json.Members m ? m.of().get("format") : null;
            problems.at(
                    format == null ? root.spot() : format.spot(),
                    "This is not a Routewright document: it has no \"format\": \"routewright\" at its top.",
                    "Maybe it is a dataset; open it with Open Dataset, or name it after 'baselines'.");
            return null;
        }
        Fields in = Fields.of(root, problems);
        in.text("format");
        if (!knowsSchema(in)) {
            return null;
        }
        String name = in.text("name", "Untitled");
        boolean synthetic = in.flag("synthetic", false);
        GraphJson graphJson = new GraphJson(text, problems);
        RoutingGraph graph = RoutingGraph.EMPTY;
        Json graphAt = in.required("graph");
        if (graphAt != null) {
            Fields graphIn = Fields.of(graphAt, problems);
            graph = graphJson.read(graphIn);
            graphIn.done();
        }
        SequencedMap<String, Profile> catalog = catalog(in);
        List<DatasetRef> datasets = datasets(in);
        List<FreeParameter> free = free(in, graphJson);
        List<Uncertainty> uncertain = uncertain(in, graphJson);
        Placement placement = placement(in, graphJson);
        in.done();
        return new Document(name, synthetic, graph, catalog, datasets, free, uncertain, placement);
    }

    private static boolean isOurs(Json.Members members) {
        return members.of().get("format") instanceof Json.Text t && t.value().equals(FORMAT);
    }

    private boolean knowsSchema(Fields in) {
        int before = problems.count();
        long schema = in.whole("schema", 1, Long.MAX_VALUE);
        if (problems.count() > before) {
            return false;
        }
        if (schema > SCHEMA) {
            Json at = Objects.requireNonNull(in.optional("schema"));
            problems.at(
                    at.spot(),
                    "The file has schema version " + schema + "; this Routewright reads schema version " + SCHEMA
                            + " and older.",
                    "Maybe a newer Routewright wrote it; update this one to open it.");
            return false;
        }
        return true;
    }

    private SequencedMap<String, Profile> catalog(Fields in) {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        for (Json item : in.list("catalog")) {
            Profile profile = CatalogJson.profile(item, problems);
            if (profile != null && catalog.putIfAbsent(profile.name(), profile) != null) {
                problems.at(
                        item.spot(),
                        "Two profiles are called " + Quote.json(profile.name()) + ".",
                        "Maybe delete one of the two.");
            }
        }
        return catalog;
    }

    private List<DatasetRef> datasets(Fields in) {
        SequencedMap<String, DatasetRef> datasets = new LinkedHashMap<>();
        for (Json item : in.list("datasets")) {
            DatasetRef ref = CatalogJson.dataset(item, problems);
            if (ref != null && datasets.putIfAbsent(ref.id(), ref) != null) {
                problems.at(
                        item.spot(),
                        "Two datasets have the id " + Quote.json(ref.id()) + ".",
                        "Maybe give one an id of its own.");
            }
        }
        return List.copyOf(datasets.values());
    }

    private List<FreeParameter> free(Fields in, GraphJson graph) {
        List<FreeParameter> free = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Json item : in.list("free")) {
            FreeParameter parameter = CatalogJson.free(item, problems);
            if (parameter == null) {
                continue;
            }
            if (!graph.has(parameter.node().value())) {
                problems.at(
                        item.spot(),
                        "\"node\" is " + Quote.json(parameter.node().value()) + ", and no node has that id.",
                        "Maybe the node was deleted by hand; delete this line too.");
            } else if (!seen.add(parameter.address())) {
                problems.at(
                        item.spot(),
                        Quote.json(parameter.address()) + " is free twice.",
                        "Maybe delete one of the two.");
            }
            free.add(parameter);
        }
        return free;
    }

    private List<Uncertainty> uncertain(Fields in, GraphJson graph) {
        List<Uncertainty> uncertain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Json item : in.list("uncertain")) {
            Uncertainty uncertainty = CatalogJson.uncertainty(item, problems);
            if (uncertainty == null) {
                continue;
            }
            if (!graph.has(uncertainty.node().value())) {
                problems.at(
                        item.spot(),
                        "\"node\" is " + Quote.json(uncertainty.node().value()) + ", and no node has that id.",
                        "Maybe the node was deleted by hand; delete this line too.");
            } else if (!seen.add(uncertainty.address())) {
                problems.at(
                        item.spot(),
                        Quote.json(uncertainty.address()) + " is uncertain twice.",
                        "Maybe delete one of the two.");
            }
            uncertain.add(uncertainty);
        }
        return uncertain;
    }

    private Placement placement(Fields in, GraphJson graph) {
        SequencedMap<NodeId, Position> positions = new LinkedHashMap<>();
        Set<NodeId> pinned = new LinkedHashSet<>();
        for (Json item : in.list("placement")) {
            Fields at = Fields.of(item, problems);
            String node = at.name("node");
            Position position = new Position(at.number("x"), at.number("y"));
            boolean pin = at.flag("pinned", false);
            at.done();
            if (node == null) {
                continue;
            }
            if (!graph.has(node)) {
                problems.at(
                        item.spot(),
                        "\"node\" is " + Quote.json(node) + ", and no node has that id.",
                        "Maybe the node was deleted by hand; delete this line too.");
            } else if (positions.putIfAbsent(new NodeId(node), position) != null) {
                problems.at(
                        item.spot(), "Node " + Quote.json(node) + " is placed twice.", "Maybe delete one of the two.");
            } else if (pin) {
                pinned.add(new NodeId(node));
            }
        }
        return new Placement(positions, pinned);
    }

    static String write(Document d) {
        StringBuilder out = new StringBuilder("{\n");
        out.append("  \"format\": ").append(Quote.json(FORMAT)).append(",\n");
        out.append("  \"schema\": ").append(SCHEMA).append(",\n");
        out.append("  \"name\": ").append(Quote.json(d.name())).append(",\n");
        out.append("  \"synthetic\": ").append(d.synthetic()).append(",\n");
        out.append("  \"graph\": {\n");
        list(out, "    ", "nodes", GraphJson.writeNodes(d.graph()), ",\n");
        list(out, "    ", "edges", GraphJson.writeEdges(d.graph().edges().values()), "\n");
        out.append("  },\n");
        list(
                out,
                "  ",
                "catalog",
                d.catalog().values().stream().map(CatalogJson::write).toList(),
                ",\n");
        list(
                out,
                "  ",
                "datasets",
                d.datasets().stream().map(CatalogJson::write).toList(),
                ",\n");
        list(out, "  ", "free", d.free().stream().map(CatalogJson::write).toList(), ",\n");
        if (!d.uncertain().isEmpty()) {
            list(
                    out,
                    "  ",
                    "uncertain",
                    d.uncertain().stream().map(CatalogJson::write).toList(),
                    ",\n");
        }
        list(out, "  ", "placement", placementLines(d.placement()), "\n");
        return out.append("}\n").toString();
    }

    static List<String> placementLines(Placement placement) {
        List<String> lines = new ArrayList<>();
        placement.positions().forEach((node, at) -> {
            JsonLine line = new JsonLine()
                    .text("node", node.value())
                    .number("x", at.x())
                    .number("y", at.y());
            lines.add(
                    placement.pinned().contains(node)
                            ? line.raw("pinned", "true").done()
                            : line.done());
        });
        return lines;
    }

    static void list(StringBuilder out, String indent, String key, List<String> lines, String end) {
        out.append(indent).append(Quote.json(key)).append(": [");
        if (!lines.isEmpty()) {
            String between = ",\n" + indent + "  ";
            out.append('\n')
                    .append(indent)
                    .append("  ")
                    .append(String.join(between, lines))
                    .append('\n')
                    .append(indent);
        }
        out.append(']').append(end);
    }
}
