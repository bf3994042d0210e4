package dev.routewright.graph.file;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.DatasetRef.Split;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Latency;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Profiles, dataset references and free parameters in and out, one JSON object each. */
final class CatalogJson {
    private static final List<String> SPLITS = List.of("none", "hashed", "by-column");

    private CatalogJson() {}

    static @Nullable Profile profile(Json json, Problems problems) {
        Fields in = Fields.of(json, problems);
        String name = in.name("name");
        Json price = in.optional("price");
        Json latency = in.optional("latency");
        Profile profile = new Profile(
                name == null ? "" : name,
                price == null ? null : price(price, problems),
                latency == null ? null : latency(latency, problems),
                in.text("provider", ""),
                in.text("remoteName", ""));
        in.done();
        return name == null ? null : profile;
    }

    private static Price price(Json json, Problems problems) {
        Fields in = Fields.of(json, problems);
        Price price = new Price(
                in.amount("inPerMillion"), in.amount("outPerMillion"), in.text("currency", ""), in.text("asOf", ""));
        in.done();
        return price;
    }

    private static Latency latency(Json json, Problems problems) {
        Fields in = Fields.of(json, problems);
        Latency latency = new Latency(
                in.amount("firstTokenMillis"), in.amount("millisPerToken"), in.amount("millisPerTokenIn", 0),
                in.amount("slowdownPerCall", 0));
        in.done();
        return latency;
    }

    static String write(Profile profile) {
        JsonLine line = new JsonLine().text("name", profile.name());
        Price price = profile.price();
        if (price != null) {
            line.raw("price", new JsonLine()
                    .number("inPerMillion", price.inPerMillion())
                    .number("outPerMillion", price.outPerMillion())
                    .text("currency", price.currency())
                    .text("asOf", price.asOf())
                    .done());
        }
        Latency latency = profile.latency();
        if (latency != null) {
            line.raw("latency", write(latency));
        }
        return line.text("provider", profile.provider()).text("remoteName", profile.remoteName()).done();
    }

    /** Members that say nothing are left out, so that files of the first version keep their bytes. */
    private static String write(Latency latency) {
        JsonLine line = new JsonLine()
                .number("firstTokenMillis", latency.firstTokenMillis())
                .number("millisPerToken", latency.millisPerToken());
        if (latency.millisPerTokenIn() != 0) {
            line.number("millisPerTokenIn", latency.millisPerTokenIn());
        }
        if (latency.slowdownPerCall() != 0) {
            line.number("slowdownPerCall", latency.slowdownPerCall());
        }
        return line.done();
    }

    static @Nullable DatasetRef dataset(Json json, Problems problems) {
        Fields in = Fields.of(json, problems);
        String id = in.name("id");
        Json split = in.optional("split");
        DatasetRef ref = new DatasetRef(
                id == null ? "" : id,
                in.text("path"),
                in.text("format", ""),
                split == null ? Split.Hashed.standard() : split(split, problems));
        in.done();
        return id == null ? null : ref;
    }

    private static Split split(Json json, Problems problems) {
        Fields in = Fields.of(json, problems);
        String kind = in.word("kind", SPLITS);
        if (kind == null) {
            return new Split.None();
        }
        Split split = switch (kind) {
            case "hashed" -> hashed(in, problems);
            case "by-column" -> new Split.ByColumn(in.text("column"));
            default -> new Split.None();
        };
        in.done();
        return split;
    }

    private static Split hashed(Fields in, Problems problems) {
        long seed = in.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        int train = (int) in.whole("trainPercent", 0, 100);
        int search = (int) in.whole("searchPercent", 0, 100);
        if (train + search > 100) {
            problems.at(in.spot(), "The split gives " + train + " % to train and " + search + " % to search, together"
                    + " over 100 %.", "Maybe use 50 and 25, which leaves 25 % for report.");
        }
        return new Split.Hashed(seed, train, search);
    }

    static String write(DatasetRef ref) {
        JsonLine split = new JsonLine();
        switch (ref.split()) {
            case Split.None n -> split.text("kind", "none");
            case Split.Hashed h -> split.text("kind", "hashed")
                    .whole("seed", h.seed())
                    .whole("trainPercent", h.trainPercent())
                    .whole("searchPercent", h.searchPercent());
            case Split.ByColumn c -> split.text("kind", "by-column").text("column", c.column());
        }
        return new JsonLine()
                .text("id", ref.id())
                .text("path", ref.path())
                .text("format", ref.format())
                .raw("split", split.done())
                .done();
    }

    static @Nullable FreeParameter free(Json json, Problems problems) {
        Fields in = Fields.of(json, problems);
        String node = in.name("node");
        FreeParameter free = new FreeParameter(
                new NodeId(node == null ? "?" : node),
                in.text("parameter"),
                in.number("from"),
                in.number("to"),
                (int) in.whole("steps", 2, 1_000_000));
        in.done();
        if (free.from() > free.to()) {
            problems.at(in.spot(), "The range goes from " + Quote.json(free.from()) + " down to "
                    + Quote.json(free.to()) + ".", "Maybe swap \"from\" and \"to\".");
        }
        return node == null ? null : free;
    }

    static String write(FreeParameter free) {
        return new JsonLine()
                .text("node", free.node().value())
                .text("parameter", free.parameter())
                .number("from", free.from())
                .number("to", free.to())
                .whole("steps", free.steps())
                .done();
    }
}
