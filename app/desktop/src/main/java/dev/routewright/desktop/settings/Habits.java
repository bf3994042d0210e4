package dev.routewright.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the program starts and what it shows again.
 *
 * @param tourSeen whether the tour was walked or skipped
 * @param reopens whether a start opens the document that was open last
 * @param keepsViews whether a document opens at the place and zoom where it was left
 * @param views of the latest documents, the latest first
 * @param priceLists absolute paths of the price lists that were read last, the latest first
 */
public record Habits(
        boolean tourSeen, boolean reopens, boolean keepsViews, List<SeenView> views, List<String> priceLists) {
    public static final Habits STANDARD = new Habits(false, false, true, List.of());
    private static final int MOST_VIEWS = 50;
    private static final int MOST_LISTS = 6;

    /** No price list was read yet. */
    public Habits(boolean tourSeen, boolean reopens, boolean keepsViews, List<SeenView> views) {
        this(tourSeen, reopens, keepsViews, views, List.of());
    }

    /** Views that no window can show are left out. */
    public Habits {
        priceLists = priceLists == null
                ? List.of()
                : priceLists.stream().filter(l -> l != null).limit(MOST_LISTS).toList();
        views = views == null
                ? List.of()
                : views.stream()
                        .filter(v -> v != null && v.isSane())
                        .limit(MOST_VIEWS)
                        .toList();
    }

    public Habits withTourSeen(boolean seen) {
        return new Habits(seen, reopens, keepsViews, views, priceLists);
    }

    public Habits withReopens(boolean newReopens) {
        return new Habits(tourSeen, newReopens, keepsViews, views, priceLists);
    }

    /** Whoever does not want views kept wants none on the disk either. */
    public Habits withKeepsViews(boolean keeps) {
        return new Habits(tourSeen, reopens, keeps, keeps ? views : List.of(), priceLists);
    }

    /** Remembers what is seen of a document, where that is wanted. */
    public Habits withView(SeenView view) {
        if (!keepsViews) {
            return this;
        }
        List<SeenView> latest = new ArrayList<>(views);
        latest.removeIf(v -> v.file().equals(view.file()));
        latest.addFirst(view);
        return new Habits(tourSeen, reopens, keepsViews, latest, priceLists);
    }

    /** Puts a price list first. */
    public Habits withPriceList(String file) {
        List<String> latest = new ArrayList<>(priceLists);
        latest.remove(file);
        latest.addFirst(file);
        return new Habits(tourSeen, reopens, keepsViews, views, latest);
    }

    /** What was seen last of a document. */
    public Optional<SeenView> view(String file) {
        return views.stream().filter(v -> v.file().equals(file)).findFirst();
    }
}
