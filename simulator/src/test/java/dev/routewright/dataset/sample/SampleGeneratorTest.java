package dev.routewright.dataset.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGeneratorTest {
    private static final Path COMMITTED = Path.of(System.getProperty("routewright.root"), "samples", "support-desk");

    @TempDir
    Path folder;

    @Test
    void theCommittedSampleIsWhatSeedOneAndTwoThousandQueriesGive() throws IOException {
        SampleGenerator.write(folder, 1, 2000);
        for (String file : SampleGenerator.FILES) {
            assertThat(Files.mismatch(folder.resolve(file), COMMITTED.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(SampleGenerator.FILES);
        }
    }

    @Test
    void theCommittedSampleStaysUnderFourMegabytes() throws IOException {
        long bytes = 0;
        for (String file : SampleGenerator.FILES) {
            bytes += Files.size(COMMITTED.resolve(file));
        }
        assertThat(bytes).isLessThan(4_000_000);
    }

    @Test
    void anotherLocaleAndTimeZoneGiveTheSameBytes() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        SampleGenerator.write(folder.resolve("here"), 7, 60);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            SampleGenerator.write(folder.resolve("there"), 7, 60);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (String file : SampleGenerator.FILES) {
            assertThat(folder.resolve("there").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("here").resolve(file));
        }
    }

    @Test
    void aLongerSampleStartsWithTheShorterOne() throws IOException {
        SampleGenerator.write(folder.resolve("short"), 3, 40);
        SampleGenerator.write(folder.resolve("long"), 3, 90);
        for (String file : List.of("queries.jsonl", "outcomes.jsonl")) {
            assertThat(Files.readString(folder.resolve("long").resolve(file)))
                    .startsWith(Files.readString(folder.resolve("short").resolve(file)));
        }
    }

    @Test
    void anotherSeedGivesOtherQuestions() throws IOException {
        SampleGenerator.write(folder.resolve("one"), 1, 100);
        SampleGenerator.write(folder.resolve("two"), 2, 100);
        Set<String> common = new HashSet<>(Files.readAllLines(folder.resolve("one/queries.jsonl")));
        common.retainAll(Files.readAllLines(folder.resolve("two/queries.jsonl")));
        assertThat(common).isEmpty();
    }

    @Test
    void aCountThatCannotBeMadeIsRefusedWithTheCount() {
        assertThatThrownBy(() -> SampleGenerator.write(folder, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A sample of 0 queries cannot be made. Maybe ask for a number from 1 to 899999.");
    }
}
