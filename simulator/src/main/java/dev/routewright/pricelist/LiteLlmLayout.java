package dev.routewright.pricelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * LiteLLM's {@code model_prices_and_context_window.json}: one object per model with prices in USD per token. Models that
 * are priced otherwise (pictures, speech, embeddings) are left out and counted.
 */
final class LiteLlmLayout implements ListLayout {
    private static final String EXAMPLE = "sample_spec";
    private static final Set<String> MODES = Set.of("chat", "completion", "responses", "");
    private static final Pattern TIER = Pattern.compile("input_cost_per_token_above_(\\d+)k_tokens");
    private static final double MILLION = 1e6;

    @Override
    public String format() {
        return "litellm";
    }

    @Override
    public boolean fits(JsonNode root) {
        int looked = 0;
        for (JsonNode model : root.isObject() ? root : List.<JsonNode>of()) {
            if (model.has("litellm_provider")) {
                return true;
            }
            if (++looked == 20) {
                break;
            }
        }
        return false;
    }

    @Override
    public PriceList read(JsonNode root, String file, List<String> problems) {
        List<ListedModel> models = new ArrayList<>();
        int otherwise = 0;
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (entry.getKey().equals(EXAMPLE) || !entry.getValue().isObject()) {
                continue;
            }
            ListFields in = new ListFields(file, "/" + ListLayout.escaped(entry.getKey()), entry.getValue(), problems);
            if (MODES.contains(in.text("mode"))) {
                models.add(model(entry.getKey(), in, entry.getValue()));
            } else {
                otherwise++;
            }
        }
        List<String> notes = otherwise == 0
                ? List.of()
                : List.of(otherwise + " entries are no text models (embeddings, pictures, speech) and are left out.");
        return new PriceList(format(), "USD", "", models, notes);
    }

    private static ListedModel model(String key, ListFields in, JsonNode node) {
        String provider = in.text("litellm_provider");
        String id = !provider.isEmpty() && key.startsWith(provider + "/") ? key.substring(provider.length() + 1) : key;
        Map<Integer, PriceTier> tiers = new TreeMap<>();
        for (String name : node.propertyNames()) {
            Matcher tier = TIER.matcher(name);
            if (tier.matches()) {
                String above = "_above_" + tier.group(1) + "k_tokens";
                int tokens = Integer.parseInt(tier.group(1)) * 1000;
                tiers.put(
                        tokens,
                        new PriceTier(
                                tokens,
                                in.price(MILLION, name),
                                in.price(MILLION, "output_cost_per_token" + above),
                                in.price(MILLION, "cache_read_input_token_cost" + above),
                                in.price(MILLION, "cache_creation_input_token_cost" + above)));
            }
        }
        return new ListedModel(
                provider,
                id,
                id,
                in.price(MILLION, "input_cost_per_token"),
                in.price(MILLION, "output_cost_per_token"),
                in.price(MILLION, "cache_read_input_token_cost"),
                in.price(MILLION, "cache_creation_input_token_cost"),
                List.copyOf(tiers.values()),
                in.tokens("max_input_tokens", "max_tokens"),
                in.tokens("max_output_tokens"),
                "",
                in.text("deprecation_date"),
                ListTags.liteLlm(in));
    }
}
