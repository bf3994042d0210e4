package dev.routewright.desktop.guide;

import java.util.ArrayList;
import java.util.List;

/** Where a reader was, to go back and forward. */
final class Visits {
    /** Not scrolled by hand: the place itself says what is seen. */
    static final double AS_PLACED = -1;

    private final List<Visit> all = new ArrayList<>();
    private int at;

    /**
     * A place and how far it was scrolled.
     *
     * @param scroll 0 for the upper end of the page to 1 for its lower; negative for as the place says
     */
    record Visit(Place place, double scroll) {}

    Visits(Place first) {
        all.add(new Visit(first, AS_PLACED));
    }

    Visit now() {
        return all.get(at);
    }

    /** Goes somewhere new; what was ahead is forgotten. The same place again is no new one. */
    void go(Place place) {
        if (place.equals(now().place())) {
            all.set(at, new Visit(place, AS_PLACED));
            return;
        }
        all.subList(at + 1, all.size()).clear();
        all.add(new Visit(place, AS_PLACED));
        at++;
    }

    /** Notes how far the page is scrolled. */
    void scrolled(double scroll) {
        all.set(at, new Visit(now().place(), scroll));
    }

    boolean canGoBack() {
        return at > 0;
    }

    boolean canGoForward() {
        return at < all.size() - 1;
    }

    void back() {
        at = Math.max(0, at - 1);
    }

    void forward() {
        at = Math.min(all.size() - 1, at + 1);
    }
}
