package dev.routewright.desktop.catalog;

import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.Blend;
import dev.routewright.graph.Document;
import dev.routewright.graph.Latency;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.ProfileUses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The profiles of a document as rows of words. */
final class CatalogRows {
    private CatalogRows() {}

    /** One profile. */
    record Row(
            String name, String provider, String price, String latency, String context, String blend, String usedBy) {}

    static List<Row> of(Document document) {
        return document.catalog().values().stream()
                .map(profile -> row(document, profile))
                .toList();
    }

    private static Row row(Document document, Profile profile) {
        Integer context = profile.limits().contextTokens();
        return new Row(
                profile.name(),
                profile.provider().isEmpty() ? NumberWords.UNKNOWN : profile.provider(),
                price(profile.price()),
                latency(profile.latency()),
                context == null ? NumberWords.UNKNOWN : NumberWords.count(context),
                blend(profile.blend()),
                usedBy(document, profile.name()));
    }

    private static String price(@Nullable Price price) {
        return price == null
                ? NumberWords.UNKNOWN
                : NumberWords.plain(price.inPerMillion()) + " / " + NumberWords.plain(price.outPerMillion()) + " "
                        + price.currency();
    }

    private static String latency(@Nullable Latency latency) {
        return latency == null
                ? NumberWords.UNKNOWN
                : NumberWords.brief(latency.firstTokenMillis()) + " ms + " + NumberWords.brief(latency.millisPerToken())
                        + " / token";
    }

    private static String blend(@Nullable Blend blend) {
        return blend == null
                ? NumberWords.UNKNOWN
                : blend.base() + " and " + NumberWords.percent(blend.share()) + " " + blend.other();
    }

    private static String usedBy(Document document, String name) {
        List<String> labels = ProfileUses.labels(document.graph(), name);
        return labels.isEmpty() ? NumberWords.UNKNOWN : String.join(", ", labels);
    }
}
