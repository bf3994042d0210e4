package dev.routewright.desktop.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.AnsweringDialogs;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.workspace.Comparisons;
import dev.routewright.desktop.workspace.DatasetLoading;
import dev.routewright.desktop.workspace.OtherDesign;
import dev.routewright.desktop.workspace.SampleDocument;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.Edits;
import dev.routewright.graph.file.DocumentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test is the window's thread. */
class ComparisonViewModelTest {
    @TempDir
    Path folder;

    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Jobs jobs = new Jobs(window::add, System::nanoTime);
    private final Workspace workspace = new Workspace();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final DatasetLoading loading = new DatasetLoading(workspace, jobs, dialogs);
    private final Comparisons comparisons = new Comparisons(workspace, jobs, dialogs);
    private final ComparisonViewModel view = new ComparisonViewModel(workspace, comparisons);
    private Document sample = Document.EMPTY;

    @BeforeEach
    void openTheSample() throws Exception {
        assertThat(Comparisons.whyNot(workspace))
                .isEqualTo("The drawing is empty. Drag a Query onto the canvas first.");
        sample = new SampleDocument().read();
        workspace.replace(sample, null);
        assertThat(Comparisons.whyNot(workspace)).isEqualTo("The dataset is still being read.");
        settle();
        assertThat(Comparisons.whyNot(workspace)).isNull();
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

    private Node verifier() {
        return sample.graph().nodes().values().stream()
                .filter(n -> n.label().equals("Confidence"))
                .findFirst()
                .orElseThrow();
    }

    private Document named(String name, Edit... edits) throws Exception {
        Document document = Edits.apply(sample, new Edit.SetName(name));
        for (Edit edit : edits) {
            document = Edits.apply(document, edit);
        }
        return document;
    }

    private Edit cut(double cut) {
        return new Edit.SetNode(Parameters.with(verifier(), "cut", cut));
    }

    private OtherDesign other(Document document) {
        return new OtherDesign(document, folder.resolve("other.route.json"));
    }

    private void begin(Document document) throws Exception {
        view.begin(other(document));
        settle();
    }

    @Test
    void theSameRoutingUnderAnotherNameIsNotShownToDiffer() throws Exception {
        begin(named("Twin"));
        assertThat(view.names()).isEqualTo(sample.name() + " against Twin");
        assertThat(view.part()).isEqualTo(SplitPart.REPORT);
        assertThat(view.rowsInWords()).matches("On \\d+ of \\d+ report rows \\(common, set [0-9a-f]+\\)\\.");
        assertThat(view.rows())
                .extracting(ContrastRow::metric)
                .containsExactly("Quality", "Cost / 1,000", "Mean latency");
        assertThat(view.rows()).extracting(ContrastRow::verdict).containsOnly("not shown to differ");
        assertThat(view.rows()).extracting(ContrastRow::difference).containsExactly("0.0000", "0.00 USD", "0 ms");
        assertThat(view.rows()).allSatisfy(row -> assertThat(row.design()).isEqualTo(row.other()));
        assertThat(view.notes().getFirst()).contains("synthetic");
        assertThat(view.state()).isEmpty();
    }

    @Test
    void aDesignThatAcceptsNothingFromTheCheapModelIsDearerWhichMakesThisOneBetterInCost() throws Exception {
        begin(named("Strict", cut(1)));
        ContrastRow cost = view.rows().get(1);
        assertThat(cost.verdict()).isEqualTo("better");
        assertThat(cost.difference()).startsWith("−").endsWith(" USD");
        assertThat(cost.interval()).matches("−[0-9.]+ USD to −[0-9.]+ USD");
    }

    @Test
    void otherRowsAreComparedAnewAndThoseThatTheDesignWasChosenOnAreMarked() throws Exception {
        begin(named("Strict", cut(1)));
        List<ContrastRow> report = view.rows();
        assertThat(view.names()).isEqualTo(sample.name() + " against Strict");
        view.choose(SplitPart.SEARCH);
        assertThat(view.isRunning()).isTrue();
        assertThat(view.state()).startsWith("Compare");
        settle();
        assertThat(view.part()).isEqualTo(SplitPart.SEARCH);
        assertThat(view.rowsInWords()).contains(" search rows ").contains("in-sample");
        assertThat(view.rows()).isNotEqualTo(report);
        view.choose(SplitPart.ALL);
        settle();
        assertThat(view.rowsInWords()).matches("On ([0-9]+) of [0-9]+ rows .*in-sample.*");
    }

    @Test
    void anUndividedDatasetHasNoReportRowsToChoose() throws Exception {
        workspace.perform(new Edit.SetDatasets(sample.datasets().stream()
                .map(ref -> new DatasetRef(ref.id(), ref.path(), ref.format(), new DatasetRef.Split.None()))
                .toList()));
        settle();
        begin(named("Twin"));
        assertThat(view.part()).isEqualTo(SplitPart.ALL);
        assertThat(view.canChoose(SplitPart.REPORT)).isFalse();
        assertThat(view.canChoose(SplitPart.ALL)).isTrue();
        assertThat(view.rowsInWords()).contains("in-sample");
        assertThat(view.notes())
                .anyMatch(note -> note.equals("Both are run on the datasets and the split of the open"
                        + " document; those of Twin are not used."));
    }

    @Test
    void aChangeOfTheDrawingIsToldAndComparedAgainItHolds() throws Exception {
        begin(named("Twin"));
        workspace.perform(new Edit.SetNode(verifier().withLabel("Judge")));
        assertThat(view.isStale()).as("a label routes nothing").isFalse();
        workspace.perform(cut(1));
        assertThat(view.state()).isEqualTo("The drawing has changed since. Press Compare again.");
        settle();
        view.again();
        settle();
        assertThat(view.state()).isEmpty();
        assertThat(view.rows().get(1).verdict()).isEqualTo("worse");
    }

    @Test
    void whatWasCancelledIsSaidAndTheResultBeforeStays() throws Exception {
        begin(named("Twin"));
        List<ContrastRow> before = view.rows();
        view.again();
        view.cancel();
        settle();
        assertThat(view.state()).isEqualTo("The comparison was cancelled. Press Compare again to start it anew.");
        assertThat(view.rows()).isEqualTo(before);
    }

    @Test
    void aDesignThatCannotRunIsNamedWithWhatStandsInTheWay() throws Exception {
        begin(named("Cut off", new Edit.RemoveNodes(Set.of(verifier().id()))));
        assertThat(view.names()).isEqualTo(sample.name() + " against Cut off");
        assertThat(view.rows()).isEmpty();
        assertThat(view.troubles()).isNotEmpty().allMatch(words -> words.startsWith("Cut off"));
        assertThat(view.state()).isEmpty();
    }

    @Test
    void aDesignOfAnotherDatasetIsRefusedWithTheReasonThatItsOwnIsNotUsed() throws Exception {
        begin(SampleDocument.example("router").read());
        assertThat(view.troubles()).singleElement().asString().contains("no dataset 'library-desk'");
        assertThat(view.notes())
                .containsExactly("Both are run on the datasets and the split of the open document;"
                        + " those of Router: a policy picks the model are not used.");
    }

    @Test
    void twoOfOneNameAreToldByTheirFilesAndADrawingFromItsOwnFileByWhatIsSaved() throws Exception {
        begin(sample);
        assertThat(view.names()).isEqualTo("Untitled against other.route.json");
        Path file = folder.resolve("other.route.json");
        workspace.replace(sample, file);
        settle();
        begin(sample);
        assertThat(view.names()).isEqualTo("other.route.json as drawn against other.route.json as saved in " + folder);
    }

    @Test
    void anotherDocumentIsReadAsideAndABrokenOneIsShownProblemByProblem() throws Exception {
        List<OtherDesign> chosen = new ArrayList<>();
        comparisons.choose(chosen::add);
        assertThat(dialogs.asked).containsExactly("open");
        Path broken = Files.writeString(folder.resolve("broken.route.json"), "{\"name\":3");
        dialogs.document = broken;
        comparisons.choose(chosen::add);
        settle();
        assertThat(chosen).isEmpty();
        assertThat(dialogs.asked.getLast()).startsWith("problems 1: broken.route.json cannot be compared with: ");
        Path sound = folder.resolve("sound.route.json");
        DocumentFile.save(named("Sound"), sound);
        dialogs.document = sound;
        comparisons.choose(chosen::add);
        settle();
        assertThat(chosen).singleElement().satisfies(read -> {
            assertThat(read.document()).isEqualTo(named("Sound"));
            assertThat(read.file()).isEqualTo(sound.toAbsolutePath());
        });
    }
}
