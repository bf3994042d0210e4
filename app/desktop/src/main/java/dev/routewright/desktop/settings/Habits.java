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
 */
public record Habits(boolean tourSeen, boolean reopens, boolean keepsViews, List<SeenView> views) {
    public static final Habits STANDARD = new Habits(false, false, true, List.of());
    private static final int MOST_VIEWS = 50;

    /** Views that no window can show are left out. */
    public Habits {
        views = views == null ? List.of()
                : views.stream().filter(v -> v != null && v.isSane()).limit(MOST_VIEWS).toList();
    }

    public Habits withTourSeen(boolean seen) {
        return new Habits(seen, reopens, keepsViews, views);
    }

    public Habits withReopens(boolean newReopens) {
        return new Habits(tourSeen, newReopens, keepsViews, views);
    }

    /** Whoever does not want views kept wants none on the disk either. */
    public Habits withKeepsViews(boolean keeps) {
        return new Habits(tourSeen, reopens, keeps, keeps ? views : List.of());
    }

    /** Remembers what is seen of a document, where that is wanted. */
    public Habits withView(SeenView view) {
        if (!keepsViews) {
            return this;
        }
        List<SeenView> latest = new ArrayList<>(views);
        latest.removeIf(v -> v.file().equals(view.file()));
        latest.addFirst(view);
        return new Habits(tourSeen, reopens, keepsViews, latest);
    }

    /** What was seen last of a document. */
    public Optional<SeenView> view(String file) {
        return views.stream().filter(v -> v.file().equals(file)).findFirst();
    }
}
