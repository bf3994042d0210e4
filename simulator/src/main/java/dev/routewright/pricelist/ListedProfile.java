package dev.routewright.pricelist;

import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a listed model becomes in a document's catalog.
 *
 * @param profile ready to be set
 * @param notes sentences for the person: what the list does not say, or says and cannot be kept
 */
public record ListedProfile(Profile profile, List<String> notes) {
    private static final String PROVIDER_TAG = "provider:";

    public ListedProfile {
        notes = List.copyOf(notes);
    }

    /**
     * Takes price, day, limits, provider, name at the provider and tags from the list. Everything else, and limits that the
     * list does not state, stays as the catalog has it; the catalog's own tags stay too. Where the list states no price,
     * the catalog's price stays.
     *
     * @param name of the profile in the document
     * @param there the catalog's profile of that name; null for none
     */
    public static ListedProfile of(PriceList list, ListedModel model, String name, @Nullable Profile there) {
        Profile before = there == null ? Profile.named(name) : there;
        List<String> notes = new ArrayList<>();
        Price price = price(list, model, before.price(), notes);
        if (!model.deprecated().isEmpty()) {
            notes.add("The list says that " + model.key() + " is no longer served from " + model.deprecated() + ".");
        }
        Profile.Limits limits = before.limits();
        Profile profile = before.withPrice(price)
                .withProvider(model.provider())
                .withRemoteName(model.id())
                .withTags(tags(before, model))
                .withLimits(new Profile.Limits(
                        model.contextTokens() > 0 ? (Integer) model.contextTokens() : limits.contextTokens(),
                        model.outputTokens() > 0 ? (Integer) model.outputTokens() : limits.outputTokens(),
                        limits.failureRate()));
        return new ListedProfile(profile, notes);
    }

    private static @Nullable Price price(
            PriceList list, ListedModel model, @Nullable Price before, List<String> notes) {
        Double in = model.inPerMillion();
        Double out = model.outPerMillion();
        if (in == null || out == null) {
            notes.add("The list states no price of " + model.key() + ", which does not mean that it is free.");
            return before;
        }
        if (in == 0 && out == 0) {
            notes.add("The list states a price of 0 for " + model.key() + ". Maybe it is free only up to a quota, or"
                    + " priced in a way that the list cannot say.");
        }
        if (model.tiers().stream().anyMatch(t -> t.cacheReadPerMillion() != null || t.cacheWritePerMillion() != null)) {
            notes.add("Cache prices of long prompts are not kept: a tier has prices in and out only.");
        }
        return new Price(
                in,
                out,
                list.currency(),
                list.dayOf(model),
                model.cacheReadPerMillion(),
                model.cacheWritePerMillion(),
                before == null ? 0 : before.perCall(),
                before == null ? 0 : before.perHour(),
                tiers(model, in, out));
    }

    /** A tier that states one direction only leaves the other at the price of short prompts. */
    private static List<Price.Tier> tiers(ListedModel model, double in, double out) {
        List<Price.Tier> tiers = new ArrayList<>();
        model.tiers().stream()
                .sorted((a, b) -> Integer.compare(a.aboveTokensIn(), b.aboveTokensIn()))
                .filter(t -> t.inPerMillion() != null || t.outPerMillion() != null)
                .forEach(t -> {
                    if (tiers.isEmpty() || tiers.getLast().aboveTokens() < t.aboveTokensIn()) {
                        tiers.add(new Price.Tier(
                                t.aboveTokensIn(),
                                t.inPerMillion() == null ? in : t.inPerMillion(),
                                t.outPerMillion() == null ? out : t.outPerMillion()));
                    }
                });
        return tiers;
    }

    private static List<String> tags(Profile before, ListedModel model) {
        Set<String> tags = new LinkedHashSet<>();
        before.tags().stream().filter(tag -> !tag.startsWith(PROVIDER_TAG)).forEach(tags::add);
        if (!model.provider().isEmpty()) {
            tags.add(PROVIDER_TAG + model.provider());
        }
        tags.addAll(model.tags());
        return List.copyOf(tags);
    }

    /**
     * What of a profile would be lost if another took its place, a phrase each: a price, a provider, a name or a limit that
     * it states and the other states otherwise. A price of another day only is no loss.
     */
    public static List<String> lost(Profile before, Profile after) {
        List<String> lost = new ArrayList<>();
        Price was = before.price();
        Price is = after.price();
        if (was != null && (is == null || !undated(was).equals(undated(is)))) {
            lost.add("its price of " + was.inPerMillion() + " in and " + was.outPerMillion() + " out " + was.currency()
                    + (was.asOf().isEmpty() ? "" : " of " + was.asOf()));
        }
        if (!before.provider().isEmpty() && !before.provider().equals(after.provider())) {
            lost.add("its provider '" + before.provider() + "'");
        }
        if (!before.remoteName().isEmpty() && !before.remoteName().equals(after.remoteName())) {
            lost.add("its name '" + before.remoteName() + "' at the provider");
        }
        limit(lost, "context", before.limits().contextTokens(), after.limits().contextTokens());
        limit(lost, "output", before.limits().outputTokens(), after.limits().outputTokens());
        return lost;
    }

    private static void limit(List<String> lost, String what, @Nullable Integer before, @Nullable Integer after) {
        if (before != null && !Objects.equals(before, after)) {
            lost.add("its " + what + " of " + before + " tokens");
        }
    }

    private static Price undated(Price price) {
        return new Price(
                price.inPerMillion(),
                price.outPerMillion(),
                price.currency(),
                "",
                price.cacheReadPerMillion(),
                price.cacheWritePerMillion(),
                price.perCall(),
                price.perHour(),
                price.tiers());
    }
}
