package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.Effort;
import dev.routewright.dataset.live.Slots;
import dev.routewright.export.Status;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.World;
import dev.routewright.plan.WorldProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random drawings, exported as plans and read back. Each is bound to its rows without a look at train rows and replays to
 * the last digit as the drawing does. Where every source exists live it is also bound to slots, with no dataset, and
 * asked each decision of that replay after a request has filled a slot: it chooses replay's exits row by row.
 */
@Tag("long")
class ExportedPlanTest {
    private static final int SEEDS = Effort.of(500, 1000);
    /** In how many of the drawings each policy and kind has to be met. */
    private static final int LEAST = SEEDS / 50;

    private static final int MOST_SHOWN = 3;

    /** What never is, beside them. */
    private static final List<String> NEVER_LIVE = List.of("guard by Stated", "oracle", "verifier by Stated");

    static LongStream firstSeeds() {
        return LongStream.range(0, Effort.of(1, 2)).map(thousand -> thousand * 10_000);
    }

    @ParameterizedTest
    @MethodSource("firstSeeds")
    void anExportedPlanDecidesAsReplayDidForEveryPolicyAndKind(long firstSeed) throws Exception {
        Decided decided = new Decided();
        Decided decidedLive = new Decided();
        List<String> differing = new ArrayList<>();
        int drawings = 0;
        int live = 0;
        for (long seed = firstSeed; seed < firstSeed + SEEDS && differing.size() < MOST_SHOWN; seed++) {
            ExportedRun exported = ExportedRun.of(seed);
            if (exported != null) {
                drawings++;
                ExecutionPlan plan = exported.plan();
                AskedTwice both = asked(exported, plan);
                List<String> found = Digits.differing(exported.run().replay(), exported.replay(plan));
                decided.add(exported.run());
                if (both != null) {
                    live++;
                    found.addAll(both.differing());
                    decidedLive.add(exported.run());
                }
                if (!found.isEmpty()) {
                    differing.add("seed " + seed + ": " + found.subList(0, Math.min(MOST_SHOWN, found.size())));
                }
            }
        }
        assertThat(differing).isEmpty();
        assertThat(drawings).isGreaterThanOrEqualTo(SEEDS * 9 / 10);
        assertThat(live).isGreaterThanOrEqualTo(SEEDS / 2);
        // LiveSlotsTest draws for this alone and asks for more.
        assertThat(decidedLive.under(LEAST / 2, Decided.LIVE)).isEmpty();
        assertThat(decided.under(
                        LEAST,
                        Stream.concat(Decided.LIVE.stream(), NEVER_LIVE.stream())
                                .toList()))
                .isEmpty();
    }

    /** The plan, made to ask one over slots too; null where some source does not exist live. */
    private static @Nullable AskedTwice asked(ExportedRun exported, ExecutionPlan plan) throws Exception {
        World.Live world = World.Live.sending(exported.fitted().asks(), true);
        if (!WorldProblems.of(exported.fitted(), world).isEmpty()) {
            assertThat(exported.bundle().worst()).isEqualTo(Status.BLOCKING);
            return null;
        }
        Slots slots = exported.fitted().slots(3);
        AskedTwice both = new AskedTwice(
                exported.dataset().queries(), plan, exported.fitted().bind(slots, world), slots);
        both.ofRows(exported.rows());
        return both;
    }
}
