package dev.routewright.desktop.inspector;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which field of the inspector mends which finding. */
public final class FindingFields {
    private static final String DATASET = "inspector-dataset";
    private static final String PROFILE = "inspector-profile";
    private static final String CURRENCY = "inspector-currency";
    private static final String SCORE = "inspector-score";

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            entry("no-dataset", DATASET),
            entry("dataset-unknown", DATASET),
            entry("dataset-not-loaded", DATASET),
            entry("no-profile", PROFILE),
            entry("profile-missing", PROFILE),
            entry("profile-not-in-dataset", PROFILE),
            entry("no-policy", "inspector-policy"),
            entry("no-score", SCORE),
            entry("verifier-without-score", SCORE),
            entry("price-without-currency", CURRENCY),
            entry("currency-mismatch", CURRENCY),
            entry("same-provider-fallback", "inspector-provider"));

    private FindingFields() {}

    /** The field's id; null where no single field mends it. */
    public static @Nullable String of(String code) {
        return BY_CODE.get(code);
    }
}
