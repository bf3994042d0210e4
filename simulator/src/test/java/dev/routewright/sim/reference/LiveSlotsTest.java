package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.Effort;
import dev.routewright.dataset.RowRelations;
import dev.routewright.dataset.live.Slots;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.World;
import dev.routewright.plan.WorldProblems;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.replay.Journeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random drawings, exported, read back, bound to slots and driven as a gateway would drive them: without a dataset, by
 * requests. Wherever every source exists live, each request leaves by replay's exits and is answered by the same profile.
 */
@Tag("long")
class LiveSlotsTest {
    private static final int SEEDS = Effort.of(400, 800);
    private static final int LEAST = 20;
    private static final int SLOTS = 3;

    @Test
    void requestsTakeReplaysExitsWhereverEverySourceExistsLive() throws Exception {
        Decided decided = new Decided();
        List<String> differing = new ArrayList<>();
        int live = 0;
        for (long seed = 0; seed < SEEDS && differing.isEmpty(); seed++) {
            for (RandomRun run : Arrays.asList(RandomRun.live(seed), seed % 4 == 0 ? RandomRun.of(seed) : null)) {
                ExportedRun exported = ExportedRun.of(run);
                if (exported != null && canBeLive(exported)) {
                    live++;
                    decided.add(exported.run());
                    long of = seed;
                    differing(exported).ifPresent(words -> differing.add("seed " + of + ", " + words));
                }
            }
        }
        assertThat(differing).isEmpty();
        // Of 500 drawings 360 can be live.
        assertThat(live).isGreaterThanOrEqualTo(350);
        assertThat(decided.under(LEAST, Decided.LIVE)).isEmpty();
    }

    private static boolean canBeLive(ExportedRun exported) throws Exception {
        Document document = exported.run().document();
        World.Live world = World.Live.sending(exported.fitted().asks(), true);
        return WorldProblems.of(exported.fitted(), world).isEmpty()
                && document.graph().nodes().values().stream().noneMatch(LiveSlotsTest::needsRelations)
                && !(exported.plan().dependsOnOrder() && exported.plan().loopCount() > 0);
    }

    /**
     * Nobody sends the parts of a question or the group that says that like texts ask the same, nor tells which answers are
     * numbers. Rows with steps are passed over, and where
     * something is remembered from them too, the drawing is.
     */
    private static boolean needsRelations(Node node) {
        return node instanceof Fan fan && fan.mode() instanceof FanMode.Parts
                || node instanceof Cache cache && cache.threshold() != null
                || node instanceof Join join && join.merge() instanceof Merge.WeightedMean;
    }

    private static Optional<String> differing(ExportedRun exported) throws Exception {
        World.Live world = World.Live.sending(exported.fitted().asks(), true);
        Slots slots = exported.fitted().slots(SLOTS);
        ExecutionPlan plan = exported.plan();
        ReplayRequest request = new ReplayRequest(
                plan, plan.entering(exported.rows()), exported.run().seed());
        ExecutionPlan live = exported.fitted().bind(slots, world);
        AskedTwice requests = new AskedTwice(exported.dataset().queries(), exported.plan(), live, slots);
        RowRelations relations = RowRelations.of(exported.dataset());
        return Journeys.live(request, live, requests::fill, row -> relations.steps(row).length == 0);
    }
}
