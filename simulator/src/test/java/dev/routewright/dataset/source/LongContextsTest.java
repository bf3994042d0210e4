package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.ContextFacts;
import dev.routewright.dataset.ContextFacts.OfProfile;
import dev.routewright.dataset.ContextFacts.OfQuality;
import dev.routewright.dataset.ContextFacts.Relations;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.dataset.OutcomeTable.Context;
import dev.routewright.dataset.RowRelations;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variants, samples, answers, further qualities and relations of rows in the plain table. */
class LongContextsTest {
    private static final float NONE = Float.NaN;
    private static final String CSV = """
            query_id,profile,variant,sample,quality,cost,answer,quality:polite,group,parent,step,should_refuse
            q1,small,,,0.5,1,  Forty  TWO ,1,g,,,false
            q1,small,thinking; long,0,0.75,2,42,,g,,,
            q1,small,long+thinking,1,1,3,42,0.25,,,,
            q1,large,,0,1,9,,,,,,
            q2,small,,,0,1,no,,,q1,1,true
            q3,small,thinking|thinking,,0.25,1,,,g,q1,,0
            """;

    @TempDir
    Path folder;

    private Fixture files;

    @BeforeEach
    void open() {
        files = new Fixture(folder);
    }

    private String file(String form) throws Exception {
        String name = "o." + form;
        switch (form) {
            case "csv" -> files.file(name, CSV);
            case "tsv" -> files.file(name, CSV.replace(',', '\t'));
            case "jsonl" -> files.file(name, """
                    {"query_id": "q1", "profile": "small", "quality": 0.5, "cost": 1, "answer": "  Forty  TWO ",\s\
                    "quality:polite": true, "group": "g", "should_refuse": false}
                    {"query_id": "q1", "profile": "small", "variant": ["thinking", "long"], "sample": 0,\s\
                    "quality": 0.75, "cost": 2, "answer": 42, "group": "g"}
                    {"query_id": "q1", "profile": "small", "variant": "long+thinking", "sample": 1, "quality": 1,\s\
                    "cost": 3, "answer": "42", "quality:polite": 0.25}
                    {"query_id": "q1", "profile": "large", "sample": 0, "quality": 1, "cost": 9}
                    {"query_id": "q2", "profile": "small", "quality": 0, "cost": 1, "answer": "no", "parent": "q1",\s\
                    "step": 1, "should_refuse": true}
                    {"query_id": "q3", "profile": "small", "variant": "thinking|thinking", "quality": 0.25,\s\
                    "cost": 1, "group": "g", "parent": "q1", "should_refuse": 0}
                    """);
            default -> {
                files.file("source.csv", CSV);
                try (var duckDb = DriverManager.getConnection("jdbc:duckdb:");
                        var copy = duckDb.createStatement()) {
                    copy.execute("COPY (SELECT * FROM read_csv('" + folder.resolve("source.csv") + "')) TO '"
                            + folder.resolve(name) + "' (FORMAT parquet)");
                }
            }
        }
        return name;
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "jsonl", "parquet"})
    void allFourFileFormsGiveTheSameContexts(String form) throws Exception {
        Dataset d = files.read(file(form));
        OutcomeTable o = d.outcomes();
        assertThat(o.profiles()).containsExactly("small", "large");
        assertThat(o.contexts())
                .containsExactly(
                        new Context(0, "long+thinking", 0),
                        new Context(0, "long+thinking", 1),
                        new Context(0, "thinking", 0));
        assertThat(o.column(Metric.QUALITY, 0)).containsExactly(0.5f, 0, NONE);
        assertThat(o.column(Metric.QUALITY, 1)).containsExactly(1, NONE, NONE);
        assertThat(o.column(Metric.QUALITY, 2)).containsExactly(0.75f, NONE, NONE);
        assertThat(o.column(Metric.QUALITY, 3)).containsExactly(1, NONE, NONE);
        assertThat(o.column(Metric.QUALITY, 4)).containsExactly(NONE, NONE, 0.25f);
        assertThat(o.column(Metric.COST, 3)).containsExactly(3, NONE, NONE);
        assertThat(o.answerKeys()).containsExactly("forty two", "42", "no");
        assertThat(o.answers(0)).containsExactly(0, 2, -1);
        assertThat(o.answers(1)).isNull();
        assertThat(o.answers(2)).containsExactly(1, -1, -1);
        assertThat(o.qualityNames()).containsExactly("polite");
        assertThat(o.quality("polite", 0, 0)).isEqualTo(1);
        assertThat(o.quality("polite", 0, 3)).isEqualTo(0.25);
        assertThat(o.quality("polite", 0, 2)).isNaN();
        assertThat(d.queries().columns()).containsOnlyKeys("group", "parent", "step", "should_refuse");
        RowRelations rows = RowRelations.of(d);
        assertThat(List.of(rows.group(0), rows.group(1), rows.group(2))).containsExactly(0, -1, 0);
        assertThat(rows.steps(0)).containsExactly(1);
        assertThat(rows.parts(0)).containsExactly(2);
        assertThat(List.of(rows.shouldRefuse(0), rows.shouldRefuse(1), rows.shouldRefuse(2)))
                .containsExactly(false, true, false);
        assertThat(ContextFacts.of(d))
                .isEqualTo(new ContextFacts(
                        List.of(new OfProfile("small", 2, 2, 3, 4)),
                        List.of(new OfQuality("polite", 2, 6)),
                        3,
                        new Relations(1, 2, 1, 1, 1)));
    }

    @Test
    void aPlainTableHasNothingOfIt() throws Exception {
        Dataset d =
                files.file("o.csv", "query_id,profile,quality\n1,a,1\n2,a,0\n").read("o.csv");
        assertThat(ContextFacts.of(d))
                .isEqualTo(new ContextFacts(List.of(), List.of(), 0, new Relations(0, 0, 0, 0, 0)));
    }

    @Test
    void aCellThatIsGivenTwiceIsRefusedAndTheWayOutIsNamed() throws Exception {
        files.file("o.csv", """
                query_id,profile,variant,sample,quality
                1,a,,,1
                1,a,,0,1
                1,a,"y,x",2,1
                1,a,x|y,2,1
                """);
        assertThat(files.problems("o.csv", null))
                .containsExactly(
                        "o.csv, row 2: query '1' has profile 'a' a second time.",
                        "o.csv, row 4: query '1' has profile 'a' a second time in the variant 'x+y' as sample 2.");
    }

    @Test
    void everyBadValueIsNamedWithItsRow() throws Exception {
        files.file("o.csv", """
                query_id,profile,sample,quality,quality:polite,group,parent,step,should_refuse
                1,a,-1,1,,,,,
                1,a,0.5,1,,,,,
                1,a,two,1,,,,,
                1,a,,1,1.5,g,gone,0,2
                2,a,,1,often,h,2,1.5,perhaps
                1,b,,1,,h,2,,
                3,a,,1,,,1,2,1
                3,b,,1,,,1,3,0
                """);
        assertThat(files.problems("o.csv", null))
                .containsExactly(
                        "o.csv, row 1: '-1' is no number of a sample.",
                        "o.csv, row 2: '0.5' is no number of a sample.",
                        "o.csv, row 3: 'two' is no number of a sample.",
                        "o.csv, row 4: '0' is no number of a step.",
                        "o.csv, row 4: the quality 2 lies outside 0..1.",
                        "o.csv, row 4: the quality 1.5 lies outside 0..1.",
                        "o.csv, row 5: the query '2' is its own parent.",
                        "o.csv, row 5: '1.5' is no number of a step.",
                        "o.csv, row 5: 'perhaps' is not a number.",
                        "o.csv, row 5: 'often' is not a number.",
                        "o.csv, row 6: the group is 'h', an earlier record of the query has another one.",
                        "o.csv, row 6: the parent is '2', an earlier record of the query has another one.",
                        "o.csv, row 8: the step is 3, an earlier record of the query has 2.",
                        "o.csv, row 8: the should_refuse is 0, an earlier record of the query has 1.",
                        "o.csv, row 4: the parent 'gone' is no query of the dataset.");
    }

    @Test
    void samplesThatDoNotBeginAtNoughtAreRefused() throws Exception {
        files.file("o.csv", "query_id,profile,sample,quality\n1,a,1,1\n1,a,2,0\n");
        assertThat(files.problems("o.csv", null)).containsExactly("o.csv: the samples begin at 1.");
    }

    @Test
    void aLongAnswerIsKeptByItsBeginningAndAFingerprintOfTheWhole() throws Exception {
        String begin = "Word ".repeat(60);
        Dataset d = files.file(
                        "o.csv",
                        "query_id,profile,quality,answer\n1,a,1," + begin + "x\n2,a,1," + begin + "y\n3,a,1," + begin
                                + "X\n")
                .read("o.csv");
        assertThat(d.outcomes().answers(0)).containsExactly(0, 1, 0);
        assertThat(d.outcomes().answerKeys())
                .hasSize(2)
                .allMatch(key -> key.startsWith("word ".repeat(40) + "… ") && key.length() == 234);
    }

    @Test
    void aNumberOfTheCallIsKeptForPlainCallsAndItsLossInContextsIsSaid() throws Exception {
        Dataset d = files.file("o.csv", """
                query_id,profile,sample,quality,judge,length
                1,a,0,1,0.5,7
                1,a,1,1,0.25,7
                """).read("o.csv");
        assertThat(d.queries().numbers("judge:a")).containsExactly(0.5f);
        assertThat(d.queries().numbers("length")).containsExactly(7);
        assertThat(d.notes())
                .contains("Column judge differs between the calls of a row; it is kept for each profile's"
                        + " own calls, and left out for calls in a variant and for repeated ones.");
    }

    @Test
    void theListOfQueriesMaySayHowTheyBelongTogether() throws Exception {
        Dataset d = files.file("d/outcomes.csv", "query_id,profile,quality\n100000001,a,1\n100000002,a,0\n")
                .file("d/queries.csv", "id,parent,should_refuse,length\n100000001,,true,4\n100000002,100000001,,5\n")
                .read("d");
        assertThat(RowRelations.of(d).parent(1))
                .as("ids of many digits stay exact")
                .isZero();
        assertThat(RowRelations.of(d).shouldRefuse(0)).isTrue();
        assertThat(d.queries().numbers("length")).containsExactly(4, 5);
    }
}
