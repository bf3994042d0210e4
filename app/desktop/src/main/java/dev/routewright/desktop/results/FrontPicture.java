package dev.routewright.desktop.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the front chart shows, in plain numbers. Costs are per 1,000 queries; a cost or quality that is not known is not
 * in here at all.
 *
 * @param currency of all costs
 * @param current the design as it stands; null before the first run
 * @param currentIsStale whether the drawing changed since that run
 * @param singles every single profile
 * @param oracle the best profile per query in hindsight, or null
 * @param random a uniform choice, or null
 * @param settings all settings of the last sweep, thinned for drawing; empty without a sweep
 * @param frontOf indices in {@code settings} that no other setting beats, by rising cost
 */
public record FrontPicture(
        String currency,
        @Nullable Mark current,
        boolean currentIsStale,
        List<Mark> singles,
        @Nullable Mark oracle,
        @Nullable Mark random,
        List<Setting> settings,
        List<Integer> frontOf) {
    public static final FrontPicture NOTHING =
            new FrontPicture("", null, false, List.of(), null, null, List.of(), List.of());

    public FrontPicture {
        singles = List.copyOf(singles);
        settings = List.copyOf(settings);
        frontOf = List.copyOf(frontOf);
    }

    /** One named point. */
    public record Mark(String name, double costPerThousand, double quality) {}

    /**
     * One setting of a sweep.
     *
     * @param index its number in the sweep's own list, handed back when a person picks it
     * @param says its parameters in words
     */
    public record Setting(int index, String says, double costPerThousand, double quality) {}

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return current == null && singles.isEmpty() && settings.isEmpty();
    }
}
