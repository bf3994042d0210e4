package dev.routewright.desktop.catalog;

import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The profile that some fields show and change, found anew each time, because documents are values. */
public interface ProfileEdits {
    /** The profile as the catalog states it; one with a name only where the catalog lacks it. */
    Profile stated();

    /** The price that a change starts from: the stated one, else the dataset's, else one of nothing. */
    Price priceOrBase();

    /** Names of the other profiles of dataset and catalog. */
    List<String> others();

    /**
     * Replaces it by a changed one, as one undo step.
     *
     * @return null where it was done, else why not
     */
    @Nullable
    String change(UnaryOperator<Profile> change);

    /** Changes its price; see {@link #change}. */
    default @Nullable String changePrice(UnaryOperator<Price> change) {
        return change(profile -> profile.withPrice(change.apply(priceOrBase())));
    }
}
