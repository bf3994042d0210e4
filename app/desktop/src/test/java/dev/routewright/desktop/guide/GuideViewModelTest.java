package dev.routewright.desktop.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading, following links and going back, without a window. */
class GuideViewModelTest {
    private final List<String> opened = new ArrayList<>();
    private final GuideViewModel view = new GuideViewModel(new Doors() {
        @Override
        public void web(String address) {
            opened.add("web " + address);
        }

        @Override
        public boolean file(String path) {
            opened.add("file " + path);
            return path.endsWith("router.route.json");
        }

        @Override
        public void copy(String words) {
            opened.add("copy " + words);
        }
    });

    @BeforeEach
    void read() {
        view.show(Pages.small());
    }

    private Place place() {
        return view.now().place();
    }

    @Test
    void theIndexIsReadFirst() {
        GuideViewModel fresh = new GuideViewModel(null);
        assertThat(fresh.page()).isNull();
        fresh.show(Pages.small());
        assertThat(fresh.page()).isSameAs(fresh.pages().getFirst());
        assertThat(fresh.canGoBack()).isFalse();
    }

    @Test
    void linksLeadToPagesAndHeadingsAndBack() {
        view.follow("words.md#node");
        assertThat(place()).isEqualTo(Place.of("guide/words.md", "node"));
        view.scrolled(0.5);
        view.open("guide/drawing.md", "undo-1");
        view.follow("#undo");
        assertThat(place()).isEqualTo(Place.of("guide/drawing.md", "undo"));
        view.back();
        view.back();
        assertThat(view.now()).isEqualTo(new Visits.Visit(Place.of("guide/words.md", "node"), 0.5));
        view.back();
        view.back();
        assertThat(place()).isEqualTo(Place.of("guide/README.md", ""));
        assertThat(view.canGoBack()).isFalse();
        view.forward();
        assertThat(place()).isEqualTo(Place.of("guide/words.md", "node"));
        view.open("CHANGELOG.md", "");
        assertThat(view.canGoForward()).isFalse();
    }

    @Test
    void theSamePlaceAgainIsNoStep() {
        view.open("guide/words.md", "");
        view.scrolled(0.7);
        view.open("guide/words.md", "");
        assertThat(view.now().scroll()).isEqualTo(Visits.AS_PLACED);
        view.back();
        assertThat(view.canGoBack()).isFalse();
    }

    @Test
    void linksThatLeaveTheGuideGoThroughTheDoors() {
        view.follow("https://example.org/a");
        assertThat(view.notice()).startsWith("https://example.org/a is copied");
        view.open("guide/words.md", "");
        view.follow("../../samples/kinds/router.route.json");
        assertThat(view.notice())
                .isEqualTo("A copy of samples/kinds/router.route.json is asked for in the main window.");
        view.follow("../desktop/pictures/window.png");
        assertThat(view.notice()).contains("no page").contains("Maybe");
        assertThat(opened)
                .containsExactly(
                        "web https://example.org/a",
                        "file samples/kinds/router.route.json",
                        "file app/desktop/pictures/window.png");
        assertThat(place().page()).isEqualTo("guide/words.md");
    }

    @Test
    void whatIsNotThereIsSaid() {
        view.open("guide/missing.md", "");
        assertThat(view.notice()).isEqualTo("There is no page 'guide/missing.md'. Maybe it came with another version.");
        assertThat(place().page()).isEqualTo("guide/README.md");
        view.open("guide/words.md", "missing");
        assertThat(view.notice()).isEqualTo("'Words' has no heading 'missing'. Maybe search for it.");
        assertThat(place()).isEqualTo(Place.of("guide/words.md", ""));
    }

    @Test
    void aHitOpensItsPageAtItsPassage() {
        view.search("list counts");
        assertThat(view.isSearching()).isTrue();
        assertThat(view.foundInWords()).isEqualTo("1 place");
        view.open(view.found().getFirst());
        assertThat(place()).isEqualTo(new Place("guide/words.md", "node", 2, "list counts"));
        assertThat(view.page().passages().get(2).text().words()).startsWith("What the undo list");
        view.search("nothing of this");
        assertThat(view.foundInWords()).isEqualTo("No page says “nothing of this”. Maybe try fewer words.");
        view.search(" ");
        assertThat(view.isSearching()).isFalse();
    }

    @Test
    void onePageFollowsTheOther() {
        assertThat(view.next().path()).isEqualTo("guide/drawing.md");
        view.open("CHANGELOG.md", "");
        assertThat(view.next()).isNull();
    }

    @Test
    void aGuideThatCannotBeReadIsSaid() {
        GuideViewModel fresh = new GuideViewModel(null);
        fresh.fail("Maybe install it again.");
        assertThat(fresh.failure()).isEqualTo("The guide cannot be shown. Maybe install it again.");
        assertThat(fresh.next()).isNull();
        fresh.open("guide/words.md", "");
        assertThat(fresh.page()).isNull();
    }

    @Test
    void listenersHearMovesNoticesAndSearches() {
        List<String> heard = new ArrayList<>();
        view.onMove(() -> heard.add("move"));
        view.onNotice(() -> heard.add("notice"));
        view.onSearch(() -> heard.add("search"));
        view.open("guide/words.md", "");
        view.copy("x");
        view.search("y");
        view.back();
        assertThat(heard).containsExactly("move", "notice", "search", "move");
        assertThat(view.notice()).isEmpty();
    }
}
