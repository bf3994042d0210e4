package dev.routewright.dataset.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.RowRelations;
import dev.routewright.dataset.source.DatasetLoader;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.run.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KindsSampleTest {
    private static final Path SAMPLES = Path.of(System.getProperty("routewright.root"), "samples");

    @TempDir
    Path folder;

    private static Stream<Path> documents() throws Exception {
        return Files.list(SAMPLES.resolve("kinds")).sorted();
    }

    @Test
    void theCommittedSampleIsWhatSeedOneAndTwoHundredQuestionsGive() throws Exception {
        KindsSample.write(folder, 1, 200);
        for (String file : SampleGenerator.FILES) {
            assertThat(Files.mismatch(
                            folder.resolve(file),
                            SAMPLES.resolve("library-desk").resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
        assertThatThrownBy(() -> KindsSample.write(folder, 1, 0)).hasMessageContaining("Maybe");
    }

    @Test
    void theSampleHasAllThatNodesRead() throws Exception {
        Dataset dataset = DatasetLoader.load(
                new DatasetRef("d", "sample:library-desk", "long", new DatasetRef.Split.None()), null, Progress.NONE);
        assertThat(dataset.synthetic()).isTrue();
        assertThat(dataset.profiles())
                .containsExactlyInAnyOrder(
                        "llama-3.2-3b", "mistral-small", "llama-3.3-70b", "library-search", "gatekeeper", "librarian");
        var outcomes = dataset.outcomes();
        for (String model : Set.of("llama-3.2-3b", "mistral-small", "llama-3.3-70b")) {
            assertThat(outcomes.column(outcomes.profile(model), "rag", 0))
                    .as(model)
                    .isNotNegative();
            assertThat(dataset.queries().numbers("score:" + model)).isNotNull();
        }
        assertThat(outcomes.column(outcomes.profile("llama-3.2-3b"), "", 2)).isNotNegative();
        assertThat(outcomes.column(outcomes.profile("llama-3.3-70b"), "join:llama-3.2-3b+mistral-small", 0))
                .isNotNegative();
        RowRelations relations = RowRelations.of(dataset);
        int rows = dataset.queries().rows();
        assertThat(IntStream.range(0, rows)
                        .filter(row -> relations.parts(row).length > 0)
                        .count())
                .isEqualTo(20);
        assertThat(IntStream.range(0, rows)
                        .filter(row -> relations.steps(row).length > 0)
                        .count())
                .isEqualTo(20);
        assertThat(IntStream.range(0, rows).map(relations::group).distinct().count())
                .isEqualTo(rows - 40);
        assertThat(dataset.queries().numbers("should_refuse")).isNotNull();
    }

    @Test
    void everyKindHasAnExampleOfItsName() throws Exception {
        Set<String> kinds = new TreeSet<>();
        for (Path file : documents().toList()) {
            String name = file.getFileName().toString().replace(".route.json", "");
            Document document = DocumentFile.read(file);
            document.graph().nodes().values().stream()
                    .map(Node::kind)
                    .filter(name::equals)
                    .forEach(kinds::add);
        }
        assertThat(kinds)
                .containsExactly(
                        "agent",
                        "answer",
                        "cache",
                        "fan",
                        "guard",
                        "join",
                        "llm",
                        "loop",
                        "person",
                        "query",
                        "router",
                        "task",
                        "tool",
                        "verifier");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anExampleIsCleanPlacedAndWrittenAsItStands(Path file) throws Exception {
        Document document = DocumentFile.read(file);
        assertThat(DrawingChecks.of(document)).isEmpty();
        assertThat(document.synthetic()).isTrue();
        assertThat(document.placement().positions().keySet())
                .isEqualTo(document.graph().nodes().keySet());
        assertThat(DocumentFile.write(document)).isEqualTo(Files.readString(file));
    }
}
