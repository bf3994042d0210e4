package dev.routewright.desktop.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search finds words across pages. */
class GuideSearchTest {
    private static final List<GuidePage> PAGES = Pages.small().pages();

    private static List<String> where(String typed) {
        return GuideSearch.find(PAGES, typed).stream()
                .map(f -> {
                    Found.Excerpt e = GuideSearch.excerpt(f);
                    return f.where() + ": " + e.before() + "[" + e.hit() + "]" + e.after();
                })
                .toList();
    }

    @Test
    void headingsComeFirstThenWhatIsReadFirst() {
        assertThat(where("undo"))
                .containsExactly(
                        "Drawing boxes › Undo: [Undo]",
                        "Drawing boxes › Undo: [Undo]",
                        "Drawing boxes: A Router stands in the middle. [Undo] takes it back, see https://example.org/a.",
                        "Drawing boxes › Undo: [Undo] every step. Ctrl+Z is the key; a résumé of steps is kept.",
                        "Drawing boxes › Undo: Ctrl+Z  ·  [undo] one step",
                        "Words › Node: What the [undo] list counts. A sample.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resume", "RÉSUMÉ", "re\u0301sume\u0301", "  Resum  "})
    void caseAndAccentsDoNotMatter(String typed) {
        assertThat(GuideSearch.find(PAGES, typed))
                .singleElement()
                .satisfies(found -> assertThat("résumé")
                        .startsWith(GuideSearch.excerpt(found).hit()));
    }

    @Test
    void allWordsMustBeThereAndTogetherIsBest() {
        assertThat(where("undo step"))
                .containsExactly(
                        "Drawing boxes › Undo: [Undo] every step. Ctrl+Z is the key; a résumé of steps is kept.",
                        "Drawing boxes › Undo: Ctrl+Z  ·  [undo] one step");
        assertThat(where("one step")).containsExactly("Drawing boxes › Undo: Ctrl+Z  ·  undo [one step]");
        assertThat(where("undo elephant")).isEmpty();
        assertThat(where("  ")).isEmpty();
    }

    @Test
    void beginningsOfWordsComeBeforeTheirMiddles() {
        GuidePage page = PageReader.read("guide/a.md", "# A\n\nAn overrun.\n\nA run.\n");
        assertThat(GuideSearch.find(List.of(page), "run"))
                .extracting(found -> GuideSearch.excerpt(found).before())
                .containsExactly("A ", "An over");
    }

    @Test
    void excerptsOfLongTextsAreCutBetweenWords() {
        String words = "lorem ipsum dolor ".repeat(20);
        GuidePage page = PageReader.read("guide/a.md", "# A\n\n" + words + "here " + words);
        Found.Excerpt found =
                GuideSearch.excerpt(GuideSearch.find(List.of(page), "here").getFirst());
        assertThat(found.before()).matches("… (lorem |ipsum |dolor )+").hasSizeLessThan(45);
        assertThat(found.after()).matches("( lorem| ipsum| dolor)+ …").hasSizeLessThan(95);
    }

    @Test
    void marksStandWhereTheWordsStoodAndDoNotOverlap() {
        assertThat(GuideSearch.marks("Résumé, resum\u00e9", "resume")).containsExactly(new Mark(0, 6), new Mark(8, 14));
        assertThat(GuideSearch.marks("dataset", "data atas")).containsExactly(new Mark(0, 5));
    }
}
