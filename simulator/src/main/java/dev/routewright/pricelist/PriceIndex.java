package dev.routewright.pricelist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The models of a list made ready to be searched while a person types: everything is lowered and sorted once. A model
 * fits where every word stands in its provider, id or name, whatever the case. The better one comes first: the words are
 * its provider and id, are its id or name, begin one of them, stand elsewhere.
 */
public final class PriceIndex {
    private static final int RANKS = 4;

    private final List<Entry> entries;

    private record Entry(ListedModel model, String text, String key, String spacedKey, String last, String name) {
        static Entry of(ListedModel model) {
            String key = model.key().toLowerCase(Locale.ROOT);
            String id = model.id().toLowerCase(Locale.ROOT);
            String name = model.name().toLowerCase(Locale.ROOT);
            return new Entry(
                    model, key + " " + name, key, key.replace('/', ' '), id.substring(id.lastIndexOf('/') + 1), name);
        }

        int rank(String whole) {
            if (key.equals(whole) || spacedKey.equals(whole)) {
                return 0;
            }
            if (last.equals(whole) || name.equals(whole)) {
                return 1;
            }
            return last.startsWith(whole) || name.startsWith(whole) ? 2 : 3;
        }
    }

    public PriceIndex(PriceList list) {
        entries = list.models().stream()
                .sorted(Comparator.comparing(ListedModel::id).thenComparing(ListedModel::provider))
                .map(Entry::of)
                .toList();
    }

    /**
     * What fits, in order of fit, then of id and provider.
     *
     * @param words separated by spaces; none finds everything
     */
    public List<ListedModel> find(String words) {
        String[] wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        String whole = String.join(" ", wanted);
        List<List<ListedModel>> byRank = new ArrayList<>();
        for (int rank = 0; rank < RANKS; rank++) {
            byRank.add(new ArrayList<>());
        }
        for (Entry entry : entries) {
            if (fits(entry.text(), wanted)) {
                byRank.get(entry.rank(whole)).add(entry.model());
            }
        }
        List<ListedModel> found = new ArrayList<>();
        byRank.forEach(found::addAll);
        return found;
    }

    private static boolean fits(String text, String[] wanted) {
        for (String word : wanted) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
