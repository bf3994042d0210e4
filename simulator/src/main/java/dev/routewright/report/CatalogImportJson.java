package dev.routewright.report;

import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.pricelist.ListedProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code prices --into --json} prints: the profiles as they were set. */
public final class CatalogImportJson {
    private CatalogImportJson() {}

    /** @param document the file that they were set in */
    public static String text(String document, String list, List<ListedProfile> set) {
        return JsonOut.object(out -> out.text("document", document)
                .text("list", list)
                .objects("profiles", set, (o, one) -> profile(o, one.profile()).texts("notes", one.notes())));
    }

    private static JsonOut profile(JsonOut out, Profile profile) {
        return out.text("name", profile.name())
                .text("provider", profile.provider())
                .text("remoteName", profile.remoteName())
                .objectOrNull("price", profile.price(), CatalogImportJson::price)
                .number("contextTokens", number(profile.limits().contextTokens()))
                .number("outputTokens", number(profile.limits().outputTokens()))
                .texts("tags", profile.tags());
    }

    private static void price(JsonOut out, Price price) {
        out.number("inPerMillion", price.inPerMillion())
                .number("outPerMillion", price.outPerMillion())
                .text("currency", price.currency())
                .text("asOf", price.asOf().isEmpty() ? null : price.asOf())
                .number("cacheReadPerMillion", number(price.cacheReadPerMillion()))
                .number("cacheWritePerMillion", number(price.cacheWritePerMillion()))
                .number("perCall", price.perCall())
                .objects(
                        "tiers",
                        price.tiers(),
                        (o, tier) -> o.whole("aboveTokens", tier.aboveTokens())
                                .number("inPerMillion", tier.inPerMillion())
                                .number("outPerMillion", tier.outPerMillion()));
    }

    private static double number(@Nullable Number value) {
        return value == null ? Double.NaN : value.doubleValue();
    }
}
