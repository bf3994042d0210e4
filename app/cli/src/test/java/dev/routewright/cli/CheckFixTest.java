package dev.routewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckFixTest {
    @TempDir
    Path folder;

    @Test
    void whatTakesNoDecisionIsMendedIntoAnotherFileOnly() throws IOException {
        Path broken = Documents.cycle(folder);
        String before = Files.readString(broken);
        assertThat(Ran.of("check", broken).out()).contains("--fix -o FILE mends it.");
        Path mended = folder.resolve("mended.route.json");
        Ran ran = Ran.of("check", broken, "--fix", "-o", mended);
        assertThat(ran.out()).contains("Done: Put a Loop before");
        assertThat(Files.readString(broken)).isEqualTo(before);
        assertThat(Ran.of("check", mended).out()).doesNotContain("[cycle]");
        Ran again = Ran.of("check", broken, "--fix", "-o", mended);
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("is there already. Maybe add --force");
        assertThat(Ran.of("check", broken, "--fix", "-o", mended, "--force").out())
                .isEqualTo(ran.out());
        assertThat(Ran.of("check", broken, "--fix").err()).contains("Maybe add -o FILE.");
    }

    @Test
    void theExamplesAreCleanAndTheirDatasetIsWrittenBySample() throws IOException {
        Path data = folder.resolve("kinds");
        Ran ran = Ran.of("sample", "--kind", "kinds", "-o", data, "--queries", "10");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(Files.readAllLines(data.resolve("queries.jsonl"))).hasSizeGreaterThan(10);
        assertThat(Ran.of("sample", "--kind", "cats", "-o", data).err()).contains("Maybe support-desk, kinds,");
    }
}
