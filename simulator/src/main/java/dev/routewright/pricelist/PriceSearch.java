package dev.routewright.pricelist;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Finds models of a list by words. A model fits where every word stands in its provider, id or name, whatever the case.
 * The better one comes first: the words are its provider and id, are its id or name, begin one of them, stand elsewhere.
 */
public final class PriceSearch {
    private PriceSearch() {}

    /**
     * @param words separated by spaces; none finds everything
     * @return models in order of fit, then of id and provider
     */
    public static List<ListedModel> find(PriceList list, String words) {
        String[] wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        String whole = String.join(" ", wanted);
        record Hit(ListedModel model, int rank) {}
        return list.models().stream()
                .filter(model -> fits(model, wanted))
                .map(model -> new Hit(model, rank(model, whole)))
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparing(hit -> hit.model().id())
                        .thenComparing(hit -> hit.model().provider()))
                .map(Hit::model)
                .toList();
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

    private static boolean fits(ListedModel model, String[] wanted) {
        String text = (model.provider() + "/" + model.id() + " " + model.name()).toLowerCase(Locale.ROOT);
        for (String word : wanted) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static int rank(ListedModel model, String whole) {
        String id = model.id().toLowerCase(Locale.ROOT);
        String name = model.name().toLowerCase(Locale.ROOT);
        String last = id.substring(id.lastIndexOf('/') + 1);
        String key = model.key().toLowerCase(Locale.ROOT);
        if (key.equals(whole) || key.replace('/', ' ').equals(whole)) {
            return 0;
        }
        if (last.equals(whole) || name.equals(whole)) {
            return 1;
        }
        return last.startsWith(whole) || name.startsWith(whole) ? 2 : 3;
    }
}
