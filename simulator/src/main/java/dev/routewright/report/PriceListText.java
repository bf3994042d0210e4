package dev.routewright.report;

import dev.routewright.pricelist.ListedModel;
import dev.routewright.pricelist.PriceList;
import dev.routewright.pricelist.PriceTier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models that were found in a price list, for people. */
public final class PriceListText {
    private PriceListText() {}

    /**
     * @param found in the order to show
     * @param shown how many of them at most
     */
    public static String text(PriceList list, List<ListedModel> found, int shown) {
        StringBuilder out = new StringBuilder();
        out.append(list.format())
                .append(list.asOf().isEmpty() ? "" : " of " + list.asOf())
                .append(": ")
                .append(found.size())
                .append(" of ")
                .append(Text.many(list.models().size(), "model"))
                .append(", prices in ")
                .append(list.currency())
                .append(" per million tokens.\n");
        if (!found.isEmpty()) {
            out.append('\n').append(table(list, found.subList(0, Math.min(shown, found.size()))));
        }
        if (found.size() > shown) {
            out.append("… and ").append(found.size() - shown).append(" more. Maybe add a word, or --top.\n");
        }
        list.notes().forEach(note -> out.append("Note: ").append(note).append('\n'));
        if (found.stream().limit(shown).anyMatch(m -> !m.hasPrice())) {
            out.append("Note: ")
                    .append(Text.UNKNOWN)
                    .append(" means that the list states no price, not that it is free.\n");
        }
        return out.toString();
    }

    private static String table(PriceList list, List<ListedModel> models) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "provider/model", "in", "out", "cache read", "cache write", "context", "as of", "long prompts"));
        for (ListedModel model : models) {
            String day = list.dayOf(model);
            rows.add(List.of(
                    model.key(),
                    price(model.inPerMillion()),
                    price(model.outPerMillion()),
                    price(model.cacheReadPerMillion()),
                    price(model.cacheWritePerMillion()),
                    model.contextTokens() == 0 ? Text.UNKNOWN : Integer.toString(model.contextTokens()),
                    day.isEmpty() ? Text.UNKNOWN : day,
                    tiers(model.tiers())));
        }
        return Text.table(rows);
    }

    private static String price(@Nullable Double price) {
        return price == null ? Text.UNKNOWN : Text.cost(price);
    }

    private static String tiers(List<PriceTier> tiers) {
        List<String> words = new ArrayList<>();
        for (PriceTier tier : tiers) {
            words.add("over " + tier.aboveTokensIn() + ": " + price(tier.inPerMillion()) + " / "
                    + price(tier.outPerMillion()));
        }
        return String.join(", ", words);
    }
}
