package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.Effort;
import dev.routewright.graph.Fan;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.sim.replay.Journeys;
import dev.routewright.walk.Orderless;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A query gets the same whoever drives it: alone, or among others with answers that come in a random order. */
@Tag("long")
class AnyOrderTest {
    private static final int SEEDS = Effort.of(120, 400);
    private static final int AT_ONCE = 5;

    private int drawings;
    private int orderless;
    private int branching;

    @Test
    void answersInAnyOrderGiveReplaysDigitsWhereNothingDependsOnOrderOrTime() throws Exception {
        for (long seed = 0; seed < SEEDS; seed++) {
            for (RandomRun run : Arrays.asList(RandomRun.of(seed), RandomRun.plain(seed), RandomRun.orderly(seed))) {
                if (run != null) {
                    drawings++;
                    compare(run, DesignRun.request(run.document(), Map.of("d", run.dataset()), null, seed));
                }
            }
        }
        // Of 346 drawings 228 are such, and of these 118 branch.
        assertThat(orderless).isGreaterThanOrEqualTo(drawings / 2);
        assertThat(branching).isGreaterThanOrEqualTo(SEEDS / 2);
    }

    private void compare(RandomRun run, ReplayRequest request) throws Exception {
        if (!Orderless.is(request.plan())) {
            return;
        }
        orderless++;
        branching += run.document().graph().nodes().values().stream().anyMatch(Fan.class::isInstance) ? 1 : 0;
        assertThat(Journeys.parts(Journeys.inAnyOrder(request, AT_ONCE, run.seed())))
                .as("seed %d", run.seed())
                .isEqualTo(Journeys.parts(Journeys.replay(request, 0).perQuery()));
    }
}
