package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongReaderTest {
    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Dataset read(Path path) throws Exception {
        return DatasetReaders.read(path, ReadOptions.DEFAULT, Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "jsonl", "parquet"})
    void allFourFileFormsGiveTheSameDataset(String form) throws Exception {
        Path file = switch (form) {
            case "csv" ->
                write(
                        "o.csv",
                        "query_id,prompt,model,score,cost,latency_ms,input_tokens,output_tokens,judge\n"
                                + "1,\"Say \"\"hi\"\",\nplease\",a,0.5,0.001,120,10,5,0.9\n"
                                + "1,,b,1,,80,10,7,0.2\n"
                                + "2,Count,a,,0.002,,,,0.3\n");
            case "tsv" ->
                write(
                        "o.tsv",
                        "query_id\tprompt\tmodel\tscore\tcost\tlatency_ms\tinput_tokens\toutput_tokens\tjudge\n"
                                + "1\t\"Say \"\"hi\"\",\nplease\"\ta\t0.5\t0.001\t120\t10\t5\t0.9\n"
                                + "1\t\tb\t1\t\t80\t10\t7\t0.2\n"
                                + "2\tCount\ta\t\t0.002\t\t\t\t0.3\n");
            case "jsonl" -> write("o.jsonl", """
                    {"query_id":1,"prompt":"Say \\"hi\\",\\nplease","model":"a","score":0.5,"cost":0.001,"latency_ms":120,"input_tokens":10,"output_tokens":5,"judge":0.9}

                    {"query_id":"1","model":"b","score":1,"cost":null,"latency_ms":"80","input_tokens":10,"output_tokens":7,"judge":0.2}
                    {"query_id":2,"prompt":"Count","model":"a","cost":0.002,"judge":0.3}
                    """);
            default ->
                parquet("SELECT * FROM (VALUES (1, 'Say \"hi\",\nplease', 'a', 0.5, 0.001, 120.0, 10, 5, 0.9), "
                        + "(1, NULL, 'b', 1.0, NULL, 80.0, 10, 7, 0.2), (2, 'Count', 'a', NULL, 0.002, NULL, NULL, NULL, 0.3)) "
                        + "t(query_id, prompt, model, score, cost, latency_ms, input_tokens, output_tokens, judge)");
        };
        Dataset d = read(file);
        assertThat(d.format()).isEqualTo("long");
        assertThat(d.name()).isEqualTo("o");
        assertThat(d.profiles()).containsExactly("a", "b");
        assertThat(d.rows()).isEqualTo(2);
        assertThat(d.queries().texts().text(0)).isEqualTo("Say \"hi\",\nplease");
        assertThat(d.queries().ids().text(1)).isEqualTo("2");
        assertThat(d.outcomes().column(Metric.QUALITY, 0)).containsExactly(0.5f, Float.NaN);
        assertThat(d.outcomes().column(Metric.QUALITY, 1)).containsExactly(1f, Float.NaN);
        assertThat(d.outcomes().column(Metric.COST, 0)).containsExactly(0.001f, 0.002f);
        assertThat(d.outcomes().column(Metric.COST, 1)).isNull();
        assertThat(d.outcomes().column(Metric.MILLIS, 0)).containsExactly(120f, Float.NaN);
        assertThat(d.outcomes().tokensOut(1)).containsExactly(7, -1);
        assertThat(d.queries().numbers("judge:a")).containsExactly(0.9f, 0.3f);
        assertThat(d.queries().numbers("judge:b")).containsExactly(0.2f, Float.NaN);
        assertThat(d.currency()).isEqualTo("USD");
        assertThat(d.origin().used()).containsExactly("o." + form);
    }

    private Path parquet(String select) throws SQLException {
        Path file = folder.resolve("o.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var copy = connection.createStatement()) {
            copy.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
        }
        return file;
    }

    @Test
    void aFolderWithQueriesAndSettingsIsOneDataset() throws Exception {
        write("d/outcomes.jsonl", """
                {"id":"q1","profile":"a","quality":1,"tokens_in":1000,"tokens_out":100}
                {"id":"q2","profile":"a","quality":0,"tokens_in":2000,"tokens_out":0}
                """);
        write("d/queries.jsonl", """
                {"id":"q1","text":"One?","task":"math","level":3,"kind":"short"}
                {"id":"q2","text":"Two?","task":"code","level":4,"kind":"long"}
                {"id":"q3","text":"Three?","task":"code"}
                """);
        write("d/dataset.json", """
                {"name":"Little","synthetic":true,"generator":"hand","seed":7,"currency":"EUR",
                 "prices":{"a":{"input_price":1,"output_price":10,"currency":"EUR"}}}
                """);
        write("d/README.md", "hello");
        Dataset d = read(folder.resolve("d"));
        assertThat(d.name()).isEqualTo("Little");
        assertThat(d.synthetic()).isTrue();
        assertThat(d.currency()).isEqualTo("EUR");
        assertThat(d.rows()).isEqualTo(3);
        assertThat(d.queries().task(2)).isEqualTo("code");
        assertThat(d.queries().numbers("level")).containsExactly(3, 4, Float.NaN);
        assertThat(d.queries().columns().get("kind")).isInstanceOf(Column.Words.class);
        assertThat(d.outcomes().value(Metric.COST, 0, 0)).isCloseTo(0.002, within(1e-9));
        assertThat(d.outcomes().grade(Metric.COST, 1, 0)).isEqualTo(Evidence.DERIVED);
        assertThat(d.outcomes().grade(Metric.QUALITY, 2, 0)).isEqualTo(Evidence.MISSING);
        assertThat(d.origin().used()).containsExactly("outcomes.jsonl", "queries.jsonl", "dataset.json");
        assertThat(d.origin().ignored())
                .containsExactly(new Dataset.Ignored("README.md", "It carries no outcomes of the format long."));
        assertThat(d.notes()).containsExactly("Made by hand with seed 7.");
    }

    @Test
    void aQueryInTwoPartsIsKeptOncePerPartAndCounted() throws Exception {
        write("d/train.csv", "query,model,score\nWhat is it?,a,1\n");
        write("d/test.csv", "query,model,score\nwhat  is it?,a,0\nOther,a,1\n");
        Dataset all = read(folder.resolve("d"));
        assertThat(all.rows()).isEqualTo(3);
        assertThat(all.duplicateQueries()).isEqualTo(1);
        assertThat(all.queries().partNames()).containsExactly("test", "train");
        Dataset train = DatasetReaders.read(
                folder.resolve("d"), ReadOptions.DEFAULT.withParts(List.of("train")), Progress.NONE);
        assertThat(train.rows()).isEqualTo(1);
        assertThat(train.origin().used()).containsExactly("train.csv");
        assertThat(train.origin().ignored()).extracting(Dataset.Ignored::file).containsExactly("test.csv");
    }

    @Test
    void aFailedCallIsQualityZeroWithItsCostAsSpent() throws Exception {
        Dataset d = read(write("o.csv", "id,model,score,cost,success\n1,a,0.7,0.5,false\n2,a,,0.1,true\n"));
        assertThat(d.outcomes().value(Metric.QUALITY, 0, 0)).isZero();
        assertThat(d.outcomes().value(Metric.COST, 0, 0)).isEqualTo(0.5);
        assertThat(d.outcomes().failed(0, 0)).isTrue();
        assertThat(d.outcomes().grade(Metric.QUALITY, 1, 0)).isEqualTo(Evidence.MISSING);
        assertThat(d.outcomes().failed(1, 0)).isFalse();
    }

    @Test
    void aNumberThatIsTheSameForAllProfilesOfARowIsItsAttribute() throws Exception {
        Dataset d = read(write(
                "o.csv",
                "id,model,score,length,response_time,metric\n" + "1,a,0,20,1.5,em\n1,b,1,20,2,em\n2,a,0,30,0.5,f1\n"));
        assertThat(d.queries().numbers("length")).containsExactly(20, 30);
        assertThat(d.queries().columns()).containsOnlyKeys("metric", "length");
        assertThat(d.outcomes().column(Metric.MILLIS, 0)).containsExactly(1500, 500);
    }

    @Test
    void aMappingNamesTheColumns() throws Exception {
        Path file = write("o.csv", "who,which,good\n1,a,0.5\n");
        var mapping = new ColumnMapping(java.util.Map.of(
                ColumnMapping.Role.ID, "who", ColumnMapping.Role.PROFILE, "which", ColumnMapping.Role.QUALITY, "good"));
        Dataset d = DatasetReaders.read(file, ReadOptions.DEFAULT.withMapping(mapping), Progress.NONE);
        assertThat(d.outcomes().value(Metric.QUALITY, 0, 0)).isEqualTo(0.5);
    }
}
