package dev.routewright.desktop.catalog;

import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.Profile;
import dev.routewright.pricelist.ListedModel;
import dev.routewright.pricelist.ListedProfile;
import dev.routewright.pricelist.PriceList;
import dev.routewright.pricelist.PriceTier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A listed model in words. */
final class ListedWords {
    private ListedWords() {}

    /** A price as the table shows it. */
    static String price(@Nullable Double perMillion) {
        return perMillion == null ? NumberWords.UNKNOWN : NumberWords.plain(perMillion);
    }

    static String tokens(int tokens) {
        return tokens == 0 ? NumberWords.UNKNOWN : NumberWords.count(tokens);
    }

    /** All that is known about one: caption and words in turn. */
    static List<String[]> details(ReadList read, ListedModel model) {
        PriceList list = read.list();
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"Key", model.key()});
        lines.add(new String[] {
            "Price",
            model.hasPrice()
                    ? price(model.inPerMillion()) + " in, " + price(model.outPerMillion()) + " out " + list.currency()
                            + " per million tokens"
                    : "not stated, which does not mean free"
        });
        if (model.cacheReadPerMillion() != null || model.cacheWritePerMillion() != null) {
            lines.add(new String[] {
                "Cache", price(model.cacheReadPerMillion()) + " read, " + price(model.cacheWritePerMillion()) + " write"
            });
        }
        for (PriceTier tier : model.tiers()) {
            lines.add(new String[] {
                "Over " + NumberWords.count(tier.aboveTokensIn()),
                price(tier.inPerMillion()) + " in, " + price(tier.outPerMillion()) + " out"
            });
        }
        lines.add(new String[] {
            "Limits",
            tokens(model.contextTokens()) + " tokens of context, " + tokens(model.outputTokens()) + " of answer"
        });
        if (!model.tags().isEmpty()) {
            lines.add(new String[] {"Tags", String.join(", ", model.tags())});
        }
        String day = list.dayOf(model);
        lines.add(new String[] {"As of", day.isEmpty() ? "the list does not say" : day});
        lines.add(new String[] {"From", read.name() + " (" + list.format() + ")"});
        return lines;
    }

    /** What a person should know before it is taken. */
    static List<String> notes(PriceList list, ListedModel model) {
        return ListedProfile.of(list, model, model.id(), Profile.named(model.id()))
                .notes();
    }
}
