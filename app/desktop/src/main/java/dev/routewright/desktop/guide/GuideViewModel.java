package dev.routewright.desktop.guide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which page is read, where one came from, and what a search finds. */
final class GuideViewModel {
    private static final String PAGES_LIE_IN = "app/";

    private final Doors doors;
    private final List<Runnable> moved = new ArrayList<>();
    private final List<Runnable> searched = new ArrayList<>();
    private final List<Runnable> noticed = new ArrayList<>();
    private final Visits visits = new Visits(Place.of(GuideBook.INDEX, ""));
    private @Nullable GuideBook book;
    private String failure = "";
    private String typed = "";
    private List<Found> found = List.of();
    private String notice = "";

    GuideViewModel(Doors doors) {
        this.doors = doors;
    }

    /** Is run after every change of what is read. */
    void onMove(Runnable listener) {
        moved.add(listener);
    }

    /** Is run after every change of what is searched or found. */
    void onSearch(Runnable listener) {
        searched.add(listener);
    }

    /** Is run after something was said without a move. */
    void onNotice(Runnable listener) {
        noticed.add(listener);
    }

    /** Takes the pages, once they are read. */
    void show(GuideBook pages) {
        book = pages;
        failure = "";
        search(typed);
        tellMoved();
    }

    /** Notes that the pages could not be read. */
    void fail(String reason) {
        failure = "The guide cannot be shown. " + reason;
        tellMoved();
    }

    /** Why there are no pages, in sentences; empty while there is no reason to think so. */
    String failure() {
        return failure;
    }

    /** All pages in reading order; none before they are read. */
    List<GuidePage> pages() {
        return book == null ? List.of() : book.pages();
    }

    /** The page that is read; null before the pages are. */
    @Nullable
    GuidePage page() {
        return book == null ? null : book.page(visits.now().place().page());
    }

    /** Where one is, and how far the page was scrolled when one left it. */
    Visits.Visit now() {
        return visits.now();
    }

    /** The page after this one; null after the last. */
    @Nullable
    GuidePage next() {
        GuidePage page = page();
        int next = page == null ? pages().size() : pages().indexOf(page) + 1;
        return next < pages().size() ? pages().get(next) : null;
    }

    /** Opens a page at a heading; a page that is not there is said and not opened. */
    void open(String path, String anchor) {
        GuidePage page = book == null ? null : book.page(path);
        if (page == null) {
            say("There is no page '" + path + "'. Maybe it came with another version.");
        } else if (!anchor.isEmpty() && !page.has(anchor)) {
            go(Place.of(path, ""), "'" + page.title() + "' has no heading '" + anchor + "'. Maybe search for it.");
        } else {
            go(Place.of(path, anchor), "");
        }
    }

    /** Goes to what a search found. */
    void open(Found place) {
        String anchor = place.passage().under().anchor();
        int hit = place.page().passages().indexOf(place.passage());
        go(new Place(place.page().path(), anchor, hit, typed), "");
    }

    /** Does what a link on the page that is read means. */
    void follow(String link) {
        switch (Target.of(visits.now().place().page(), link)) {
            case Target.Web web -> {
                doors.web(web.address());
                say(web.address() + " is copied, and opened where there is a browser.");
            }
            case Target.File file
            when file.path().endsWith(".md") && book != null && book.page(file.path()) != null ->
                open(file.path(), file.anchor());
            case Target.File file -> beside(file.path());
        }
    }

    private void beside(String path) {
        String file = path.startsWith("../") ? path.substring("../".length()) : PAGES_LIE_IN + path;
        say(
                doors.file(file)
                        ? "A copy of " + file + " is asked for in the main window."
                        : file + " is a file of the project and no page. Maybe look for it in the project's folder.");
    }

    private void go(Place place, String words) {
        notice = words;
        visits.go(place);
        tellMoved();
    }

    boolean canGoBack() {
        return visits.canGoBack();
    }

    boolean canGoForward() {
        return visits.canGoForward();
    }

    /** Goes to where one was before. */
    void back() {
        step(visits::back);
    }

    /** Goes to where one went back from. */
    void forward() {
        step(visits::forward);
    }

    private void step(Runnable one) {
        notice = "";
        one.run();
        tellMoved();
    }

    /** Notes how far the page is scrolled, to come back to it. */
    void scrolled(double share) {
        visits.scrolled(share);
    }

    /** Searches all pages; nothing for no words. */
    void search(String words) {
        typed = words;
        found = GuideSearch.find(pages(), words);
        searched.forEach(Runnable::run);
    }

    /** Whether something is searched. */
    boolean isSearching() {
        return !typed.isBlank();
    }

    /** What the search found, the likeliest first. */
    List<Found> found() {
        return found;
    }

    /** How much the search found, or what to do where that is nothing. */
    String foundInWords() {
        return switch (found.size()) {
            case 0 -> "No page says \u201c" + typed.strip() + "\u201d. Maybe try fewer words.";
            case 1 -> "1 place";
            default -> found.size() + " places";
        };
    }

    /** Copies words. */
    void copy(String words) {
        doors.copy(words);
        say("Copied.");
    }

    /** What the last step was answered with; empty for nothing. */
    String notice() {
        return notice;
    }

    private void say(String words) {
        notice = words;
        noticed.forEach(Runnable::run);
    }

    private void tellMoved() {
        moved.forEach(Runnable::run);
    }
}
