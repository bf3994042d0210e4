package dev.routewright.desktop.catalog;

import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prices of long prompts as a person reads and writes them: {@code over 200000: 2.5 / 15; over 500000: 3 / 20}. */
final class TierText {
    private static final Pattern TIER =
            Pattern.compile("(?:over\\s+)?(\\d{1,9})\\s*:\\s*([0-9.]+)\\s*/\\s*([0-9.]+)", Pattern.CASE_INSENSITIVE);

    private TierText() {}

    /** What was read, or what is wrong with it. */
    record Read(List<Price.Tier> tiers, @Nullable String wrong) {}

    static String of(List<Price.Tier> tiers) {
        List<String> words = new ArrayList<>();
        for (Price.Tier tier : tiers) {
            words.add("over " + tier.aboveTokens() + ": " + NumberWords.plain(tier.inPerMillion()) + " / "
                    + NumberWords.plain(tier.outPerMillion()));
        }
        return String.join("; ", words);
    }

    static Read read(String text) {
        List<Price.Tier> tiers = new ArrayList<>();
        for (String part : text.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            Matcher tier = TIER.matcher(part.strip());
            try {
                if (!tier.matches()) {
                    return wrong(part);
                }
                tiers.add(new Price.Tier(
                        Integer.parseInt(tier.group(1)),
                        Double.parseDouble(tier.group(2)),
                        Double.parseDouble(tier.group(3))));
            } catch (NumberFormatException twoPoints) {
                return wrong(part);
            }
        }
        tiers.sort((a, b) -> Integer.compare(a.aboveTokens(), b.aboveTokens()));
        return new Read(tiers, null);
    }

    private static Read wrong(String part) {
        return new Read(
                List.of(),
                "'" + part.strip() + "' is no tier. Maybe write it like over 200000: 2.5 / 15, with ;"
                        + " between two.");
    }
}
