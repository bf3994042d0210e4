package dev.routewright.sim.replay;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Document;
import dev.routewright.graph.Llm;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Profile;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.SimulationResult;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A call that fails with chance f, independently each time, and is made again up to r times: the attempts are a
 * geometric number cut at r + 1, so {@code (1 - f^(r+1)) / (1 - f)} on average, and one succeeds with chance {@code 1
 * - f^(r+1)}. The a-th wait, of {@code b 2^(a-1)}, comes with chance {@code f^a}.
 */
class RetriesTest {
    private static final double FAILING = 0.4;
    private static final double COST = 2;
    private static final double MILLIS = 100;
    private static final double BACKOFF = 50;
    private static final int ROWS = 1500;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void aDrawnFailureIsRetriedAsTheGeometricLawSays(int retries) {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("m", Profile.named("m").withLimits(new Profile.Limits(null, null, FAILING)));
        Document document = document(retries).withCatalog(catalog);
        assertRetries(
                retries,
                document,
                seed -> new PlantedData(seed, ROWS).calls("m", 1, COST, MILLIS).dataset());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void aRecordedFailureIsRetriedOnTheNextSampleAsTheGeometricLawSays(int retries) {
        assertRetries(
                retries,
                document(retries),
                seed -> new PlantedData(seed, ROWS)
                        .samples("m", 1 + retries, 1, FAILING, COST, MILLIS)
                        .dataset());
    }

    private interface Data {
        Dataset of(long seed);
    }

    private static void assertRetries(int retries, Document document, Data data) {
        double success = 1 - Math.pow(FAILING, retries + 1);
        double attempts = success / (1 - FAILING);
        double waits = 0;
        for (int a = 1; a <= retries; a++) {
            waits += Math.pow(FAILING, a) * BACKOFF * Math.pow(2, a - 1);
        }
        Replications.of(seed -> {
                    SimulationResult result = PlantedData.run(document, data.of(seed), seed);
                    return new double[] {
                        answered(result),
                        result.summary().use().calls(),
                        result.summary().cost(),
                        result.summary().millis().mean()
                    };
                })
                .assertMeans(success, attempts, COST * attempts, MILLIS * attempts + waits);
    }

    private static double answered(SimulationResult result) {
        int answered = 0;
        for (byte ending : result.perQuery().use().ending()) {
            answered += ending == PerQuery.Use.ANSWERED ? 1 : 0;
        }
        return answered / (double) ROWS;
    }

    private static Document document(int retries) {
        return Drawing.start()
                .node(new Llm(new NodeId("m"), "m", "m", new CallLimits(null, null, retries, BACKOFF), null))
                .answer("end")
                .edges("query.out>m", "m.ok>end")
                .document();
    }
}
