package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.sim.SimulationResult;
import org.junit.jupiter.api.Test;

class ReplayEqualsReferenceTest {
    private static final int GRAPHS = 2000;
    private static final int LEAST = 100;
    private static final String[] EXPECTED = {
        "kind query", "kind task", "kind router", "kind llm", "kind verifier", "kind answer",
        "policy always", "policy random", "policy split", "policy rules", "policy by-task", "policy threshold",
        "policy utility", "policy oracle",
        "normaliser PER_TASK", "normaliser PER_COLUMN", "normaliser NONE",
        "threshold length", "threshold difficulty",
        "exit query out", "exit query t0", "exit query t1", "exit query other", "exit task out", "exit task x", "exit task y", "exit router",
        "exit llm ok", "exit llm failed", "exit verifier accept", "exit verifier reject",
        "source PerProfile", "source Column", "source Stated",
        "condition Everything", "condition Compare", "condition OneOf", "condition Matches", "condition And",
        "condition Or", "condition Not",
        "verifier with cost", "verifier without cost", "verifier with time", "verifier without time",
        "rows ALL", "rows REPORT", "cascade of three", "ended at an unconnected exit",
        "row quality RECORDED", "row quality DERIVED", "row quality ASSUMED", "row quality MISSING", "row failed",
        "row answered"
    };

    @Test
    void replayEqualsTheReferenceOnTwoThousandRandomDrawings() throws Exception {
        Occurrences occurrences = new Occurrences();
        int graphs = 0;
        for (long seed = 0; graphs < GRAPHS; seed++) {
            RandomRun run = RandomRun.of(seed);
            if (run != null) {
                SimulationResult plain = run.reference();
                assertThat(Differences.between(run.replay(), plain)).as("seed %d", seed).isEmpty();
                occurrences.add(run.document(), plain);
                graphs++;
            }
        }
        assertThat(EXPECTED).allSatisfy(what ->
                assertThat(occurrences.counts().getOrDefault(what, 0)).as(what).isGreaterThanOrEqualTo(LEAST));
    }
}
