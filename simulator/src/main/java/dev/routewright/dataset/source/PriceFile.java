package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.graph.Price;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of prices: name to {@code input_price} and {@code output_price} per million tokens, {@code currency} if
 * it is not USD, and {@code asOf}, the day they were true. RouteProfile's and LLMRouter's files of candidates are such
 * files.
 */
final class PriceFile {
    static final String FIX = "Maybe it should look like {\"NAME\": {\"input_price\": 0.2, \"output_price\": 0.6, "
            + "\"currency\": \"USD\"}}, per million tokens.";

    private PriceFile() {}

    /** Whether the beginning of a file looks like one of prices. */
    static boolean looksLike(SourceFile file) throws IOException {
        String head = file.head();
        return file.ending().equals("json")
                && head.stripLeading().startsWith("{")
                && head.contains("\"input_price\"")
                && head.contains("\"output_price\"");
    }

    /** Reads a file and states the prices of the profiles that the builder knows. */
    static void apply(SourceFile file, DatasetBuilder into, Problems problems) throws IOException {
        long before = problems.count();
        SequencedMap<String, Price> prices = read(file, problems);
        if (problems.count() > before) {
            return;
        }
        List<String> without =
                into.profiles().stream().filter(p -> !prices.containsKey(p)).toList();
        if (without.size() == into.profiles().size()) {
            problems.add(
                    file.name(),
                    null,
                    null,
                    "it prices " + String.join(", ", prices.keySet()) + ", but the dataset's profiles are "
                            + String.join(", ", without) + ".",
                    "Maybe the names should be those of the dataset.");
            return;
        }
        if (!without.isEmpty()) {
            into.note("No price in " + file.name() + " for " + String.join(", ", without) + ".");
        }
        for (String profile : into.profiles()) {
            Price price = prices.get(profile);
            if (price != null) {
                into.price(profile, price);
            }
        }
    }

    private static SequencedMap<String, Price> read(SourceFile file, Problems problems) throws IOException {
        JsonNode root;
        try {
            root = JsonLines.mapper().readTree(file.path());
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            problems.add(
                    file.name(),
                    line(e),
                    null,
                    "broken JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + ".",
                    FIX);
            return new LinkedHashMap<>();
        }
        SequencedMap<String, Price> prices = prices(root, "", file.name(), problems);
        if (prices.isEmpty() && problems.isEmpty()) {
            problems.add(file.name(), null, null, "there is no price in it.", FIX);
        }
        return prices;
    }

    static @Nullable String line(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? null
                : "line " + e.getLocation().getLineNr();
    }

    /** The prices in an object; entries that have neither price are passed over. */
    static SequencedMap<String, Price> prices(JsonNode root, String pointer, String file, Problems problems) {
        SequencedMap<String, Price> prices = new LinkedHashMap<>();
        if (!root.isObject()) {
            problems.add(file, pointer.isEmpty() ? null : pointer, null, "there is no JSON object of prices.", FIX);
            return prices;
        }
        root.forEachEntry((name, entry) -> {
            if (entry.has("input_price") || entry.has("output_price")) {
                String at = pointer + "/" + name;
                double in = price(entry, "input_price", at, file, problems);
                double out = price(entry, "output_price", at, file, problems);
                JsonNode currency = entry.path("currency");
                String code = currency.isString() ? currency.stringValue() : "USD";
                prices.put(name, new Price(in, out, code, entry.path("asOf").asString("")));
            }
        });
        return prices;
    }

    private static double price(JsonNode entry, String field, String at, String file, Problems problems) {
        JsonNode value = entry.path(field);
        double price = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (!(price >= 0) || Double.isInfinite(price)) {
            problems.add(
                    file,
                    at + "/" + field,
                    null,
                    value.isMissingNode()
                            ? "the price is missing."
                            : "the price " + (value.isNumber() ? value.asString() : value)
                                    + " is not a number of at least 0.",
                    "Maybe it is given per token; it must be per million tokens.");
        }
        return price;
    }
}
