package dev.routewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of one's own, their columns named by {@code --map}. */
class MappedTableTest {
    @Test
    void aTableWhoseColumnsAreMappedIsReadAndItsContextsAreSaid(@TempDir Path folder) throws IOException {
        Path data = Files.writeString(
                folder.resolve("own.csv"),
                "who,llm,good,variant,answer,how nice,group\n"
                        + "1,mini,1,,Yes,0.5,g\n1,mini,0,long,No,,g\n2,mini,0,,yes,,\n");
        String map = "id=who,profile=llm,quality=good,quality:nice=how nice";
        Ran ran = Ran.of("baselines", data, "--map", map, "--json");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.json().at("/dataset/contexts").toString())
                .isEqualTo("{\"profiles\":[{\"name\":\"mini\","
                        + "\"variants\":1,\"samples\":1,\"cells\":1,\"answers\":3}],\"answerKeys\":2,"
                        + "\"qualities\":[{\"name\":\"nice\",\"cells\":1,\"of\":3}],"
                        + "\"groups\":1,\"grouped\":1,\"parts\":0,\"steps\":0,\"shouldRefuse\":0}");
        assertThat(Ran.of("baselines", data, "--map", map).out())
                .contains("mini: 1 variant, 1 cell beside the plain ones, 3 answers.\nDifferent answers: 2.\n"
                        + "Quality nice: in 1 of 3 recorded cells.\nOf the rows: 1 in 1 group.\n");
        Path document = Documents.oneCall(folder, "own.csv");
        assertThat(Ran.of("simulate", document).exitCode()).isEqualTo(2);
        Ran simulated = Ran.of("simulate", document, "--map", map, "--json");
        assertThat(simulated.exitCode()).as(simulated.err()).isZero();
        assertThat(simulated.json().at("/summary/quality").doubleValue()).isEqualTo(0.5);
    }

    @Test
    void everythingThatIsWrongWithAMappingIsSaid(@TempDir Path folder) throws IOException {
        Path data = Files.writeString(folder.resolve("own.csv"), "who,llm,good\n1,mini,1\n");
        Ran ran = Ran.of("baselines", data, "--map", "id,prompt=who");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(
                        "--map: 'id' is not of the form ROLE=COLUMN. Maybe",
                        "--map: 'prompt' is no role of a column. Maybe");
        assertThat(Ran.of("baselines", data, "--map", "id=who", "--as", "routerbench")
                        .err())
                .contains("--as says routerbench. Maybe");
    }
}
