package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.Problem;
import dev.routewright.dataset.source.ColumnMapping.Role;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.run.Progress;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnMappingTest {
    @TempDir
    Path folder;

    private Fixture files;

    @BeforeEach
    void open() {
        files = new Fixture(folder);
    }

    private Dataset mapped(String file, String mapping) throws Exception {
        return DatasetLoader.load(
                new DatasetRef("d", file, "mapped:" + mapping, new DatasetRef.Split.None()), folder, Progress.NONE);
    }

    private List<String> problems(String file, String mapping) {
        return catchThrowableOfType(BadDataset.class, () -> mapped(file, mapping)).problems().stream()
                .map(Problem::says)
                .toList();
    }

    @Test
    void theTextNamesRolesFurtherQualitiesAndProfiles() throws Exception {
        ColumnMapping mapping =
                ColumnMapping.parse("text=the prompt, quality=good,cost=,quality:polite=how\\, nice", "--map");
        assertThat(mapping.columns()).isEqualTo(Map.of(Role.TEXT, "the prompt", Role.QUALITY, "good", Role.COST, ""));
        assertThat(mapping.qualities()).isEqualTo(Map.of("polite", "how, nice"));
        assertThat(mapping.text()).isEqualTo("text=the prompt,quality=good,cost=,quality:polite=how\\, nice");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyMappingComesBackFromItsTextAndFromADocument(long seed) throws Exception {
        Random random = new Random(seed);
        Map<Role, String> columns = new LinkedHashMap<>();
        SequencedMap<String, String> profiles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            if (!role.isOfCall() && random.nextBoolean()) {
                columns.put(role, role.key() + name(random));
            }
        }
        for (int i = 0; i < 3; i++) {
            profiles.put(i + name(random), i + name(random));
        }
        ColumnMapping mapping = new ColumnMapping(columns, Collections.emptySortedMap(), profiles);
        assertThat(ColumnMapping.parse(mapping.text(), "x")).isEqualTo(mapping);
        DatasetRef ref =
                new DatasetRef("d", "d.csv", DatasetLoader.MAPPED + mapping.text(), new DatasetRef.Split.None());
        Path saved = folder.resolve("d.route.json");
        DocumentFile.save(Document.EMPTY.withDatasets(List.of(ref)), saved);
        assertThat(DocumentFile.read(saved).datasets()).containsExactly(ref);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            name.append(",=\\: aé\"\n".charAt(random.nextInt(9)));
        }
        return name.append(random.nextBoolean() ? " " : "y").toString();
    }

    @Test
    void everythingThatIsWrongWithATextIsSaidAtOnce() {
        BadDataset bad = catchThrowableOfType(
                BadDataset.class,
                () -> ColumnMapping.parse(
                        "text=a,prompt=b,quality,cost=c,cost=d,task=a,quality:nice=,profile:m=e", "--map"));
        assertThat(bad.problems())
                .extracting(Problem::says)
                .containsExactly(
                        "'prompt' is no role of a column.",
                        "'quality' is not of the form ROLE=COLUMN.",
                        "'cost' is stated twice.",
                        "the column 'a' is given to text and to task.",
                        "'quality:nice' has no column.",
                        "'cost' is said of one call, and the mapping gives every profile a column.");
        assertThat(bad.problems()).allSatisfy(p -> {
            assertThat(p.file()).isEqualTo("--map");
            assertThat(p.fix()).startsWith("Maybe ");
        });
    }

    @Test
    void aDocumentsMappingReadsATableThatNoReaderRecognises() throws Exception {
        files.file("o.csv", "who,llm,good,secs,status,how nice,cost\n1,a,0.5,2,ok,1,free\n1,b,1,0.5,error,,free\n");
        Dataset d = mapped(
                "o.csv", "id=who,profile=llm,quality=good,seconds=secs,success=status,quality:nice=how nice,cost=");
        assertThat(d.format()).isEqualTo("long");
        assertThat(Fixture.cells(d, Metric.QUALITY, 0)).containsExactly(0.5, 0);
        assertThat(Fixture.cells(d, Metric.MILLIS, 0)).containsExactly(2000, 500);
        assertThat(Fixture.cells(d, Metric.COST, 0)).containsExactly(Double.NaN, Double.NaN);
        assertThat(d.outcomes().failed(0, 1)).isTrue();
        assertThat(d.outcomes().quality("nice", 0, 0)).isEqualTo(1);
        assertThat(d.queries().columns())
                .as("a column that is not to be the cost is an attribute")
                .containsOnlyKeys("cost");
    }

    @Test
    void aTableWithAColumnForEveryProfileIsOneRowPerQuery() throws Exception {
        files.file("o.csv", "question,small model,large,cost,topic\nHi,0.5,true,7,greet\nBye,,0,8,greet\n");
        Dataset d = mapped("o.csv", "text=question,profile:small=small model,profile:large=large,task=topic");
        assertThat(d.profiles()).containsExactly("small", "large");
        assertThat(Fixture.texts(d)).containsExactly("Hi", "Bye");
        assertThat(Fixture.cells(d, Metric.QUALITY, 0)).containsExactly(0.5, 1);
        assertThat(Fixture.cells(d, Metric.QUALITY, 1)).containsExactly(Double.NaN, 0);
        assertThat(d.queries().task(1)).isEqualTo("greet");
        assertThat(d.queries().numbers("cost")).as("it is no profile's own").containsExactly(7, 8);
    }

    @Test
    void whatAMappingNamesAndTheTableLacksIsRefused() throws Exception {
        files.file("o.csv", "who,llm,good\n1,a,0.5\n").file("o.jsonl", """
                {"who": 1, "llm": "a", "good": 1}
                {"who": 2, "llm": "a", "good": 0, "price": 3}
                """);
        assertThat(problems("o.csv", "id=who,profile=llm,quality=good,cost=price,quality:nice=kind"))
                .containsExactly(
                        "there is no column for cost by the name 'price'. Found: who, llm, good.",
                        "there is no column for the quality nice by the name 'kind'. Found: who, llm, good.");
        assertThat(mapped("o.jsonl", "id=who,profile=llm,quality=good,cost=price")
                        .outcomes()
                        .column(Metric.COST, 0))
                .as("a key may come late")
                .containsExactly(Float.NaN, 3);
        assertThat(problems("o.csv", "id")).containsExactly("'id' is not of the form ROLE=COLUMN.");
    }

    @Test
    void aRelationThatTheMappingDoesNotWantIsLeftOut() throws Exception {
        files.file("o.csv", "query_id,profile,quality,group,team\n1,a,1,x,red\n");
        Dataset d = mapped("o.csv", "group=team");
        assertThat(d.queries().columns()).containsOnlyKeys("group");
        assertThat(d.queries().columns().get("group").toString()).contains("red");
        Dataset none = mapped("o.csv", "group=");
        assertThat(none.queries().columns()).containsOnlyKeys("team");
        assertThat(none.notes()).contains("Column group was left out, as the mapping wants it.");
    }
}
