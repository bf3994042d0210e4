package dev.routewright.pricelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * models.dev's catalog: providers, each with its models (as {@code api.json} has it, under {@code models}, or merged as
 * one object per provider). Prices in USD per million tokens. Source: github.com/anomalyco/models.dev.
 */
final class ModelsDevLayout implements ListLayout {
    @Override
    public String format() {
        return "models.dev";
    }

    @Override
    public boolean fits(JsonNode root) {
        if (!root.isObject() || root.isEmpty()) {
            return false;
        }
        JsonNode models = modelsOf(root.iterator().next());
        return models.isObject()
                && !models.isEmpty()
                && models.iterator().next().has("limit");
    }

    private static JsonNode modelsOf(JsonNode provider) {
        return provider.path("models").isObject() ? provider.get("models") : provider;
    }

    @Override
    public PriceList read(JsonNode root, String file, List<String> problems) {
        List<ListedModel> models = new ArrayList<>();
        for (Map.Entry<String, JsonNode> provider : root.properties()) {
            boolean nested = provider.getValue().path("models").isObject();
            String pointer = "/" + ListLayout.escaped(provider.getKey()) + (nested ? "/models" : "");
            for (Map.Entry<String, JsonNode> model :
                    modelsOf(provider.getValue()).properties()) {
                if (model.getValue().isObject()) {
                    models.add(model(
                            provider.getKey(),
                            model.getKey(),
                            new ListFields(
                                    file,
                                    pointer + "/" + ListLayout.escaped(model.getKey()),
                                    model.getValue(),
                                    problems)));
                }
            }
        }
        return new PriceList(format(), "USD", "", models, List.of());
    }

    private static ListedModel model(String provider, String id, ListFields in) {
        ListFields cost = in.within("cost");
        ListFields limit = in.within("limit");
        List<PriceTier> tiers = new ArrayList<>();
        for (ListFields tier : cost.each("tiers")) {
            int above = tier.within("tier").tokens("size");
            if (above > 0) {
                tiers.add(new PriceTier(
                        above,
                        tier.price(1, "input"),
                        tier.price(1, "output"),
                        tier.price(1, "cache_read"),
                        tier.price(1, "cache_write")));
            }
        }
        String name = in.text("name");
        return new ListedModel(
                provider,
                id,
                name.isEmpty() ? id : name,
                cost.price(1, "input"),
                cost.price(1, "output"),
                cost.price(1, "cache_read", "cached_input", "cache_input"),
                cost.price(1, "cache_write", "cached_write"),
                tiers,
                limit.tokens("context"),
                limit.tokens("output"),
                in.text("last_updated"),
                "",
                ListTags.modelsDev(in));
    }
}
