package dev.routewright.desktop.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Metric;
import dev.routewright.dataset.source.ColumnMapping;
import dev.routewright.dataset.source.MappingTrial;
import dev.routewright.dataset.source.TableLook;
import dev.routewright.desktop.AnsweringDialogs;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test is the window's thread. */
class DatasetOpeningTest {
    @TempDir
    Path folder;

    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Jobs jobs = new Jobs(window::add, System::nanoTime);
    private final Workspace workspace = new Workspace();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final DatasetLoading loading = new DatasetLoading(workspace, jobs, dialogs);
    private final List<OpenedDataset> shown = new ArrayList<>();
    private final List<Path> unknown = new ArrayList<>();
    private final DatasetOpening opening =
            new DatasetOpening(workspace, jobs, dialogs, loading, shown::add, unknown::add);

    @BeforeEach
    void openTheSample() throws Exception {
        workspace.replace(new SampleDocument().read(), null);
        settle();
        assertThat(workspace.datasets().all()).hasSize(1);
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    private void settle() throws InterruptedException {
        while (!jobs.isIdle()) {
            Objects.requireNonNull(window.poll(60, TimeUnit.SECONDS), "nothing came back")
                    .run();
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void whatCannotBeReadIsToldAndTheOpenDocumentStays() throws Exception {
        Document before = workspace.document();
        List<Path> bad = List.of(
                file("empty.csv", ""),
                file("broken.json", "{\"a\":"),
                file("columns.json", "[1]"),
                Files.createDirectory(folder.resolve("without outcomes")),
                folder.resolve("gone.csv"),
                file("text.csv", "query_id,profile,quality\nq1,m,good\nq2,m,1\n"));
        for (Path path : bad) {
            opening.open(path);
            settle();
            assertThat(dialogs.asked.getLast())
                    .as(path.toString())
                    .contains("cannot be read")
                    .contains("Maybe");
        }
        assertThat(dialogs.asked).hasSize(bad.size());
        assertThat(shown).isEmpty();
        assertThat(workspace.document()).isSameAs(before);
        assertThat(workspace.datasets().all()).hasSize(1);
    }

    @Test
    void aTableWithUnknownColumnsGoesToWhoAsksWhatTheyMean() throws Exception {
        Path table = file("columns.csv", "a,b\n1,2\n");
        opening.open(table);
        settle();
        assertThat(unknown).containsExactly(table);
        assertThat(shown).isEmpty();
        assertThat(dialogs.asked).isEmpty();
    }

    @Test
    void aTableIsImportedAsOneStepReadByItsMappingAndMappedAnew() throws Exception {
        List<TableLook> looks = new ArrayList<>();
        TableImports imports = new TableImports(
                workspace, jobs, dialogs, loading, new DatasetUse(workspace), (path, look) -> looks.add(look));
        Path table = file("own.csv", "who,llm,good,other\n1,m,1,0\n2,m,0,0\n");
        Document before = workspace.document();
        imports.open(table);
        settle();
        assertThat(looks).containsExactly(TableLook.of(table, Progress.NONE));
        List<MappingTrial> trials = new ArrayList<>();
        ColumnMapping mapping = ColumnMapping.parse("id=who,profile=llm,quality=good", "test");
        imports.tryOut(table, ColumnMapping.parse("id=who", "test"), trials::add, e -> trials.clear());
        imports.tryOut(table, mapping, trials::add, e -> trials.clear());
        settle();
        assertThat(trials).as("the later trial replaces the earlier").hasSize(1);
        assertThat(trials.getFirst().problemCount()).isZero();
        assertThat(imports.use(table, "own", mapping)).isNull();
        settle();
        DatasetRef ref = Objects.requireNonNull(QueriesUsed.ref(workspace.document()));
        assertThat(List.of(ref.id(), ref.format())).containsExactly("own", "mapped:id=who,profile=llm,quality=good");
        assertThat(Objects.requireNonNull(workspace.datasets().get("own"))
                        .outcomes()
                        .column(Metric.QUALITY, 0))
                .containsExactly(1, 0);
        assertThat(imports.use(table, "own", ColumnMapping.parse("id=who,profile=llm,quality=other", "test")))
                .isNull();
        settle();
        assertThat(workspace.document().datasets()).extracting(DatasetRef::id).containsExactly("support-desk", "own");
        assertThat(Objects.requireNonNull(workspace.datasets().get("own"))
                        .outcomes()
                        .column(Metric.QUALITY, 0))
                .containsExactly(0, 0);
        workspace.history().undo();
        workspace.history().undo();
        assertThat(workspace.document()).isEqualTo(before);
    }

    @Test
    void whatIsNoTableOrABrokenOneIsNotImported() throws Exception {
        TableImports imports = new TableImports(
                workspace, jobs, dialogs, loading, new DatasetUse(workspace), (path, look) -> shown.clear());
        imports.open(file("notes.txt", "x"));
        settle();
        imports.open(file("broken.csv", "a,b\n1,\"2\n"));
        settle();
        assertThat(dialogs.asked).hasSize(2).allMatch(words -> words.contains("Maybe"));
        assertThat(dialogs.asked.getFirst()).contains("notes.txt cannot be imported");
    }

    @Test
    void aDatasetIsUsedAsOneStepAndReadInTheBackground() throws Exception {
        Document before = workspace.document();
        opening.open(
                file("mine.csv", "query_id,profile,quality,cost\nq1,m,1,0.1\nq1,n,0,0.2\nq2,m,0,0.1\nq2,n,1,0.2\n"));
        settle();
        assertThat(dialogs.asked).isEmpty();
        assertThat(shown.getFirst().dataset().rows()).isEqualTo(2);
        assertThat(shown.getFirst().baselines().oracle().figures().quality()).isEqualTo(1);
        assertThat(opening.use(shown.getFirst())).isNull();
        settle();
        assertThat(workspace.document().datasets()).extracting(DatasetRef::id).containsExactly("support-desk", "mine");
        assertThat(Objects.requireNonNull(QueriesUsed.ref(workspace.document())).id())
                .isEqualTo("mine");
        assertThat(workspace.datasets().all().keySet()).containsExactlyInAnyOrder("support-desk", "mine");
        workspace.history().undo();
        assertThat(workspace.document()).isEqualTo(before);
    }

    @Test
    void aDatasetThatDisappearedIsAFindingAndNoCrash() throws Exception {
        workspace.replace(
                Document.EMPTY.withDatasets(List.of(
                        new DatasetRef("d", folder.resolve("gone.csv").toString(), "", new DatasetRef.Split.None()))),
                null);
        settle();
        assertThat(workspace.datasets().trouble("d")).isNotNull();
        assertThat(new Checking(workspace, jobs).now()).anySatisfy(f -> {
            assertThat(f.code()).isEqualTo("dataset-unreadable");
            assertThat(f.fix()).startsWith("Maybe");
        });
    }
}
