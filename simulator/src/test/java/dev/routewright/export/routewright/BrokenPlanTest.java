package dev.routewright.export.routewright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.export.ExportContext;
import dev.routewright.export.ExportEvidence;
import dev.routewright.export.ExportOptions;
import dev.routewright.export.Exporters;
import dev.routewright.export.JsonText;
import dev.routewright.export.Target;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.Normaliser;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentProblem;
import dev.routewright.plan.PlanRefused;
import dev.routewright.plan.World;
import dev.routewright.sim.Drawing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans that were cut off, changed by hand or saved by another program. */
class BrokenPlanTest {
    private static final String PLAN = plan();

    @Test
    void aProfileThatACallNeedsIsMissed() {
        assertThat(problems(plan -> ((ArrayNode) at(plan, "fitted").path("profiles")).remove(1)))
                .containsExactly("/nodes/4: 'q' calls 'q', which is not among the profiles of the plan. Maybe the plan"
                        + " was changed by hand; export it again.");
    }

    @Test
    void whatCallersAreNoLongerAskedForIsMissed() {
        assertThat(problems(plan -> at(at(plan, "asks"), "columns").removeAll()))
                .containsExactly(
                        "/nodes/1: 'cut' reads 'difficulty', which callers are not asked to send. Maybe the plan"
                                + " was changed by hand; export it again.");
        assertThat(problems(plan -> at(at(plan, "asks"), "columns").put("difficulty", "word")))
                .singleElement()
                .asString()
                .contains("which callers are not asked to send as a number.");
        assertThat(problems(plan -> at(plan, "asks").put("task", false)))
                .singleElement()
                .asString()
                .startsWith("/nodes/2: 'weigh' goes by the query's task, which callers are not asked to send.");
        assertThat(problems(plan -> plan.putNull("fittedOn")))
                .singleElement()
                .asString()
                .startsWith("/fittedOn: Policies were fitted, and nothing says on what.");
    }

    @Test
    void numbersThatNothingCanCostAreRefused() {
        assertThat(problems(plan -> ((ArrayNode) exits(plan).path("a").path("cost")).set(0, JsonText.parse("-1"))))
                .containsExactly(
                        "/fitted/nodes/weigh/exits/a/cost/0: A finite number of at least 0 stands here, not -1."
                                + " Maybe a sign slipped; write null for one that is not known.");
        assertThat(problems(plan ->
                        ((ArrayNode) exits(plan).path("b").path("quality")).set(0, JsonText.parse("\"Infinity\""))))
                .singleElement()
                .asString()
                .startsWith("/fitted/nodes/weigh/exits/b/quality/0: A finite number stands here, not \"Infinity\".");
        assertThat(problems(plan -> ((ArrayNode)
                                at(at(at(plan, "fitted"), "scale"), "cost").path("least"))
                        .set(0, JsonText.parse("null"))))
                .singleElement()
                .asString()
                .startsWith("/fitted/scale/cost: The least and the greatest at 0 are NaN and ");
    }

    @Test
    void aVersionOfManyDigitsIsRefusedAsANewerOne() {
        assertThat(problems(PLAN.replace("\"version\": 2", "\"version\": 99999999999999999999")))
                .singleElement()
                .asString()
                .startsWith("/version: The plan has version 99999999999999999999; this Routewright reads version 2.");
        assertThat(problems(PLAN.replace("\"version\": 2,", "")))
                .containsExactly(": There is no \"version\" here. Maybe the plan was shortened; export it again.");
    }

    @Test
    void aByteOrderMarkIsNoProblem() throws Exception {
        assertThat(PlanFile.read("\uFEFF" + PLAN).name())
                .isEqualTo(PlanFile.read(PLAN).name());
    }

    @Test
    void whatIsNoJsonIsToldInTheWordsOfABrokenDocument() {
        assertThat(problems(""))
                .containsExactly(
                        ": The file is empty. Maybe saving it was interrupted; look for an" + " earlier copy.");
        assertThat(problems(PLAN + PLAN)).singleElement().asString().contains("Maybe two files were joined");
        assertThat(problems(PLAN.replace("\"version\": 2,", "\"version\": 2, \"version\": 2,")))
                .isNotEmpty();
        assertThat(problems(PLAN.replaceFirst("\"cost\": \\[ ", "\"cost\": [ NaN, ")))
                .singleElement()
                .asString()
                .contains("NaN or an infinite number");
        assertThat(problems("[".repeat(100_000))).singleElement().asString().contains("Brackets stand in each other");
        for (int end = 1; end < PLAN.length() - 2; end += 97) {
            assertThat(problems(PLAN.substring(0, end))).isNotEmpty();
        }
        assertThat(problems(new String(PLAN.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @Test
    void anyChangeIsEitherRefusedWithItsPlaceOrLeavesAPlanThatBinds() throws Exception {
        Random random = new Random(5);
        for (int i = 0; i < 4000; i++) {
            ObjectNode plan = (ObjectNode) JsonText.parse(PLAN);
            change(plan, random);
            String text = JsonText.pretty(plan);
            PlanFile read;
            try {
                read = PlanFile.read(text);
            } catch (BadDocument refused) {
                assertThat(refused.problems()).isNotEmpty();
                assertThat(refused.problems()).allSatisfy(problem -> {
                    assertThat(problem.fix()).isNotBlank();
                    assertThat(problem.pointer()).doesNotContain("/graph", "/catalog", "/datasets");
                });
                continue;
            }
            binds(read);
        }
    }

    private static void binds(PlanFile plan) {
        try {
            plan.fitted()
                    .bind(
                            plan.fitted().slots(1),
                            World.Live.sending(plan.fitted().asks(), true));
        } catch (PlanRefused refused) {
            assertThat(refused.findings()).isNotEmpty();
        }
    }

    private static void change(ObjectNode plan, Random random) {
        List<JsonNode> all = new ArrayList<>();
        collect(plan, all);
        JsonNode values = JsonText.parse("[null, \"NaN\", -1, {}, [], true, \"\", \"nobody\", \"Infinity\", 1.5,"
                + " 99999999999999999999999, 1e308, 0]");
        JsonNode chosen = all.get(random.nextInt(all.size()));
        JsonNode value = values.get(random.nextInt(values.size()));
        if (chosen instanceof ObjectNode object && !object.isEmpty()) {
            List<String> keys = List.copyOf(object.propertyNames());
            String key = keys.get(random.nextInt(keys.size()));
            switch (random.nextInt(3)) {
                case 0 -> object.remove(key);
                case 1 -> object.set(key + "x", object.remove(key));
                default -> object.set(key, value);
            }
        } else if (chosen instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(3)) {
                case 0 -> array.remove(at);
                case 1 -> array.add(array.get(at));
                default -> array.set(at, value);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }

    private static ObjectNode exits(ObjectNode plan) {
        return at(at(at(at(plan, "fitted"), "nodes"), "weigh"), "exits");
    }

    private static ObjectNode at(JsonNode node, String key) {
        return (ObjectNode) node.path(key);
    }

    private static List<String> problems(Consumer<ObjectNode> change) {
        ObjectNode plan = (ObjectNode) JsonText.parse(PLAN);
        change.accept(plan);
        return problems(JsonText.pretty(plan));
    }

    private static List<String> problems(String text) {
        BadDocument refused = catchThrowableOfType(BadDocument.class, () -> PlanFile.read(text));
        return refused.problems().stream().map(BrokenPlanTest::line).toList();
    }

    private static String line(DocumentProblem problem) {
        return problem.pointer() + ": " + problem.says() + " " + problem.fix();
    }

    private static String plan() {
        Drawing drawing = Drawing.start()
                .router("cut", new PolicySpec.Threshold("difficulty", List.of(0.5)), "easy", "hard")
                .router("weigh", new PolicySpec.Utility(1, 1, 0, Normaliser.PER_TASK), "a", "b")
                .llm("p", "p")
                .llm("q", "q")
                .answer("end")
                .edges("query.out>cut", "cut.easy>p", "cut.hard>weigh", "weigh.a>p", "weigh.b>q", "p.ok>end")
                .edges("q.ok>end");
        DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");
        int p = builder.profile("p");
        int q = builder.profile("q");
        for (int i = 0; i < 9; i++) {
            int row = builder.row("q" + i);
            builder.task(row, i % 2 == 1 ? "math" : "code").number(row, "difficulty", i / 9.0);
            builder.quality(row, p, i % 3 / 2.0, Evidence.RECORDED).cost(row, p, i, Evidence.RECORDED);
            builder.quality(row, q, 1, Evidence.RECORDED).cost(row, q, 9, Evidence.RECORDED);
        }
        ExportContext context =
                new ExportContext(Map.of("d", builder.build()), ExportEvidence.NONE, ExportOptions.DEFAULT, null);
        return Objects.requireNonNull(Exporters.export(Target.PLAN, drawing.document(), context)
                .files()
                .get("plan.json"));
    }
}
