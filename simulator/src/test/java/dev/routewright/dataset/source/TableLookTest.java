package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.Problem;
import dev.routewright.dataset.source.ColumnMapping.Role;
import dev.routewright.dataset.source.TableLook.Seen;
import dev.routewright.dataset.source.TableLook.Type;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of somebody's own: what it holds, what its columns probably mean, and what it becomes. */
class TableLookTest {
    private static final String OWN = """
            Prompt ID,Question,LLM,Is correct,Latency (s),Total cost,Response,Notes
            1,Hi there,small,true,0.5,0.001,Hello,
            1,Hi there,large,false,1.25,0.01,Good day,
            2,Bye,small,true,,0.002,Bye,
            """;

    @TempDir
    Path folder;

    private Fixture files;

    @BeforeEach
    void open() {
        files = new Fixture(folder);
    }

    private TableLook look(String name) throws Exception {
        return TableLook.of(folder.resolve(name), Progress.NONE);
    }

    @Test
    void everyColumnIsSeenWithTypeCoverageAndExamples() throws Exception {
        files.file("own.csv", OWN).file("own.jsonl", """
                {"id": 7, "share": 0.5, "ok": true}
                {"id": 8, "tags": ["a"], "share": 1}
                """);
        assertThat(look("own.csv"))
                .isEqualTo(new TableLook(
                        List.of(
                                new Seen("Prompt ID", Type.WHOLE, 3, List.of("1", "2")),
                                new Seen("Question", Type.TEXT, 3, List.of("Hi there", "Bye")),
                                new Seen("LLM", Type.TEXT, 3, List.of("small", "large")),
                                new Seen("Is correct", Type.YES_OR_NO, 3, List.of("true", "false")),
                                new Seen("Latency (s)", Type.NUMBER, 2, List.of("0.5", "1.25")),
                                new Seen("Total cost", Type.SHARE, 3, List.of("0.001", "0.01", "0.002")),
                                new Seen("Response", Type.TEXT, 3, List.of("Hello", "Good day", "Bye")),
                                new Seen("Notes", Type.EMPTY, 0, List.of())),
                        3));
        assertThat(look("own.jsonl"))
                .isEqualTo(new TableLook(
                        List.of(
                                new Seen("id", Type.WHOLE, 2, List.of("7", "8")),
                                new Seen("share", Type.SHARE, 2, List.of("0.5", "1")),
                                new Seen("ok", Type.YES_OR_NO, 1, List.of("true")),
                                new Seen("tags", Type.TEXT, 1, List.of("[\"a\"]"))),
                        2));
    }

    @Test
    void likelyColumnsAreGuessedByTheirNames() throws Exception {
        files.file("own.csv", OWN);
        assertThat(ColumnGuess.of(look("own.csv")))
                .isEqualTo(new ColumnMapping(Map.of(
                        Role.ID,
                        "Prompt ID",
                        Role.TEXT,
                        "Question",
                        Role.PROFILE,
                        "LLM",
                        Role.QUALITY,
                        "Is correct",
                        Role.SECONDS,
                        "Latency (s)",
                        Role.COST,
                        "Total cost",
                        Role.ANSWER,
                        "Response")));
    }

    @Test
    void withoutAColumnOfProfilesSharesAreTakenAsOneColumnPerProfile() throws Exception {
        files.file("wide.csv", "prompt,small,large,words,cost\nHi,0,1,3,0.5\nBye,true,0.5,4,0.25\nOh,1,1,2,0.5\n");
        ColumnMapping guess = ColumnGuess.of(look("wide.csv"));
        assertThat(guess.columns()).isEqualTo(Map.of(Role.TEXT, "prompt"));
        assertThat(guess.profiles().keySet()).containsExactly("large", "cost");
        assertThat(guess.isWide()).isTrue();
    }

    @Test
    void onlyATableThatNoReaderTakesIsUnknown() throws Exception {
        files.file("own.csv", OWN)
                .file("known.csv", "query_id,profile,quality\n1,a,1\n")
                .file("empty.csv", "")
                .file("one.csv", "text\nHi\n")
                .file("own.json", "{\"a\": 1}")
                .file("own.jsonl", "{\"a\": 1, \"b\": 2}\n");
        for (String name : List.of("own.csv", "own.jsonl")) {
            assertThat(TableLook.isUnknownTable(folder.resolve(name))).as(name).isTrue();
        }
        for (String name : List.of("known.csv", "empty.csv", "one.csv", "own.json", "gone.csv", ".")) {
            assertThat(TableLook.isUnknownTable(folder.resolve(name))).as(name).isFalse();
        }
    }

    @Test
    void aTrialGivesWhatIsGoodAndEverythingThatIsNot() throws Exception {
        files.file("own.csv", OWN);
        Path own = folder.resolve("own.csv");
        MappingTrial good = MappingTrial.of(own, ColumnGuess.of(look("own.csv")), Progress.NONE);
        assertThat(good.problemCount()).isZero();
        assertThat(Fixture.cells(good.dataset(), Metric.MILLIS, 0)).containsExactly(500, 1250);
        MappingTrial bad = MappingTrial.of(
                own, ColumnMapping.parse("id=Prompt ID,profile=LLM,quality=Response", "x"), Progress.NONE);
        assertThat(bad.problemCount()).isEqualTo(3);
        assertThat(bad.problems().getFirst())
                .isEqualTo(new Problem(
                        "own.csv",
                        "row 1",
                        "Response",
                        "'Hello' is not a number.",
                        "Maybe the columns are shifted, or the cell should be empty."));
        assertThat(bad.dataset().rows()).isEqualTo(2);
        MappingTrial nothing = MappingTrial.of(own, ColumnMapping.parse("id=Prompt ID", "x"), Progress.NONE);
        assertThat(nothing.dataset()).isNull();
        assertThat(nothing.problems())
                .extracting(Problem::says)
                .containsExactly(
                        "there is no column for the profile (profile, model, model_name). Found: Prompt ID, Question, LLM,"
                                + " Is correct, Latency (s), Total cost, Response, Notes.",
                        "there is no column for the quality (quality, score, performance). Found: Prompt ID, Question, LLM,"
                                + " Is correct, Latency (s), Total cost, Response, Notes.");
    }

    @Test
    void brokenFormIsSaidAndACancelledLookStops() throws Exception {
        files.file("broken.csv", "a,b\n1,\"2\n");
        assertThat(catchThrowableOfType(BadDataset.class, () -> look("broken.csv"))
                        .problems())
                .isNotEmpty();
        files.file("long.csv", "a,b\n" + "1,2\n".repeat(20_000));
        Progress stopping = new Progress() {
            @Override
            public void at(double fraction, String what) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThat(catchThrowableOfType(Cancelled.class, () -> TableLook.of(folder.resolve("long.csv"), stopping)))
                .isNotNull();
    }
}
