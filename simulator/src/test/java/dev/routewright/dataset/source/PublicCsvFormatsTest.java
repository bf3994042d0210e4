package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.Problem;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RouterBench, RouteLLM and routerbench-mini on small tables that hold every trap of their layouts. */
class PublicCsvFormatsTest {
    private static final String MINI =
            "canonical_id,dataset,task_family,strategy,selected_model,correct,cost,latency_ms,"
                    + "prompt_tokens,completion_tokens,routing_score\n";

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Dataset read(Path path) throws Exception {
        return DatasetReaders.read(path, ReadOptions.DEFAULT, Progress.NONE);
    }

    private static BadDataset bad(Path path) {
        return catchThrowableOfType(
                BadDataset.class, () -> DatasetReaders.read(path, ReadOptions.DEFAULT, Progress.NONE));
    }

    @Test
    void routerBenchTakesScoresAndCostsAsRecordedAndDropsRecordsWithoutScores() throws Exception {
        Dataset d = read(write(
                "rb.csv",
                ",sample_id,prompt,eval_name,gpt-4,claude,gpt-4|model_response,gpt-4|total_cost,"
                        + "claude|model_response,claude|total_cost,oracle_model_to_route_to\n"
                        + "0,a.1,\"['First line\\nsecond, \"\"quoted\"\"']\",mmlu,1.0,0.25,\"yes,\nno\",0.001,no,0.0002,claude\n"
                        + "1,a.2,[plain,gsm8k,,0.5,,,x,0.0003,claude\n"
                        + "2,a.1,\"['First']\",mmlu,,,,,,,\n"));
        assertThat(d.format()).isEqualTo("routerbench");
        assertThat(d.currency()).isEqualTo("USD");
        assertThat(d.profiles()).containsExactly("gpt-4", "claude");
        assertThat(d.rows()).isEqualTo(2);
        assertThat(d.queries().texts().text(0)).isEqualTo("First line\nsecond, \"quoted\"");
        assertThat(d.queries().texts().text(1)).isEqualTo("[plain");
        assertThat(d.queries().task(1)).isEqualTo("gsm8k");
        assertThat(d.outcomes().column(Metric.QUALITY, 0)).containsExactly(1, Float.NaN);
        assertThat(d.outcomes().column(Metric.QUALITY, 1)).containsExactly(0.25f, 0.5f);
        assertThat(d.outcomes().column(Metric.COST, 1)).containsExactly(0.0002f, 0.0003f);
        assertThat(d.outcomes().grade(Metric.COST, 0, 0)).isEqualTo(Evidence.RECORDED);
        assertThat(d.notes()).containsExactly("rb.csv: 1 record without any score dropped.");
    }

    @Test
    void routerBenchRefusesAnIdThatHasScoresTwice() throws Exception {
        Problem problem = bad(write("rb.csv", "sample_id,prompt,eval_name,m,m|total_cost\n1,p,t,1,0\n1,p,t,0,0\n"))
                .problems()
                .getFirst();
        assertThat(problem.place()).isEqualTo("row 2");
        assertThat(problem.says()).isEqualTo("the id '1' occurs a second time with scores.");
    }

    @Test
    void routeLlmTakesTrueAndFalseAndTheTaskFromTheFileName() throws Exception {
        write(
                "gsm8k_responses.csv",
                "prompt,weak,strong,weak_response,strong_response\n\"How, \"\"many\"\"\n?\",False,True,\"a\n\",b\n");
        write("mmlu_anatomy.csv", "prompt,weak,strong\nP,True,True\nP,False,True\n");
        write("other.csv", "a,b\n1,2\n");
        Dataset d = read(folder);
        assertThat(d.format()).isEqualTo("routellm");
        assertThat(d.profiles()).containsExactly("weak", "strong");
        assertThat(d.queries().taskNames()).containsExactly("gsm8k", "anatomy");
        assertThat(d.queries().partNames()).containsExactly("gsm8k_responses", "mmlu_anatomy");
        assertThat(d.outcomes().column(Metric.QUALITY, 0)).containsExactly(0, 1, 0);
        assertThat(d.outcomes().column(Metric.COST, 0)).isNull();
        assertThat(d.currency()).isNull();
        assertThat(d.duplicateQueries()).isEqualTo(1);
        assertThat(d.origin().ignored()).extracting(Dataset.Ignored::file).containsExactly("other.csv");
    }

    @Test
    void routeLlmNamesACellThatIsNeitherTrueNorFalse() throws Exception {
        Problem problem = bad(write("x.csv", "prompt,weak,strong\nP,True,True\nQ,maybe,True\n"))
                .problems()
                .getFirst();
        assertThat(problem.place()).isEqualTo("row 2");
        assertThat(problem.column()).isEqualTo("weak");
        assertThat(problem.says()).isEqualTo("'maybe' is neither True nor False.");
    }

    @Test
    void routerBenchMiniReplaysStrategiesAndKeepsTheOthersAsProfiles() throws Exception {
        Dataset d = read(write(
                "mini.csv",
                MINI
                        + "q1,gsm8k,text,picks,small,1,0.1,10,5,6,0.7\n"
                        + "q1,gsm8k,text,always_cheap,small,1,0.1,10,5,6,\n"
                        + "q2,mmmu,vision,always_cheap,small,0,0.2,20,7,8,\n"
                        + "q1,gsm8k,text,always_strong,large,1,1.1,100,5,6,\n"
                        + "q2,mmmu,vision,always_strong,large,1,1.2,200,7,8,\n"
                        + "q2,mmmu,vision,picks,large,1,1.2,200,7,8,0.2\n"
                        + "q1,gsm8k,text,reviews,small,1,0.1,10,5,6,\n"
                        + "q2,mmmu,vision,reviews,large,1,1.5,220,9,9,\n"));
        assertThat(d.format()).isEqualTo("routerbench-mini");
        assertThat(d.currency()).isEqualTo("CNY");
        assertThat(d.profiles()).containsExactly("small", "large", "reviews");
        assertThat(d.outcomes().column(Metric.MILLIS, 1)).containsExactly(100, 200);
        assertThat(d.outcomes().column(Metric.COST, 2)).containsExactly(0.1f, 1.5f);
        assertThat(d.queries().columns().get("policy:picks"))
                .isInstanceOfSatisfying(
                        Column.Words.class,
                        w -> assertThat(w.words().get(w.codes()[1])).isEqualTo("large"));
        assertThat(d.queries().numbers("routing_score:picks")).containsExactly(0.7f, 0.2f);
        assertThat(d.queries().columns()).doesNotContainKey("policy:reviews");
        assertThat(d.notes())
                .containsExactly(
                        "Strategy reviews does not replay: it differs from the outcomes of the single models on 1 of 2 rows; it is a "
                                + "profile of its own.",
                        "Strategies that replay from the outcomes of the single models on every row; their choices are the columns "
                                + "policy:NAME: picks.");
    }

    @Test
    void routerBenchMiniWithoutSingleModelsIsRefused() throws Exception {
        Problem problem = bad(write("mini.csv", MINI + "q1,gsm8k,text,picks,small,1,0.1,10,5,6,0.7\n"))
                .problems()
                .getFirst();
        assertThat(problem.says()).isEqualTo("no strategy begins with always_; the strategies are picks.");
    }
}
