package dev.routewright.export.routewright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.export.ExportContext;
import dev.routewright.export.ExportEvidence;
import dev.routewright.export.ExportOptions;
import dev.routewright.export.Exporters;
import dev.routewright.export.JsonText;
import dev.routewright.export.Target;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.LoadRule;
import dev.routewright.graph.PolicySpec.Normaliser;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentProblem;
import dev.routewright.plan.Asks;
import dev.routewright.plan.NodeFit;
import dev.routewright.sim.Drawing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The plan file itself. Its golden file is written anew as that of {@link dev.routewright.export.SampleExportTest}. */
class PlanFileTest {
    private static final Path GOLDEN = Path.of(System.getProperty("routewright.root"))
            .resolve("simulator/src/test/resources/golden/small-plan/plan.json");

    @Test
    void aSmallPlanIsWrittenAsItsGoldenFile() throws Exception {
        String text = text(dataset(new Random(1), false));
        if (Boolean.getBoolean("routewright.writeGolden")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void aPlanThatIsReadSaysTheSameAgain() throws Exception {
        for (int seed = 0; seed < 60; seed++) {
            String text = text(dataset(new Random(seed), seed % 2 == 0));
            PlanFile plan = PlanFile.read(text);
            assertThat(JsonText.pretty(PlanFile.json(document(), plan.fitted())))
                    .isEqualTo(text);
            assertThat(plan.fitted().graph().sameOrder(document().graph())).isTrue();
        }
    }

    @Test
    void whatIsNotKnownAndWhatHasNoBoundSurvive() throws Exception {
        PlanFile plan = PlanFile.read(text(dataset(new Random(1), true)));
        NodeFit.Priced priced = (NodeFit.Priced) plan.fitted().nodes().get(new NodeId("budget"));
        assertThat(Objects.requireNonNull(priced).price()).isEqualTo(Double.POSITIVE_INFINITY);
        NodeFit.Timed timed = (NodeFit.Timed) plan.fitted().nodes().get(new NodeId("load"));
        assertThat(Objects.requireNonNull(timed).millis()[1]).isNaN();
        double[] least = Objects.requireNonNull(plan.fitted().scale()).least(Metric.MILLIS);
        assertThat(least).endsWith(Double.POSITIVE_INFINITY);
    }

    @Test
    void itSaysWhatACallerHasToSend() throws Exception {
        Asks asks = PlanFile.read(text(dataset(new Random(1), false))).fitted().asks();
        assertThat(asks.task()).isTrue();
        assertThat(asks.columns()).isEqualTo(Map.of("difficulty", Asks.Kind.NUMBER));
    }

    @Test
    void aNewerAndAnOlderVersionAreRefused() throws Exception {
        assertThat(problems(plan -> plan.put("version", 3)))
                .containsExactly("/version: The plan has version 3; this Routewright reads version 2. Maybe a newer"
                        + " Routewright wrote it; update this one to read it.");
        assertThat(problems(plan -> plan.put("version", 1)))
                .containsExactly(
                        "/version: The plan has version 1, which does not hold all that its policies decide by."
                                + " Maybe export it again.");
        assertThat(problems(plan -> plan.put("version", "2")))
                .containsExactly("/version: The version is no whole number. Maybe export the plan again.");
        assertThat(problems(plan -> plan.put("format", "routewright")))
                .containsExactly(
                        ": This is not a Routewright plan: it has no \"format\": \"routewright-plan\" at its top."
                                + " Maybe it is a document; export it to the target 'plan' first.");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsLine() {
        BadDocument refused = catchThrowableOfType(
                BadDocument.class, () -> PlanFile.read("{\n  \"format\": \"routewright-plan\",\n"));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.says()).startsWith("This is not JSON: ");
        });
    }

    @Test
    void allProblemsAreToldAtOnceEachWithItsPlace() throws Exception {
        assertThat(problems(plan -> {
                    plan.remove("synthetic");
                    plan.remove("asks");
                }))
                .containsExactly(
                        ": There is no \"synthetic\" here. Maybe the plan was shortened; export it again.",
                        ": There is no \"asks\" here. Maybe the plan was shortened; export it again.");
        List<String> told = problems(plan -> {
            ObjectNode fitted = at(plan, "fitted");
            ((ArrayNode) fitted.path("tasks")).add(7);
            at(fitted, "nodes").putObject("ghost");
            ObjectNode weigh = at(at(at(fitted, "nodes"), "weigh"), "exits");
            weigh.set("c", weigh.remove("b"));
            at(at(fitted, "nodes"), "budget").put("price", -1);
            at(at(at(at(fitted, "nodes"), "load"), "exits"), "a").put("cost", "much");
            at(plan, "fittedOn").put("dataset", "abc");
            at(at(plan, "asks"), "columns").put("difficulty", "colour");
        });
        assertThat(told)
                .contains(
                        "/asks/columns/difficulty: \"colour\" is no kind of column. Maybe \"number\" or \"word\" was meant.",
                        "/fittedOn/dataset: \"abc\" is no fingerprint of a dataset, which has 32 hexadecimal digits. Maybe"
                                + " export the plan again.",
                        "/fitted/tasks/2: A text stands here, not 7. Maybe it lost its quotation marks.",
                        "/fitted/nodes/ghost: The plan has no node \"ghost\". Maybe it was taken away by hand; export the"
                                + " plan again.",
                        "/fitted/nodes/weigh/exits: The exits here are a, c; those of 'weigh' are a, b. Maybe one was renamed"
                                + " by hand; export the plan again.",
                        "/fitted/nodes/budget/price: A number of at least 0 belongs here. Maybe export the plan again.",
                        "/fitted/nodes/load/exits/a/cost: A number stands here, not \"much\". Maybe write null for one that is"
                                + " not known, \"Infinity\" for one without bound.")
                .anyMatch(line ->
                        line.startsWith("/fitted/nodes/budget/exits/a/quality: 3 numbers stand here and 4 belong"));
    }

    @Test
    void aBrokenDrawingIsToldByItsPlaceInThePlan() throws Exception {
        assertThat(problems(plan -> ((ObjectNode) plan.path("nodes").get(1)).put("policy", 5)))
                .singleElement()
                .asString()
                .startsWith("/nodes/1/policy: ");
    }

    @Test
    void whatWasFittedForAnotherPolicyIsRefused() throws Exception {
        assertThat(problems(plan ->
                        at(at(at(plan, "fitted"), "nodes"), "budget").put("kind", "paced")))
                .containsExactly(
                        "/fitted/nodes/budget: \"paced\" is nothing that the policy 'budget' of 'budget' takes. Maybe"
                                + " the policy was changed by hand; export the plan again.");
        assertThat(problems(plan -> at(plan, "fitted").putNull("scale")))
                .containsExactly(
                        "/fitted/nodes/weigh: It needs a \"scale\", and the plan has none. Maybe export the plan"
                                + " again.");
    }

    private static ObjectNode at(JsonNode node, String key) {
        return (ObjectNode) node.path(key);
    }

    private static List<String> problems(Consumer<ObjectNode> change) throws Exception {
        ObjectNode plan = (ObjectNode) JsonText.parse(text(dataset(new Random(1), false)));
        change.accept(plan);
        BadDocument refused = catchThrowableOfType(BadDocument.class, () -> PlanFile.read(JsonText.pretty(plan)));
        return refused.problems().stream().map(PlanFileTest::line).toList();
    }

    private static String line(DocumentProblem problem) {
        return problem.pointer() + ": " + problem.says() + " " + problem.fix();
    }

    private static String text(Dataset dataset) {
        ExportContext context = new ExportContext(
                Map.of("d", dataset), ExportEvidence.NONE, ExportOptions.DEFAULT, (soFar, node, exit, rows) -> {
                    throw new AssertionError("every exit leads straight to a call");
                });
        return Objects.requireNonNull(
                Exporters.export(Target.PLAN, document(), context).files().get("plan.json"));
    }

    /** One policy of each kind that takes something, one after the other would need more calls: each has its own. */
    private static Document document() {
        Drawing drawing = Drawing.start()
                .router("cut", new PolicySpec.Threshold("difficulty", List.of(0.2, 0.4, 0.6)), "w", "x", "y", "z")
                .edges("query.out>cut")
                .answer("end");
        policy(drawing, "weigh", "w", new PolicySpec.Utility(1, 1, 0.5, Normaliser.PER_TASK));
        policy(drawing, "budget", "x", new PolicySpec.Budget(1e-9, false));
        policy(drawing, "pace", "y", new PolicySpec.Budget(0.5, true));
        policy(drawing, "load", "z", new PolicySpec.LoadAware(LoadRule.LEAST_LATENCY, 1000));
        return drawing.document();
    }

    private static void policy(Drawing drawing, String id, String from, PolicySpec policy) {
        drawing.router(id, policy, "a", "b").edges("cut." + from + ">" + id);
        for (String exit : List.of("a", "b")) {
            String call = id + "-" + exit;
            drawing.llm(call, exit.equals("a") ? "p" : "q").edges(id + "." + exit + ">" + call, call + ".ok>end");
        }
    }

    /** Profile q has no times; where {@code timeless}, neither has p. */
    private static Dataset dataset(Random random, boolean timeless) {
        DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");
        int p = builder.profile("p");
        int q = builder.profile("q");
        for (int i = 0; i < 9; i++) {
            int row = builder.row("q" + i);
            if (i % 3 > 0) {
                builder.task(row, i % 3 == 1 ? "math" : "code");
            }
            builder.number(row, "difficulty", random.nextDouble());
            for (int profile : new int[] {p, q}) {
                builder.quality(row, profile, random.nextInt(4) / 3.0, Evidence.RECORDED)
                        .cost(row, profile, random.nextDouble(), Evidence.RECORDED);
            }
            if (!timeless) {
                builder.millis(row, p, 100 * random.nextDouble(), Evidence.RECORDED);
            }
        }
        return builder.build();
    }
}
