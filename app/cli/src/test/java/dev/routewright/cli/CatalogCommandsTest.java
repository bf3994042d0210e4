package dev.routewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Latency;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.file.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What puts prices and speeds into a document: all of it or nothing. */
class CatalogCommandsTest {
    @TempDir
    Path folder;

    private Path list;
    private Path document;

    @BeforeEach
    void files() throws IOException {
        list = Files.writeString(folder.resolve("list.json"), """
                {"acme": {
                  "big": {"name": "Big", "last_updated": "2026-05-01", "limit": {"context": 1000, "output": 100},
                    "open_weights": true, "cost": {"input": 2, "output": 8.5, "cache_read": 0.2,
                      "tiers": [{"tier": {"size": 500}, "input": 4, "output": 17}]}},
                  "mini": {"name": "Mini", "last_updated": "2026-05-02", "limit": {"context": 10, "output": 1}}},
                 "other": {
                  "big": {"name": "Big", "last_updated": "2026-05-03", "limit": {"context": 900, "output": 90},
                    "cost": {"input": 3, "output": 9}}}}
                """);
        document = Documents.oneCall(folder, "data.csv");
    }

    @Test
    void aListedModelBecomesAProfileWithAllThatTheListSays() throws Exception {
        Ran ran = Ran.of("prices", list, "--into", document, "--profile", "mini=acme/big");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .isEqualTo("'mini' is acme/big at 2 in and 8.5 out USD per million tokens, 1 tier, as of"
                        + " 2026-05-01, from list.json.\n");
        assertThat(DocumentFile.read(document).catalog().get("mini"))
                .isEqualTo(new Profile(
                        "mini",
                        new Price(2, 8.5, "USD", "2026-05-01", 0.2, null, 0, 0, List.of(new Price.Tier(500, 4, 17))),
                        null,
                        "acme",
                        "big",
                        new Profile.Limits(1000, 100, 0),
                        List.of("provider:acme", "open-weights"),
                        null));
    }

    @Test
    void withJsonOnlyTheProfilesAsTheyWereSetArePrinted() {
        Ran ran = Ran.of(
                "prices",
                list,
                "--into",
                document,
                "--profile",
                "one=acme/big",
                "--profile",
                "two=acme/mini",
                "--json");
        assertThat(ran.json().get("profiles")).hasSize(2);
        assertThat(ran.json().get("profiles").get(1).get("price").isNull()).isTrue();
        assertThat(ran.json().get("profiles").get(1).get("notes").get(0).asString())
                .contains("does not mean that it is free");
        assertThat(ran.shape())
                .isEqualTo("{document:t,list:t,profiles:[{name:t,provider:t,remoteName:t,price:{"
                        + "inPerMillion:1,outPerMillion:1,currency:t,asOf:t,cacheReadPerMillion:1,cacheWritePerMillion:null,perCall:1,"
                        + "tiers:[{aboveTokens:1,inPerMillion:1,outPerMillion:1}]},contextTokens:1,outputTokens:1,tags:[t],"
                        + "notes:[]}]}");
    }

    @Test
    void whatIsAmbiguousIsRefusedWithItsCandidatesAndChangesNothing() throws Exception {
        String before = Files.readString(document);
        Ran ran = Ran.of(
                "prices",
                list,
                "--into",
                document,
                "--profile",
                "mini=acme/mini",
                "--profile",
                "new=big",
                "--profile",
                "none=nowhere");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err().lines())
                .containsExactly(
                        "2 models of the list fit 'big', for profile 'new'. Maybe write --profile new=KEY with one of:",
                        "  acme/big",
                        "  other/big",
                        "No model of the list fits 'nowhere', for profile 'none'. Maybe search it first: routewright prices LIST"
                                + " WORD.");
        assertThat(Files.readString(document)).isEqualTo(before);
    }

    @Test
    void wordsSayWhichModelAndAPriceIsReplacedOnlyByForce() throws Exception {
        assertThat(Ran.of("prices", list, "other", "--into", document, "--profile", "mini")
                        .exitCode())
                .isZero();
        String before = Files.readString(document);
        Ran ran = Ran.of("prices", list, "--into", document, "--profile", "mini=acme/big");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("Profile 'mini' would lose its price of 3.0 in and 9.0 out USD of 2026-05-03, its"
                        + " provider 'other', its context of 900 tokens, its output of 90 tokens. Maybe that is meant; then add"
                        + " --force.\n");
        assertThat(Files.readString(document)).isEqualTo(before);
        assertThat(Ran.of("prices", list, "--into", document, "--profile", "mini=acme/big", "--force")
                        .exitCode())
                .isZero();
        assertThat(DocumentFile.read(document).catalog().get("mini").provider()).isEqualTo("acme");
        assertThat(Ran.of("prices", list, "--into", document).err()).contains("belong together. Maybe");
    }

    @Test
    void publishedLatenciesNameTheirSourceAndAreSetOnRequest() throws Exception {
        assertThat(Ran.of("latencies").out())
                .contains("7-8B on H100 ", "docs/latency-profiles.md", "2026-08", "is assumed");
        assertThat(Ran.of("latencies", "--json").shape())
                .startsWith("{source:t,asOf:t,terms:t,evidence:t,presets:[{name:t,");
        Ran ran = Ran.of("latencies", "--into", document, "--profile", "mini=7-8B on H100");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("'mini' has the latency of 7-8B on H100 now, which is assumed. Source: llm-d");
        Latency set = DocumentFile.read(document).catalog().get("mini").latency();
        assertThat(set).isEqualTo(new Latency(32.5, 12.5, 0.22499999999999998, 0));
        String before = Files.readString(document);
        Ran refused = Ran.of("latencies", "--into", document, "--profile", "mini=13B on A100", "--profile", "x=y");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("would lose the latency", "The catalog has no profile 'x'. Maybe");
        assertThat(Files.readString(document)).isEqualTo(before);
    }
}
