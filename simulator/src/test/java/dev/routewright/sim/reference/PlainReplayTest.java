package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.dispatch.DesignRun;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walk with little state gives what the reference gives. */
class PlainReplayTest {
    private static final int GRAPHS = 200;

    @ParameterizedTest
    @ValueSource(longs = {0, 10_000, 20_000})
    void replayOfAPlainPlanEqualsTheReference(long firstSeed) throws Exception {
        int graphs = 0;
        for (long seed = firstSeed; graphs < GRAPHS; seed++) {
            RandomRun run = RandomRun.plain(seed);
            if (run != null) {
                ReplayRequest request = DesignRun.request(run.document(), Map.of("d", run.dataset()), null, seed);
                assertThat(request.plan().isPlain()).as("seed %d", seed).isTrue();
                assertThat(Discrepancy.of(run)).isNull();
                graphs++;
            }
        }
    }
}
