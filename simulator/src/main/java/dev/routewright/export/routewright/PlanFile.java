package dev.routewright.export.routewright;

import dev.routewright.export.JsonText;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.plan.Fitted;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as it is saved: the drawing as a document spells it, and everything that was taken from train rows. Version
 * {@value #VERSION}.
 *
 * @param name the document's
 * @param synthetic whether the numbers behind it come from a generator
 * @param fitted what can be bound to rows, or to slots of live queries
 */
public record PlanFile(String name, boolean synthetic, Fitted fitted) {
    /** The version that is written, and the only one that is read. */
    public static final int VERSION = 2;

    static final String FORMAT = "routewright-plan";
    static final String FITTED_ON = "fittedOn";
    static final String SPLIT = "split";
    static final String RECORDED_PRICES = "recordedPrices";

    /**
     * Reads a plan.
     *
     * @throws BadDocument with all problems and the JSON pointer of each, also where a newer version wrote it
     */
    public static PlanFile read(String text) throws BadDocument {
        return PlanReading.read(text);
    }

    static ObjectNode json(Document document, Fitted fitted) {
        JsonNode written = JsonText.parse(DocumentFile.write(document));
        ObjectNode plan = JsonText.object();
        plan.put("format", FORMAT).put("version", VERSION);
        plan.put("documentSchema", written.path("schema").asInt());
        plan.put("name", document.name()).put("synthetic", document.synthetic());
        plan.set("nodes", written.path("graph").path("nodes"));
        plan.set("edges", written.path("graph").path("edges"));
        plan.set("profiles", written.path("catalog"));
        plan.set(RECORDED_PRICES, prices(fitted));
        plan.set("asks", FittedJson.asks(fitted.asks()));
        Fitted.Origin origin = fitted.origin();
        if (origin == null) {
            plan.putNull(FITTED_ON);
        } else {
            ObjectNode on = plan.putObject(FITTED_ON);
            on.put("dataset", origin.dataset().hex());
            on.set(SPLIT, split(document, written));
        }
        plan.set("fitted", FittedJson.fitted(fitted));
        return plan;
    }

    /** Spelled as the profiles of a document are. */
    private static JsonNode prices(Fitted fitted) {
        SequencedMap<String, Profile> profiles = new LinkedHashMap<>();
        fitted.prices().forEach((name, price) -> profiles.put(name, new Profile(name, price, null, "", "")));
        return JsonText.parse(DocumentFile.write(Document.EMPTY.withCatalog(profiles)))
                .path("catalog");
    }

    /** The split of the Query's dataset, as the document spells it. */
    private static JsonNode split(Document document, JsonNode written) {
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Query query) {
                for (JsonNode dataset : written.path("datasets")) {
                    if (dataset.path("id").asString().equals(query.dataset())) {
                        return dataset.path(SPLIT);
                    }
                }
            }
        }
        throw new IllegalStateException(
                "The document has no dataset that its Query names, and yet something was fitted."
                        + " Maybe the drawing was changed meanwhile.");
    }
}
