package dev.routewright.sim.replay;

import dev.routewright.plan.ExecutionPlan;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationResult;
import dev.routewright.walk.AnyOrder;
import dev.routewright.walk.Journey;
import dev.routewright.walk.Memories;
import dev.routewright.walk.OwnTime;
import dev.routewright.walk.SlotWorld;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Journeys that replay does not make: of rows that were used before, and several over one walker. */
public final class Journeys {
    private Journeys() {}

    /** What queries tell. */
    public record Told(PerQuery perQuery, List<NodeStats> nodes) {}

    /** Replays rows that all were used before so many times, by the walk that carries everything. */
    public static SimulationResult replay(ReplayRequest request, int use) throws Cancelled {
        return ReplaySimulator.whole(request, use, Progress.NONE);
    }

    /**
     * Walks the rows in their order, the first, third and so on for the first time, the others for the second.
     *
     * @param journeys how many are used in turn; each is read when all of them have ended
     */
    public static Told inTurn(ReplayRequest request, int journeys) {
        int[] rows = request.rows();
        PerQuery out = ReplaySimulator.room(rows);
        Account account = new Account(request.plan());
        Memories memories = new Memories(request.plan());
        OwnTime time = new OwnTime(request.plan(), request.seed(), memories);
        List<Journey> pool = IntStream.range(0, journeys)
                .mapToObj(number -> time.newJourney())
                .toList();
        for (int start = 0; start < rows.length; start += journeys) {
            int end = Math.min(rows.length, start + journeys);
            for (int i = start; i < end; i++) {
                Journey journey = pool.get(i - start);
                memories.comes();
                journey.begin(rows[i], i % 2);
                time.run(journey);
                memories.ended(journey);
            }
            for (int i = start; i < end; i++) {
                ReplaySimulator.write(out, i, pool.get(i - start).ending());
                account.add(pool.get(i - start).log());
            }
        }
        return new Told(
                out,
                IntStream.range(0, request.plan().size()).mapToObj(account::of).toList());
    }

    /** Replays rows of which several are under way at once, and whose answers come in a random order. */
    public static PerQuery inAnyOrder(ReplayRequest request, int atOnce, long order) {
        PerQuery out = ReplaySimulator.room(request.rows());
        new AnyOrder(request.plan(), request.seed(), order)
                .run(request.rows(), atOnce, (i, journey) -> ReplaySimulator.write(out, i, journey.ending()));
        return out;
    }

    /** Everything that is told of queries, to be compared to the last digit. */
    public static Object[] parts(PerQuery q) {
        PerQuery.Use use = q.use();
        return new Object[] {
            q.rows(),
            q.quality(),
            q.cost(),
            q.millis(),
            q.evidence(),
            q.answeredBy(),
            use.deciding(),
            use.calls(),
            use.tokensIn(),
            use.tokensOut(),
            use.ending(),
            use.answerColumn(),
            use.answerRow()
        };
    }

    /**
     * Sends each row as a request to a plan over slots, in the order of the replay.
     *
     * @param fill fills a slot with a row's request and says which
     * @return the first row whose request does not leave by the exits of replay, in words; empty where all do
     */
    public static Optional<String> live(
            ReplayRequest request, ExecutionPlan live, IntUnaryOperator fill, IntPredicate isCompared) {
        Memories memories = new Memories(request.plan());
        OwnTime time = new OwnTime(request.plan(), request.seed(), memories);
        SlotWorld world = new SlotWorld(live, request.plan(), request.seed());
        Journey journey = time.newJourney();
        int[] rows = request.rows();
        int[] order = WalkOrder.of(rows, request.seed());
        for (int at : order) {
            memories.comes();
            journey.begin(rows[at], 0);
            time.run(journey);
            List<Integer> exits = SlotWorld.exits(journey);
            memories.ended(journey);
            List<Integer> sent = world.send(rows[at], fill, journey.ending().quality());
            if (isCompared.test(rows[at]) && !sent.equals(exits)) {
                return Optional.of("row " + rows[at] + ": " + exits + " in replay, " + sent + " live");
            }
        }
        return Optional.empty();
    }
}
