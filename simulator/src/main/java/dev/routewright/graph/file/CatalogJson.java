package dev.routewright.graph.file;

import dev.routewright.graph.Blend;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.DatasetRef.Split;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Latency;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Uncertainty;
import java.util.ArrayList;
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
                in.text("remoteName", ""),
                limits(in),
                in.texts("tags"),
                blend(in.optional("blend"), problems));
        in.done();
        return name == null ? null : profile;
    }

    private static Price price(Json json, Problems problems) {
        Fields in = Fields.of(json, problems);
        Price price = new Price(
                in.amount("inPerMillion"),
                in.amount("outPerMillion"),
                in.text("currency", ""),
                in.text("asOf", ""),
                in.amountOrNull("cacheReadPerMillion"),
                in.amountOrNull("cacheWritePerMillion"),
                in.amount("perCall", 0),
                in.amount("perHour", 0),
                tiers(in, problems));
        in.done();
        return price;
    }

    private static List<Price.Tier> tiers(Fields in, Problems problems) {
        List<Price.Tier> tiers = new ArrayList<>();
        for (Json item : in.list("tiers")) {
            Fields tier = Fields.of(item, problems);
            int above = (int) tier.whole("aboveTokens", 0, Integer.MAX_VALUE);
            if (!tiers.isEmpty() && above <= tiers.getLast().aboveTokens()) {
                problems.at(
                        item.spot(),
                        "\"aboveTokens\" is " + above + " after "
                                + tiers.getLast().aboveTokens() + "; tiers must ascend.",
                        "Maybe two tiers were swapped.");
            }
            tiers.add(new Price.Tier(above, tier.amount("inPerMillion"), tier.amount("outPerMillion")));
            tier.done();
        }
        return tiers;
    }

    private static Profile.Limits limits(Fields in) {
        return new Profile.Limits(
                in.has("contextTokens") ? (Integer) (int) in.whole("contextTokens", 1, Integer.MAX_VALUE) : null,
                in.has("outputTokens") ? (Integer) (int) in.whole("outputTokens", 1, Integer.MAX_VALUE) : null,
                in.chance("failureRate", 0));
    }

    private static @Nullable Blend blend(@Nullable Json json, Problems problems) {
        if (json == null) {
            return null;
        }
        Fields in = Fields.of(json, problems);
        Blend blend = new Blend(
                in.text("base"),
                in.text("other"),
                in.chance("share"),
                Words.read(in, "of", Blend.Unit.class, Blend.Unit.TOKENS),
                in.positiveOrNull("acceptance"),
                in.positiveOrNull("activeParametersBillions"),
                in.amount("swapCost", 0));
        if (blend.acceptance() != null && blend.acceptance() > 1) {
            problems.at(
                    json.spot(),
                    "\"acceptance\" is " + Quote.json(blend.acceptance()) + ", which is above 1.",
                    "Maybe it was meant in percent.");
        }
        in.done();
        return blend;
    }

    private static Latency latency(Json json, Problems problems) {
        Fields in = Fields.of(json, problems);
        Latency latency = new Latency(
                in.amount("firstTokenMillis"),
                in.amount("millisPerToken"),
                in.amount("millisPerTokenIn", 0),
                in.amount("slowdownPerCall", 0));
        in.done();
        return latency;
    }

    static String write(Profile profile) {
        JsonLine line = new JsonLine().text("name", profile.name());
        Price price = profile.price();
        if (price != null) {
            line.raw("price", write(price));
        }
        Latency latency = profile.latency();
        if (latency != null) {
            line.raw("latency", write(latency));
        }
        line.text("provider", profile.provider()).text("remoteName", profile.remoteName());
        Profile.Limits limits = profile.limits();
        if (limits.contextTokens() != null) {
            line.whole("contextTokens", limits.contextTokens());
        }
        if (limits.outputTokens() != null) {
            line.whole("outputTokens", limits.outputTokens());
        }
        line.numberUnless("failureRate", limits.failureRate(), 0);
        if (!profile.tags().isEmpty()) {
            line.texts("tags", profile.tags());
        }
        if (profile.blend() != null) {
            line.raw("blend", write(profile.blend()));
        }
        return line.done();
    }

    private static String write(Price price) {
        JsonLine line = new JsonLine()
                .number("inPerMillion", price.inPerMillion())
                .number("outPerMillion", price.outPerMillion())
                .text("currency", price.currency())
                .text("asOf", price.asOf())
                .numberIfAny("cacheReadPerMillion", price.cacheReadPerMillion())
                .numberIfAny("cacheWritePerMillion", price.cacheWritePerMillion())
                .numberUnless("perCall", price.perCall(), 0)
                .numberUnless("perHour", price.perHour(), 0);
        if (!price.tiers().isEmpty()) {
            line.raw(
                    "tiers",
                    JsonLine.list(price.tiers().stream()
                            .map(tier -> new JsonLine()
                                    .whole("aboveTokens", tier.aboveTokens())
                                    .number("inPerMillion", tier.inPerMillion())
                                    .number("outPerMillion", tier.outPerMillion())
                                    .done())
                            .toList()));
        }
        return line.done();
    }

    private static String write(Blend blend) {
        return new JsonLine()
                .text("base", blend.base())
                .text("other", blend.other())
                .number("share", blend.share())
                .text("of", Words.of(blend.of()))
                .numberIfAny("acceptance", blend.acceptance())
                .numberIfAny("activeParametersBillions", blend.activeParametersBillions())
                .numberUnless("swapCost", blend.swapCost(), 0)
                .done();
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
            problems.at(
                    in.spot(),
                    "The split gives " + train + " % to train and " + search + " % to search, together"
                            + " over 100 %.",
                    "Maybe use 50 and 25, which leaves 25 % for report.");
        }
        return new Split.Hashed(seed, train, search);
    }

    static String write(DatasetRef ref) {
        JsonLine split = new JsonLine();
        switch (ref.split()) {
            case Split.None n -> split.text("kind", "none");
            case Split.Hashed h ->
                split.text("kind", "hashed")
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
                new NodeId(node == null ? "?" : node), in.text("parameter"), in.number("from"), in.number("to"), (int)
                        in.whole("steps", 2, 1_000_000));
        in.done();
        if (free.from() > free.to()) {
            problems.at(
                    in.spot(),
                    "The range goes from " + Quote.json(free.from()) + " down to " + Quote.json(free.to()) + ".",
                    "Maybe swap \"from\" and \"to\".");
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

    static @Nullable Uncertainty uncertainty(Json json, Problems problems) {
        Fields in = Fields.of(json, problems);
        String node = in.name("node");
        String parameter = in.name("parameter");
        Double plusMinus = in.positiveOrNull("plusMinus");
        in.done();
        return node == null || parameter == null || plusMinus == null
                ? null
                : new Uncertainty(new NodeId(node), parameter, plusMinus);
    }

    static String write(Uncertainty uncertainty) {
        return new JsonLine()
                .text("node", uncertainty.node().value())
                .text("parameter", uncertainty.parameter())
                .number("plusMinus", uncertainty.plusMinus())
                .done();
    }
}
