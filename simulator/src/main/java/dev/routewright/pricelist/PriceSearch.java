package dev.routewright.pricelist;

import java.util.List;
import java.util.function.Function;

/** Finds models of a list by words or by key; {@link PriceIndex} is for who searches a list often. */
public final class PriceSearch {
    private PriceSearch() {}

    /** What fits some words; see {@link PriceIndex#find}. */
    public static List<ListedModel> find(PriceList list, String words) {
        return new PriceIndex(list).find(words);
    }

    /**
     * What a person may mean by a model's key: the model of that provider and id, else all of that id, else all of that
     * name, else all that {@link #find} finds. Upper and lower case are the same.
     */
    public static List<ListedModel> meant(PriceList list, String key) {
        List<Function<ListedModel, String>> ways = List.of(ListedModel::key, ListedModel::id, ListedModel::name);
        for (Function<ListedModel, String> way : ways) {
            List<ListedModel> same = list.models().stream()
                    .filter(model -> way.apply(model).equalsIgnoreCase(key.strip()))
                    .toList();
            if (!same.isEmpty()) {
                return same;
            }
        }
        return find(list, key);
    }
}
