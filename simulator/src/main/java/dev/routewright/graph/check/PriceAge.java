package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Prices change; one that is half a year old is doubtful. A price without a day, or with one that is none, is not told. */
final class PriceAge implements DrawingRule {
    /** Days after which a price is called old. */
    static final int MOST_DAYS = 180;

    private final LocalDate today;

    PriceAge(LocalDate today) {
        this.today = today;
    }

    @Override
    public void check(Document document, Findings out) {
        for (Profile profile : document.catalog().values()) {
            Price price = profile.price();
            long days = price == null ? 0 : age(price.asOf());
            if (price != null && days > MOST_DAYS) {
                out.warning(
                        Codes.PRICE_OLD,
                        null,
                        "The price of profile '" + profile.name() + "' is as of " + price.asOf() + ", " + days
                                + " days ago.",
                        "Look it up again, and state the new day.");
            }
        }
    }

    private long age(String asOf) {
        try {
            return asOf.isBlank() ? 0 : ChronoUnit.DAYS.between(LocalDate.parse(asOf), today);
        } catch (DateTimeParseException e) {
            return 0;
        }
    }
}
