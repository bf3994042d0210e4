package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.Problem;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Price;
import dev.routewright.run.Progress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetLoaderTest {
    @TempDir
    Path folder;

    private static DatasetRef ref(String path) {
        return new DatasetRef("d", path, "", DatasetRef.Split.Hashed.standard());
    }

    @Test
    void theSampleInsideTheProgramIsReadWhole() throws Exception {
        Dataset sample = DatasetLoader.load(ref("sample:support-desk"), null, Progress.NONE);
        assertThat(sample.format()).isEqualTo("long");
        assertThat(sample.name()).isEqualTo("Support desk");
        assertThat(sample.synthetic()).isTrue();
        assertThat(sample.currency()).isEqualTo("USD");
        assertThat(sample.rows()).isEqualTo(2000);
        assertThat(sample.profiles()).hasSize(8);
        assertThat(sample.queries().taskNames()).hasSize(10);
        assertThat(sample.queries().columns().keySet())
                .contains("tier", "language", "channel", "difficulty", "score:mistral-small", "score:llama-3.3-70b");
        assertThat(sample.prices().get("mistral-small")).isEqualTo(new Price(0.1, 0.3, "USD", "2026-11-01"));
        for (int profile = 0; profile < 8; profile++) {
            for (int row = 0; row < 2000; row++) {
                for (Metric metric : Metric.values()) {
                    assertThat(sample.outcomes().grade(metric, row, profile)).isEqualTo(Evidence.RECORDED);
                }
            }
        }
    }

    @Test
    void theUnpackedCopyIsDeleted() throws Exception {
        Path copy;
        try (SampleFolder sample = SampleFolder.unpack("support-desk")) {
            copy = sample.path();
            assertThat(copy).isDirectoryContaining("glob:**/outcomes.jsonl");
        }
        assertThat(copy.getParent()).doesNotExist();
    }

    @Test
    void aSampleIsUnpackedFromAJarToo() throws Exception {
        Path jar = folder.resolve("a folder with spaces.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String directory : List.of("samples/", "samples/tiny/", "samples/documents/")) {
                out.putNextEntry(new JarEntry(directory));
            }
            // What makes a folder a dataset; one of documents is none.
            out.putNextEntry(new JarEntry("samples/tiny/dataset.json"));
            out.write("{}".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry("samples/tiny/o.csv"));
            out.write("query_id,profile,quality".getBytes(StandardCharsets.UTF_8));
        }
        URL samples = URI.create("jar:" + jar.toUri() + "!/samples").toURL();
        try (SampleFolder tiny = SampleFolder.unpack("tiny", samples)) {
            assertThat(tiny.path().resolve("o.csv")).hasContent("query_id,profile,quality");
        }
        assertThat(catchThrowableOfType(SampleFolder.NoSuchSample.class, () -> SampleFolder.unpack("big", samples))
                        .known())
                .containsExactly("tiny");
    }

    @Test
    void anyOtherPathIsRelativeToTheDocument() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/o.csv"), "query_id,profile,quality\n1,a,1\n");
        Dataset read = DatasetLoader.load(ref("data/o.csv"), folder, Progress.NONE);
        assertThat(read.rows()).isEqualTo(1);
    }

    @Test
    void aMissingSampleNamesThoseThatAreThere() {
        BadDataset e = catchThrowableOfType(
                BadDataset.class, () -> DatasetLoader.load(ref("sample:../support-desk"), null, Progress.NONE));
        Problem problem = e.problems().getFirst();
        assertThat(problem.file()).isEqualTo("sample:../support-desk");
        assertThat(problem.says()).isEqualTo("the program has no sample of that name.");
        assertThat(problem.fix())
                .startsWith("Maybe the document was made by a newer program; it has ")
                .contains("support-desk");
    }

    @Test
    void aMissingFileSaysWhereItWasLookedFor() {
        BadDataset e = catchThrowableOfType(
                BadDataset.class, () -> DatasetLoader.load(ref("gone.csv"), folder, Progress.NONE));
        assertThat(e.problems())
                .containsExactly(new Problem(
                        "gone.csv",
                        null,
                        null,
                        "the dataset 'd' is not at "
                                + folder.resolve("gone.csv").toAbsolutePath() + ".",
                        "Maybe it was moved; choose it again, or put it back to where the document expects it."));
    }
}
