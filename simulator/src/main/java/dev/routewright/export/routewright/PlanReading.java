package dev.routewright.export.routewright;

import dev.routewright.export.JsonText;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Price;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.graph.file.DocumentProblem;
import dev.routewright.plan.Asks;
import dev.routewright.plan.Fitted;
import dev.routewright.plan.PlanGaps;
import dev.routewright.run.Fingerprint;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code plan.json} back. The drawing in it is read as a document is, with the same problems. */
final class PlanReading {
    private static final String FINGERPRINT = "[0-9a-f]{32}";
    private static final String DATASET = "fitted";

    private final Pointed root;
    private final List<DocumentProblem> problems;

    private PlanReading(Pointed root) {
        this.root = root;
        problems = root.problems();
    }

    static PlanFile read(String text) throws BadDocument {
        Pointed root = parsed(text);
        if (!knowsVersion(root)) {
            throw new BadDocument(root.problems());
        }
        PlanReading reading = new PlanReading(root);
        PlanFile plan = reading.plan();
        if (plan == null || !reading.problems.isEmpty()) {
            throw new BadDocument(reading.problems);
        }
        return plan;
    }

    private static Pointed parsed(String text) throws BadDocument {
        List<DocumentProblem> broken = DocumentFile.syntax(text, Pointed.FILE);
        if (!broken.isEmpty()) {
            throw new BadDocument(broken);
        }
        try {
            return new Pointed(
                    JsonText.parse(text.startsWith("\uFEFF") ? text.substring(1) : text), "", new ArrayList<>());
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new BadDocument(List.of(new DocumentProblem(
                    Pointed.FILE,
                    line,
                    0,
                    "",
                    "This is not JSON: NaN or an infinite number stands here without quotation marks.",
                    "Maybe write null for a number that is not known, \"Infinity\" for one without bound.")));
        }
    }

    private static boolean knowsVersion(Pointed root) {
        JsonNode format = root.value().path("format");
        if (!format.isString() || !format.asString().equals(PlanFile.FORMAT)) {
            root.wrong(
                    "This is not a Routewright plan: it has no \"format\": \"" + PlanFile.FORMAT + "\" at its top.",
                    "Maybe it is a document; export it to the target 'plan' first.");
            return false;
        }
        Pointed version = root.at("version");
        if (version.isMissing()) {
            return false;
        }
        BigInteger found = version.value().isIntegralNumber() ? version.value().bigIntegerValue() : null;
        if (found == null) {
            version.wrong("The version is no whole number.", "Maybe export the plan again.");
        } else if (found.compareTo(BigInteger.valueOf(PlanFile.VERSION)) > 0) {
            version.wrong(
                    "The plan has version " + found + "; this Routewright reads version " + PlanFile.VERSION + ".",
                    "Maybe a newer Routewright wrote it; update this one to read it.");
        } else if (found.compareTo(BigInteger.valueOf(PlanFile.VERSION)) < 0) {
            version.wrong(
                    "The plan has version " + found + ", which does not hold all that its policies decide by.",
                    "Maybe export it again.");
        }
        return root.problems().isEmpty();
    }

    private @Nullable PlanFile plan() {
        Pointed on = root.at(PlanFile.FITTED_ON);
        Document document = document(on);
        Pointed in = root.at("fitted");
        Asks asks = asks(root.at("asks"));
        Fitted.Origin origin = document == null ? null : origin(on, document);
        if (document == null) {
            return null;
        }
        Fitted fitted = new FittedReading(in, document.graph()).read(document.catalog(), prices(), origin, asks);
        if (problems.isEmpty()) {
            gaps(fitted);
        }
        return new PlanFile(document.name(), document.synthetic(), fitted);
    }

    /** What was dropped or renamed by hand, so that a node decides otherwise than it did. */
    private void gaps(Fitted fitted) {
        if (fitted.origin() == null && !fitted.nodes().isEmpty()) {
            root.at(PlanFile.FITTED_ON)
                    .wrong(
                            "Policies were fitted, and nothing says on what.",
                            "Maybe the plan was shortened; export it again.");
        }
        List<NodeId> order = List.copyOf(fitted.graph().nodes().keySet());
        for (Finding gap : PlanGaps.of(fitted)) {
            problems.add(new DocumentProblem(
                    Pointed.FILE, 0, 0, "/nodes/" + order.indexOf(gap.node()), gap.says(), gap.fix()));
        }
    }

    /** The drawing, by way of the text of a document; null where the problems say why there is none. */
    private @Nullable Document document(Pointed on) {
        ObjectNode document = JsonText.object();
        document.put("format", "routewright");
        copy("documentSchema", document, "schema");
        copy("name", document, "name");
        copy("synthetic", document, "synthetic");
        ObjectNode graph = document.putObject("graph");
        copy("nodes", graph, "nodes");
        copy("edges", graph, "edges");
        copy("profiles", document, "catalog");
        if (on.value().isObject() && on.value().has(PlanFile.SPLIT)) {
            ObjectNode dataset = document.putArray("datasets").addObject();
            dataset.put("id", DATASET).put("path", DATASET).put("format", "");
            dataset.set(PlanFile.SPLIT, on.value().get(PlanFile.SPLIT));
        }
        try {
            return problems.isEmpty() ? DocumentFile.parse(JsonText.pretty(document), Pointed.FILE) : null;
        } catch (BadDocument e) {
            e.problems().forEach(problem -> problems.add(moved(problem)));
            return null;
        }
    }

    /** What the dataset stated of prices, by way of the text of a document too. */
    private SequencedMap<String, Price> prices() {
        SequencedMap<String, Price> prices = new LinkedHashMap<>();
        ObjectNode document = JsonText.object();
        document.put("format", "routewright");
        copy("documentSchema", document, "schema");
        document.putObject("graph").putArray("nodes");
        document.withObject("graph").putArray("edges");
        copy(PlanFile.RECORDED_PRICES, document, "catalog");
        try {
            DocumentFile.parse(JsonText.pretty(document), Pointed.FILE)
                    .catalog()
                    .forEach((name, profile) -> {
                        if (profile.price() != null) {
                            prices.put(name, profile.price());
                        }
                    });
        } catch (BadDocument e) {
            for (DocumentProblem problem : e.problems()) {
                String pointer = problem.pointer().replaceFirst("^/catalog", "/" + PlanFile.RECORDED_PRICES);
                problems.add(new DocumentProblem(problem.file(), 0, 0, pointer, problem.says(), problem.fix()));
            }
        }
        return prices;
    }

    private void copy(String from, ObjectNode into, String as) {
        Pointed found = root.at(from);
        if (!found.isMissing()) {
            into.set(as, found.value());
        }
    }

    /** A problem of the document at the place in the plan. */
    private static DocumentProblem moved(DocumentProblem problem) {
        String pointer = problem.pointer()
                .replaceFirst("^/graph/", "/")
                .replaceFirst("^/catalog", "/profiles")
                .replaceFirst("^/schema$", "/documentSchema")
                .replaceFirst("^/datasets/0/", "/" + PlanFile.FITTED_ON + "/");
        return new DocumentProblem(problem.file(), 0, 0, pointer, problem.says(), problem.fix());
    }

    private static Fitted.@Nullable Origin origin(Pointed on, Document document) {
        if (on.isMissing() || on.isNull()) {
            return null;
        }
        Pointed dataset = on.at("dataset");
        String hex = dataset.text();
        on.at(PlanFile.SPLIT);
        if (!dataset.isMissing() && !hex.matches(FINGERPRINT)) {
            dataset.wrong(
                    "\"" + hex + "\" is no fingerprint of a dataset, which has 32 hexadecimal digits.",
                    "Maybe export the plan again.");
        }
        List<DatasetRef> datasets = document.datasets();
        return datasets.isEmpty()
                ? null
                : new Fitted.Origin(new Fingerprint(hex), datasets.getFirst().split());
    }

    private static Asks asks(Pointed in) {
        SequencedMap<String, Asks.Kind> columns = new LinkedHashMap<>();
        Pointed at = in.isMissing() ? in : in.at("columns");
        for (String name : at.keys()) {
            Pointed kind = at.at(name);
            columns.put(name, Asks.Kind.NUMBER);
            String word = kind.text();
            if (word.equals(FittedJson.word(Asks.Kind.WORD))) {
                columns.put(name, Asks.Kind.WORD);
            } else if (!word.equals(FittedJson.word(Asks.Kind.NUMBER))) {
                kind.wrong("\"" + word + "\" is no kind of column.", "Maybe \"number\" or \"word\" was meant.");
            }
        }
        return new Asks(!in.isMissing() && in.at("task").flag(), columns);
    }
}
