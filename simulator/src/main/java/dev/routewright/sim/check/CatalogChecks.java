package dev.routewright.sim.check;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Pricing;
import dev.routewright.graph.Blend;
import dev.routewright.graph.Document;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a catalog states about called profiles that a dataset cannot use. */
public final class CatalogChecks {
    /** Prices of a provider's cache are stated, and no dataset records cached tokens (info). */
    public static final String CACHE_PRICE_UNUSED = "cache-price-unused";
    /** A blend becomes no profile, because the dataset lacks an end (warning). */
    public static final String BLEND_END_MISSING = "blend-end-missing";
    /** A blend is not used, because the dataset has outcomes of the profile itself (info). */
    public static final String BLEND_RECORDED = "blend-recorded";
    /** A blend's own price or latency is not used, because its ends have theirs (info). */
    public static final String BLEND_STATES_MORE = "blend-states-more";

    private final Map<String, Profile> catalog;
    private final Dataset dataset;
    private final List<Finding> findings = new ArrayList<>();

    private CatalogChecks(Map<String, Profile> catalog, Dataset dataset) {
        this.catalog = catalog;
        this.dataset = dataset;
    }

    /** @param called names of the profiles that the drawing calls */
    static List<Finding> of(Map<String, Profile> catalog, Dataset dataset, Set<String> called) {
        CatalogChecks checks = new CatalogChecks(catalog, dataset);
        List<Profile> profiles =
                called.stream().filter(catalog::containsKey).map(catalog::get).toList();
        checks.cachePrices(profiles);
        profiles.stream().filter(p -> p.blend() != null).forEach(p -> checks.blend(p, p.blend()));
        return checks.findings;
    }

    /** The dataset as the catalog sees it where that may add profiles, else as it is. */
    static Dataset withBlends(Document document, Dataset dataset) {
        boolean any = document.catalog().values().stream().anyMatch(p -> p.blend() != null);
        return any ? Pricing.effective(dataset, document.catalog()) : dataset;
    }

    private void cachePrices(List<Profile> profiles) {
        List<String> names = new ArrayList<>();
        for (Profile profile : profiles) {
            Price price = profile.price();
            if (price != null && (price.cacheReadPerMillion() != null || price.cacheWritePerMillion() != null)) {
                names.add("'" + profile.name() + "'");
            }
        }
        if (!names.isEmpty()) {
            add(
                    CACHE_PRICE_UNUSED,
                    Severity.INFO,
                    "The cache prices of " + String.join(", ", names)
                            + " change no cost: datasets do not record how many tokens a provider's cache served.",
                    "Read the costs as those of calls that nothing was cached for.");
        }
    }

    private void blend(Profile profile, Blend blend) {
        String who = "'" + profile.name() + "'";
        if (dataset.outcomes().profile(profile.name()) >= 0) {
            add(
                    BLEND_RECORDED,
                    Severity.INFO,
                    "Dataset '" + dataset.name() + "' has outcomes of " + who + " itself, so its blend is not used.",
                    "Remove the blend, or give the profile another name.");
            return;
        }
        List<String> missing = new ArrayList<>();
        for (String end : List.of(blend.base(), blend.other())) {
            if (dataset.outcomes().profile(end) < 0) {
                missing.add("'" + end + "'");
            }
        }
        if (!missing.isEmpty()) {
            add(
                    BLEND_END_MISSING,
                    Severity.WARNING,
                    who + " blends '" + blend.base() + "' and '" + blend.other() + "', and dataset '" + dataset.name()
                            + "' has no outcomes of " + String.join(" and ", missing) + ".",
                    "Choose ends that the dataset has.");
        } else if (profile.price() != null || profile.latency() != null) {
            add(
                    BLEND_STATES_MORE,
                    Severity.INFO,
                    "The price and latency that " + who + " states are not used: they follow from its ends.",
                    "State them at '" + blend.base() + "' and '" + blend.other() + "'.");
        }
    }

    private void add(String code, Severity severity, String says, String fix) {
        findings.add(new Finding(code, severity, null, says, fix));
    }
}
