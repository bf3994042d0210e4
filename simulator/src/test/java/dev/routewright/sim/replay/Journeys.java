package dev.routewright.sim.replay;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationResult;
import java.util.List;
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
        CopyWalker walker = new CopyWalker(request.plan(), request.seed(), memories);
        List<Journey> pool = IntStream.range(0, journeys)
                .mapToObj(number -> walker.newJourney())
                .toList();
        for (int start = 0; start < rows.length; start += journeys) {
            int end = Math.min(rows.length, start + journeys);
            for (int i = start; i < end; i++) {
                Journey journey = pool.get(i - start);
                memories.comes();
                journey.begin(rows[i], i % 2);
                walker.walk(journey);
                memories.ended(journey);
            }
            for (int i = start; i < end; i++) {
                ReplaySimulator.write(out, i, pool.get(i - start).query, pool.get(i - start).ending);
                account.add(pool.get(i - start).log);
            }
        }
        return new Told(
                out,
                IntStream.range(0, request.plan().size()).mapToObj(account::of).toList());
    }
}
