package dev.routewright.dataset;

import dev.routewright.graph.Latency;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.run.Fingerprint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog's prices, stated latencies and blends make of recorded outcomes. A price that differs from the
 * dataset's own recomputes costs from recorded tokens, else scales recorded costs where all its parts changed by one
 * factor; what it can do neither for stays as recorded and is a finding. A stated latency fills only cells that recorded
 * none. A blend without outcomes of its own becomes a further profile, see {@link Blending}. Datasets record no cached
 * tokens, so prices of a provider's cache change nothing here; prices per hour count only under load.
 */
public final class Pricing {
    private Pricing() {}

    /** What a catalog price does to a profile's recorded costs. */
    public enum Effect {
        /** Costs stay as recorded: no price, or the dataset's own. */
        NONE,
        /** Recomputed from recorded tokens where a cell has them. */
        FROM_TOKENS,
        /** The same amount for every call that is there, because the price has no part per token. */
        PER_CALL,
        /** Recorded costs times new price over old price. */
        SCALED,
        /** Neither is possible; costs stay as recorded and the person is told. */
        NOT_APPLIED,
        /** The price is in another currency than the dataset's costs; nothing is converted. */
        CURRENCY_MISMATCH
    }

    /**
     * The dataset as the catalog sees it: the same object where nothing changes.
     *
     * @param catalog profiles by name
     */
    public static Dataset effective(Dataset dataset, Map<String, Profile> catalog) {
        Repricer repricer = new Repricer(dataset);
        Fingerprint.Builder id = Fingerprint.of("effective").add(dataset.id().hex());
        for (int p = 0; p < dataset.outcomes().columns(); p++) {
            int base = dataset.outcomes().profileOf(p);
            Profile profile = catalog.get(dataset.profiles().get(base));
            if (profile == null) {
                continue;
            }
            Price price = profile.price();
            if (price != null) {
                repricer.reprice(p, price, effect(dataset, base, price, currency(dataset, catalog)));
            }
            Latency latency = profile.latency();
            if (latency != null) {
                repricer.fillMillis(p, latency);
            }
            id.add(profile.name()).add(String.valueOf(price)).add(String.valueOf(latency));
        }
        List<Profile> blends = Blending.blends(dataset, catalog);
        if (blends.isEmpty() && !repricer.isChanged()) {
            return dataset;
        }
        blends.forEach(blend -> id.add(blend.name()).add(String.valueOf(blend.blend())));
        OutcomeTable outcomes = repricer.isChanged() ? repricer.outcomes() : dataset.outcomes();
        return dataset.withOutcomes(Blending.with(outcomes, blends), currency(dataset, catalog), id.done());
    }

    /** What a profile's catalog price does to its costs; {@link Effect#NONE} for a profile without a catalog price. */
    public static Effect effect(Dataset dataset, Map<String, Profile> catalog, String profileName) {
        Profile profile = catalog.get(profileName);
        int index = dataset.outcomes().profile(profileName);
        if (profile == null || profile.price() == null || index < 0) {
            return Effect.NONE;
        }
        return effect(dataset, index, profile.price(), currency(dataset, catalog));
    }

    /**
     * The currency of all effective costs: the dataset's own, else that of the first catalog price of one of its
     * profiles, else null.
     */
    public static @Nullable String currency(Dataset dataset, Map<String, Profile> catalog) {
        if (dataset.currency() != null) {
            return dataset.currency();
        }
        for (String name : dataset.profiles()) {
            Profile profile = catalog.get(name);
            if (profile != null && profile.price() != null) {
                return profile.price().currency();
            }
        }
        return null;
    }

    /** Cells of a profile that keep a cost at the old price, because they have neither tokens nor a common factor. */
    public static int cellsAtOldPrice(Dataset dataset, Map<String, Profile> catalog, String profileName) {
        Effect effect = effect(dataset, catalog, profileName);
        int index = dataset.outcomes().profile(profileName);
        float[] costs = index < 0 ? null : dataset.outcomes().column(Metric.COST, index);
        Profile profile = catalog.get(profileName);
        if (costs == null || profile == null || profile.price() == null || effect == Effect.NONE) {
            return 0;
        }
        Price own = dataset.prices().get(profileName);
        boolean scales = own != null && !Double.isNaN(factor(own, profile.price()));
        int kept = 0;
        for (int row = 0; row < costs.length; row++) {
            boolean changed = effect == Effect.SCALED
                    || effect == Effect.PER_CALL
                    || effect == Effect.FROM_TOKENS && (scales || hasTokens(dataset.outcomes(), index, row));
            kept += Float.isNaN(costs[row]) || changed ? 0 : 1;
        }
        return kept;
    }

    private static boolean hasTokens(OutcomeTable outcomes, int profile, int row) {
        int[] in = outcomes.tokensIn(profile);
        int[] out = outcomes.tokensOut(profile);
        return in != null && out != null && in[row] >= 0 && out[row] >= 0;
    }

    private static Effect effect(Dataset dataset, int profile, Price price, @Nullable String currency) {
        Price own = dataset.prices().get(dataset.profiles().get(profile));
        boolean tokens = dataset.outcomes().tokensIn(profile) != null
                && dataset.outcomes().tokensOut(profile) != null;
        boolean costs = dataset.outcomes().column(Metric.COST, profile) != null;
        if (!price.currency().equals(currency)) {
            return Effect.CURRENCY_MISMATCH;
        }
        if (own != null && sameRates(own, price) && costs) {
            return Effect.NONE;
        }
        if (!hasTokenRates(price)) {
            return Effect.PER_CALL;
        }
        if (tokens) {
            return Effect.FROM_TOKENS;
        }
        if (!costs) {
            return Effect.NOT_APPLIED;
        }
        return own != null && !Double.isNaN(factor(own, price)) ? Effect.SCALED : Effect.NOT_APPLIED;
    }

    /** Whether a call's cost depends on its tokens. */
    static boolean hasTokenRates(Price price) {
        return price.inPerMillion() != 0
                || price.outPerMillion() != 0
                || price.tiers().stream().anyMatch(t -> t.inPerMillion() != 0 || t.outPerMillion() != 0);
    }

    /** Whether every call costs the same at both, so far as a dataset can tell. */
    private static boolean sameRates(Price a, Price b) {
        return a.inPerMillion() == b.inPerMillion()
                && a.outPerMillion() == b.outPerMillion()
                && a.perCall() == b.perCall()
                && a.tiers().equals(b.tiers())
                && a.currency().equals(b.currency());
    }

    /** New over old price where it is one number for all that a call pays, in one currency, else NaN. */
    static double factor(Price old, Price now) {
        double[] before = parts(old);
        double[] after = parts(now);
        if (!old.currency().equals(now.currency()) || !sameBounds(old, now)) {
            return Double.NaN;
        }
        double factor = Double.NaN;
        for (int i = 0; i < before.length; i++) {
            if (before[i] == 0 && after[i] == 0) {
                continue;
            }
            double ratio = after[i] / before[i];
            if (!Double.isFinite(ratio)
                    || !Double.isNaN(factor) && Math.abs(factor - ratio) > 1e-9 * Math.abs(factor)) {
                return Double.NaN;
            }
            factor = Double.isNaN(factor) ? ratio : factor;
        }
        return factor;
    }

    private static boolean sameBounds(Price a, Price b) {
        return a.tiers().stream()
                .map(Price.Tier::aboveTokens)
                .toList()
                .equals(b.tiers().stream().map(Price.Tier::aboveTokens).toList());
    }

    private static double[] parts(Price price) {
        double[] parts = new double[3 + 2 * price.tiers().size()];
        parts[0] = price.inPerMillion();
        parts[1] = price.outPerMillion();
        parts[2] = price.perCall();
        for (int i = 0; i < price.tiers().size(); i++) {
            parts[3 + 2 * i] = price.tiers().get(i).inPerMillion();
            parts[4 + 2 * i] = price.tiers().get(i).outPerMillion();
        }
        return parts;
    }
}
