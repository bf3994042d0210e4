package dev.routewright.report;

import dev.routewright.pricelist.ListedModel;
import dev.routewright.pricelist.PriceList;
import dev.routewright.pricelist.PriceTier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code prices --json} prints. */
public final class PriceListJson {
    private PriceListJson() {}

    /** The list and the models that were found in it, in that order. */
    public static String text(PriceList list, List<ListedModel> found) {
        return JsonOut.object(out -> out.text("format", list.format())
                .text("currency", list.currency())
                .text("asOf", list.asOf().isEmpty() ? null : list.asOf())
                .whole("models", list.models().size())
                .objects("found", found, (o, model) -> model(o, list, model))
                .texts("notes", list.notes()));
    }

    private static void model(JsonOut out, PriceList list, ListedModel model) {
        String day = list.dayOf(model);
        out.text("provider", model.provider())
                .text("id", model.id())
                .text("name", model.name())
                .number("inPerMillion", number(model.inPerMillion()))
                .number("outPerMillion", number(model.outPerMillion()))
                .number("cacheReadPerMillion", number(model.cacheReadPerMillion()))
                .number("cacheWritePerMillion", number(model.cacheWritePerMillion()))
                .objects("tiers", model.tiers(), PriceListJson::tier)
                .number("contextTokens", tokens(model.contextTokens()))
                .number("outputTokens", tokens(model.outputTokens()))
                .text("asOf", day.isEmpty() ? null : day)
                .text("deprecated", model.deprecated().isEmpty() ? null : model.deprecated())
                .texts("tags", model.tags());
    }

    private static void tier(JsonOut out, PriceTier tier) {
        out.whole("aboveTokensIn", tier.aboveTokensIn())
                .number("inPerMillion", number(tier.inPerMillion()))
                .number("outPerMillion", number(tier.outPerMillion()))
                .number("cacheReadPerMillion", number(tier.cacheReadPerMillion()))
                .number("cacheWritePerMillion", number(tier.cacheWritePerMillion()));
    }

    private static double number(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static double tokens(int tokens) {
        return tokens == 0 ? Double.NaN : tokens;
    }
}
