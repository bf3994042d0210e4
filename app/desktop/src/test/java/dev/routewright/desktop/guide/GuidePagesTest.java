package dev.routewright.desktop.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages that are really packed: all can be reached, and every link leads somewhere. */
class GuidePagesTest {
    private static final Path ROOT = Path.of(System.getProperty("routewright.root"));
    private static GuideBook book;

    @BeforeAll
    static void read() throws IOException {
        book = GuideBook.packed();
    }

    @Test
    void everyPageOfTheFolderIsPackedAndReachedFromTheIndex() throws IOException {
        List<String> written;
        try (Stream<Path> files = Files.list(ROOT.resolve("app/guide"))) {
            written = files.map(file -> "guide/" + file.getFileName())
                    .filter(name -> name.endsWith(".md"))
                    .toList();
        }
        assertThat(book.pages()).extracting(GuidePage::path).containsAll(written);
        assertThat(book.pages()).allSatisfy(page -> {
            assertThat(page.title()).as(page.path()).isNotBlank();
            assertThat(page.sections().getFirst().level()).as(page.path()).isEqualTo(1);
        });
    }

    @Test
    void everyLinkLeadsToAPageAndAHeadingOrToAFileOfTheProject() {
        List<String> broken = new ArrayList<>();
        for (GuidePage page : book.pages()) {
            for (String link : page.links()) {
                if (Target.of(page.path(), link) instanceof Target.File file && !leads(file)) {
                    broken.add(page.path() + " -> " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leads(Target.File file) {
        GuidePage page = book.page(file.path());
        if (page == null) {
            return file.anchor().isEmpty() && Files.exists(ROOT.resolve("app").resolve(file.path()));
        }
        return file.anchor().isEmpty() || page.has(file.anchor());
    }

    @Test
    void everyPictureIsPackedAndSaysWhatItShows() {
        for (GuidePage page : book.pages()) {
            for (Block block : page.blocks()) {
                if (block instanceof Block.Picture picture) {
                    assertThat(GuideBook.resource(picture.path()))
                            .as(page.path() + " " + picture.path())
                            .isNotNull();
                    assertThat(picture.words()).as(picture.path()).isNotBlank();
                }
            }
        }
    }
}
