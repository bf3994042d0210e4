package dev.routewright.desktop.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markdown becomes values. */
class PageReaderTest {
    private static GuidePage read(String markdown) {
        return PageReader.read("guide/page.md", markdown);
    }

    private static Line line(int number, Span... spans) {
        return new Line(number, List.of(spans));
    }

    @Test
    void wordsKeepTheirLooksAndLinks() {
        GuidePage page = read("One *two\nthree* **four** `five` [six *x*](a.md#b) [`seven`](#c)<br>end");
        assertThat(page.blocks())
                .containsExactly(new Block.Paragraph(line(
                        0,
                        Span.plain("One "),
                        new Span("two three", false, true, false, ""),
                        Span.plain(" "),
                        new Span("four", true, false, false, ""),
                        Span.plain(" "),
                        new Span("five", false, false, true, ""),
                        Span.plain(" "),
                        new Span("six x", false, false, false, "a.md#b"),
                        Span.plain(" "),
                        new Span("seven", false, false, true, "#c"),
                        Span.plain("\nend"))));
        assertThat(page.links()).containsExactly("a.md#b", "#c");
    }

    @Test
    void listsNestAndCountFromTheirFirstNumber() {
        assertThat(read("3. a\n4. b\n   - c\n").blocks())
                .containsExactly(new Block.Listing(
                        3,
                        List.of(
                                List.of(new Block.Paragraph(line(0, Span.plain("a")))),
                                List.of(
                                        new Block.Paragraph(line(1, Span.plain("b"))),
                                        new Block.Listing(
                                                Block.Listing.BULLETS,
                                                List.of(List.of(new Block.Paragraph(line(2, Span.plain("c"))))))))));
    }

    @Test
    void aTableHasALinePerCellAndAPassagePerRow() {
        GuidePage page = read("| a | b |\n|---|---|\n| c | `d|` |\n| e \\| f | |\n");
        assertThat(page.blocks())
                .containsExactly(new Block.Table(
                        List.of(line(0, Span.plain("a")), line(1, Span.plain("b"))),
                        List.of(
                                List.of(line(2, Span.plain("c")), line(3, Span.plain("`d"))),
                                List.of(line(4, Span.plain("e | f")), line(5)))));
        assertThat(page.passages()).hasSize(3).last().satisfies(row -> {
            assertThat(row.firstLine()).isEqualTo(4);
            assertThat(row.lastLine()).isEqualTo(5);
        });
    }

    @Test
    void codeKeepsItsLinesAndWhatIsNoPartOfAGuideIsPassedOver() {
        GuidePage page = read("<!-- note -->\n\n```sh\na  b\n\n*c*\n```\n\n---\n\n> d\n\n![Words](../x/y.png)\n");
        assertThat(page.blocks())
                .containsExactly(
                        new Block.Code(line(0, new Span("a  b\n\n*c*", false, false, true, ""))),
                        new Block.Rule(),
                        new Block.Quote(List.of(new Block.Paragraph(line(1, Span.plain("d"))))),
                        new Block.Picture("x/y.png", "Words"));
    }

    @Test
    void headingsHaveTheAnchorsOfGitHub() {
        GuidePage page = read("""
                # What's `new`, and why?
                ## Undo & redo
                ## Undo & redo
                ## 0.3.0 (2026-11-22)
                ## Größe_x – in ms
                """);
        assertThat(page.title()).isEqualTo("What's new, and why?");
        assertThat(page.sections())
                .extracting(Section::anchor)
                .containsExactly("whats-new-and-why", "undo--redo", "undo--redo-1", "030-2026-11-22", "größe_x--in-ms");
        assertThat(page.passages().getLast().under().words()).isEqualTo("Größe_x – in ms");
    }

    @ParameterizedTest
    @CsvSource({
        "words.md#node,             guide/words.md,   node",
        "#node,                     guide/page.md,    node",
        "../CHANGELOG.md,           CHANGELOG.md,     ''",
        "../../samples/a%20b.json,  ../samples/a b.json, ''",
        "./x/../y.md#a+b,           guide/y.md,       a+b"
    })
    void linksAreReadFromTheirPage(String link, String path, String anchor) {
        assertThat(Target.of("guide/page.md", link)).isEqualTo(new Target.File(path, anchor));
    }

    @Test
    void aSchemeLeadsElsewhere() {
        assertThat(Target.of("guide/page.md", "https://example.org/a#b"))
                .isEqualTo(new Target.Web("https://example.org/a#b"));
    }

    @Test
    void pagesStandInTheOrderOfTheIndex() {
        assertThat(Pages.small().pages())
                .extracting(GuidePage::path)
                .containsExactly("guide/README.md", "guide/drawing.md", "guide/words.md", "CHANGELOG.md");
    }

    @Test
    void aProgramWithoutGuideSaysSo() {
        assertThatThrownBy(() -> GuideBook.read(path -> null))
                .isInstanceOf(IOException.class)
                .hasMessage("The program holds no guide/README.md. Maybe it was built without its guide.");
    }

    @ParameterizedTest
    @CsvSource({"100 50 | 40 30 | 200 | 100 50", "100 50 | 40 30 | 110 | 70 40", "100 50 | 40 30 | 35  | 20 15"})
    void columnsShareTheRoom(String row) {
        String[] parts = row.split("\\|");
        double[] shared =
                ColumnWidths.shared(numbers(parts[0]), numbers(parts[1]), Double.parseDouble(parts[2].strip()));
        assertThat(shared).containsExactly(numbers(parts[3]));
    }

    private static double[] numbers(String words) {
        return java.util.Arrays.stream(words.strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
