package dev.routewright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.live.LiveQuery;
import dev.routewright.dataset.live.Slots;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef.Split;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.policy.Decision;
import dev.routewright.policy.Policy;
import dev.routewright.sim.Drawing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan over slots, which one request after the other fills. */
class LiveSlotsTest {
    private static final LiveQuery NOTHING = new LiveQuery(null, null, Map.of(), Map.of());

    @Test
    void aRequestLeavesNothingToTheNextOneInItsSlot() throws Exception {
        Bound cut = bound(new PolicySpec.Threshold("level", List.of(0.5)));
        assertThat(cut.exit(new LiveQuery(null, null, Map.of("level", 0.7), Map.of())))
                .isEqualTo("q");
        assertThat(cut.exit(NOTHING)).isEqualTo("p");
        assertThat(cut.decision.grade).isEqualTo(Evidence.MISSING);
        Bound length = bound(new PolicySpec.Threshold("length", List.of(5.0)));
        assertThat(length.exit(text("a long text"))).isEqualTo("q");
        assertThat(length.exit(text("short".substring(1)))).isEqualTo("p");
    }

    @Test
    void aTestOfTheTextIsAskedAnewForEachRequest() throws Exception {
        Bound rules = bound(
                new PolicySpec.Rules(List.of(new PolicySpec.Rule(new Condition.Matches("text", "[0-9]"), "q")), "p"));
        assertThat(rules.exit(text("7 apples"))).isEqualTo("q");
        assertThat(rules.exit(text("no apples"))).isEqualTo("p");
        assertThat(rules.exit(NOTHING)).isEqualTo("p");
    }

    @Test
    void aWordThatNobodyHasSeenIsTestedAsItIsSpelled() throws Exception {
        Bound rules = bound(new PolicySpec.Rules(
                List.of(new PolicySpec.Rule(new Condition.OneOf("lang", Set.of("eo")), "q")), "p"));
        assertThat(rules.exit(new LiveQuery(null, null, Map.of(), Map.of("lang", "eo"))))
                .isEqualTo("q");
        assertThat(rules.exit(new LiveQuery(null, null, Map.of(), Map.of("lang", "en"))))
                .isEqualTo("p");
    }

    @Test
    void aTaskThatOnlyTheDrawingNamesIsKnownAndAnyOtherCountsAsNone() throws Exception {
        Bound byTask = bound(new PolicySpec.ByTask(new LinkedHashMap<>(Map.of("law", "q")), "p"));
        assertThat(byTask.exit(task("law"))).isEqualTo("q");
        assertThat(byTask.exit(task("math"))).isEqualTo("p");
        assertThat(byTask.exit(task("never heard of"))).isEqualTo("p");
        assertThat(byTask.slots.tasks()[0]).isEqualTo(-1);
    }

    @Test
    void whatThePlanDoesNotAskForIsPassedOver() throws Exception {
        Bound cut = bound(new PolicySpec.Threshold("level", List.of(0.5)));
        assertThat(cut.exit(new LiveQuery("t", "math", Map.of("level", 0.7, "lang", 1.0), Map.of("level", "high"))))
                .isEqualTo("q");
        assertThat(cut.slots.words("lang")).isNull();
    }

    @Test
    void equalTextsHaveOneKeyInWhicheverSlotTheyCome() throws Exception {
        Drawing drawing = Drawing.start()
                .node(new Cache(new NodeId("c"), "cache", Cache.Mode.ANSWERS, null, 0, null, null, null, ""))
                .llm("p", "p")
                .answer("end")
                .edges("query.out>c", "c.hit>end", "c.miss>p", "p.ok>end");
        Fitted fitted = fitted(drawing);
        Slots slots = fitted.slots(2);
        ExecutionPlan plan = fitted.bind(slots, World.Live.sending(fitted.asks(), false));
        slots.fill(0, text("one  TEXT"));
        slots.fill(1, text("one text"));
        int first = plan.texts().of(0);
        assertThat(plan.texts().of(1)).isEqualTo(first);
        slots.fill(1, text("another"));
        assertThat(plan.texts().of(1)).isNotEqualTo(first);
        slots.fill(0, NOTHING);
        assertThat(plan.texts().of(0)).isEqualTo(TextKeys.NONE);
    }

    @Test
    void aPlanOverSlotsHasNoOutcomes() throws Exception {
        ExecutionPlan plan = bound(new PolicySpec.Random()).plan;
        assertThatIllegalStateException()
                .isThrownBy(plan::dataset)
                .withMessage(
                        "The plan is bound to slots of live queries, which have no outcomes. Maybe it was to be bound"
                                + " to a dataset.");
        assertThat(plan.relations()).isNull();
    }

    private static LiveQuery text(String text) {
        return new LiveQuery(text, null, Map.of(), Map.of());
    }

    private static LiveQuery task(@Nullable String task) {
        return new LiveQuery(null, task, Map.of(), Map.of());
    }

    private static Bound bound(PolicySpec policy) throws PlanRefused {
        Fitted fitted = fitted(Drawing.choice(policy, "p", "q"));
        Slots slots = fitted.slots(1);
        return new Bound(slots, fitted.bind(slots, World.Live.sending(fitted.asks(), false)), new Decision());
    }

    private static Fitted fitted(Drawing drawing) throws PlanRefused {
        return PlanCompiler.fit(drawing.document().graph(), dataset(), new Split.None(), Map.of(), null);
    }

    private static Dataset dataset() {
        DatasetBuilder builder = new DatasetBuilder("d", "long");
        int p = builder.profile("p");
        int q = builder.profile("q");
        int row = builder.row("0");
        builder.task(row, "math").number(row, "level", 1).word(row, "lang", "en");
        builder.quality(row, p, 1, Evidence.RECORDED).quality(row, q, 0, Evidence.RECORDED);
        return builder.build();
    }

    private record Bound(Slots slots, ExecutionPlan plan, Decision decision) {
        String exit(LiveQuery query) {
            slots.fill(0, query);
            decision.task = slots.tasks()[0];
            decision.grade = Evidence.RECORDED;
            int node = plan.indexOf(new NodeId("r"));
            Policy policy = Objects.requireNonNull(plan.policies()[node]);
            return plan.nodes().get(node).exits().get(policy.choose(decision));
        }
    }
}
