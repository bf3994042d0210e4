package dev.routewright.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.Effort;
import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Document;
import dev.routewright.graph.FreeParameter;
import dev.routewright.run.Fingerprint;
import dev.routewright.run.Progress;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.sim.replay.ReplaySimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exact sweeps against brute force: a replay of the whole drawing at every value of a fine, independent grid. */
@Tag("long")
class ExactSweepTest {
    private static final int ALL_DESIGNS = 80;
    private static final int DESIGNS = Effort.of(40, ALL_DESIGNS);
    private static final int ROWS = 40;
    private static final long SEED = 7;
    private static final double CLOSE = 1e-11;

    static IntStream seeds() {
        return IntStream.range(0, DESIGNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aVerifiersCutEqualsBruteForce(int seed) throws Exception {
        cutEqualsBruteForce(seed, SweepDesign.Swept.VERIFIER);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aThresholdsCutEqualsBruteForce(int seed) throws Exception {
        cutEqualsBruteForce(seed, SweepDesign.Swept.THRESHOLD);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aUtilitysWeightEqualsBruteForce(int seed) throws Exception {
        Document document = SweepDesign.document(seed, SweepDesign.Swept.UTILITY);
        Dataset dataset = SweepDesign.dataset(seed, ROWS);
        SweepResult result = Sweep.run(document, Map.of("d", dataset), SEED, Progress.NONE);
        assertThat(result.exact()).isTrue();
        FreeParameter free = document.free().getFirst();
        SplittableRandom random = new SplittableRandom(seed);
        double[] grid = random.doubles(40, free.from(), free.to()).sorted().toArray();
        BruteForce brute = new BruteForce(document, dataset, result, grid);
        brute.assertSameRows();
        brute.assertPointsReproduce();
        // Every value of the grid gives the point of the segment it lies in: one of the two points around it.
        for (double value : grid) {
            double[] means = brute.means(value);
            List<SweepPoint> around = around(result.points(), free, value);
            assertThat(around).as("points around %s", value).anyMatch(p -> near(p, means));
        }
    }

    @Test
    void theRandomDesignsAreNotTrivial() throws Exception {
        int points = 0;
        int fewerRows = 0;
        int breaks = 0;
        for (int seed = 0; seed < ALL_DESIGNS; seed++) {
            for (SweepDesign.Swept swept : SweepDesign.Swept.values()) {
                SweepResult result = Sweep.run(
                        SweepDesign.document(seed, swept),
                        Map.of("d", SweepDesign.dataset(seed, ROWS)),
                        SEED,
                        Progress.NONE);
                points += result.points().size();
                fewerRows += result.rowSet().rows() < ROWS && result.rowSet().rows() > 0 ? 1 : 0;
                breaks += result.points().size() > 2 ? 1 : 0;
            }
        }
        assertThat(points).isGreaterThan(1_400);
        assertThat(fewerRows).isGreaterThan(120);
        assertThat(breaks).isGreaterThan(180);
    }

    private static void cutEqualsBruteForce(int seed, SweepDesign.Swept swept) throws Exception {
        Document document = SweepDesign.document(seed, swept);
        Dataset dataset = SweepDesign.dataset(seed, ROWS);
        SweepResult result = Sweep.run(document, Map.of("d", dataset), SEED, Progress.NONE);
        assertThat(result.exact()).isTrue();
        String address = document.free().getFirst().address();
        double from = result.points().getFirst().params().get(address);
        double to = result.points().getLast().params().get(address);
        double[] grid = scoresAndTheirNeighbours(dataset, from, to);
        BruteForce brute = new BruteForce(document, dataset, result, grid);
        brute.assertSameRows();
        brute.assertPointsReproduce();
        assertThat(changes(result.points())).hasSameSizeAs(changes(brute.points(grid)));
        List<SweepPoint> ours = changes(result.points());
        List<SweepPoint> theirs = changes(brute.points(grid));
        for (int i = 0; i < ours.size(); i++) {
            assertThat(near(ours.get(i), means(theirs.get(i))))
                    .as("%s and %s", ours.get(i), theirs.get(i))
                    .isTrue();
        }
    }

    /** Both ends, and for every number that can be a score: itself, the next float above and the middle to the next. */
    private static double[] scoresAndTheirNeighbours(Dataset dataset, double from, double to) {
        TreeSet<Float> scores = new TreeSet<>();
        dataset.queries().columns().keySet().forEach(name -> {
            for (float score : dataset.queries().numbers(name)) {
                if (!Float.isNaN(score)) {
                    scores.add(score);
                }
            }
        });
        TreeSet<Double> grid = new TreeSet<>(List.of(from, to));
        for (float score : scores) {
            Float next = scores.higher(score);
            grid.add((double) score);
            grid.add((double) Math.nextUp(score));
            grid.add(next == null ? score + 1.0 : (score + (double) next) / 2);
        }
        return grid.subSet(from, true, to, true).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static List<SweepPoint> changes(List<SweepPoint> points) {
        List<SweepPoint> changes = new ArrayList<>();
        for (SweepPoint point : points) {
            if (changes.isEmpty() || !near(changes.getLast(), means(point))) {
                changes.add(point);
            }
        }
        return changes;
    }

    private static List<SweepPoint> around(List<SweepPoint> points, FreeParameter free, double value) {
        int after = 0;
        while (after < points.size() - 1 && points.get(after).params().get(free.address()) < value) {
            after++;
        }
        return points.subList(Math.max(0, after - 1), after + 1);
    }

    private static double[] means(SweepPoint p) {
        return new double[] {p.quality(), p.cost(), p.millis()};
    }

    private static boolean near(SweepPoint p, double[] means) {
        double[] own = means(p);
        return IntStream.range(0, 3)
                .allMatch(m -> Double.compare(own[m], means[m]) == 0
                        || Math.abs(own[m] - means[m]) <= CLOSE * Math.max(1, Math.abs(own[m])));
    }

    /** Replays of the whole drawing, one per value, kept. */
    private static final class BruteForce {
        private final Document document;
        private final Dataset dataset;
        private final SweepResult result;
        private final String address;
        private final TreeMap<Double, PerQuery> runs = new TreeMap<>();
        private final int[] common;

        BruteForce(Document document, Dataset dataset, SweepResult result, double[] grid) throws Exception {
            this.document = document;
            this.dataset = dataset;
            this.result = result;
            address = document.free().getFirst().address();
            for (double value : grid) {
                run(value);
            }
            for (SweepPoint point : result.points()) {
                run(point.params().get(address));
            }
            common = IntStream.range(0, ROWS).filter(this::isComplete).toArray();
        }

        private void run(double value) throws Exception {
            Document set = Settings.apply(document, Map.of(address, value));
            runs.put(
                    value,
                    new ReplaySimulator()
                            .run(DesignRun.request(set, Map.of("d", dataset), null, SEED), Progress.NONE)
                            .perQuery());
        }

        private boolean isComplete(int row) {
            boolean cost = result.points().stream().anyMatch(p -> !Double.isNaN(p.cost()));
            boolean millis = result.points().stream().anyMatch(p -> !Double.isNaN(p.millis()));
            return runs.values().stream()
                    .noneMatch(q -> Double.isNaN(q.quality()[row])
                            || (cost && Double.isNaN(q.cost()[row]))
                            || (millis && Double.isNaN(q.millis()[row])));
        }

        void assertSameRows() {
            if (result.rowSet().rows() > 0) {
                assertThat(result.rowSet().rows()).isEqualTo(common.length);
                assertThat(result.rowSet().hash())
                        .isEqualTo(Fingerprint.of("rows").add(common).done().brief());
            }
        }

        void assertPointsReproduce() {
            for (SweepPoint point : result.points()) {
                double[] again = means(point.params().get(address));
                assertThat(near(point, again)).as("%s, again %s", point, again).isTrue();
            }
        }

        List<SweepPoint> points(double[] grid) {
            return IntStream.range(0, grid.length)
                    .mapToObj(i -> means(grid[i]))
                    .map(m -> new SweepPoint(new java.util.LinkedHashMap<>(), m[0], m[1], m[2]))
                    .toList();
        }

        double[] means(double value) {
            PerQuery q = runs.get(value);
            SweepPoint any = result.points().getFirst();
            return new double[] {
                mean(q.quality()),
                Double.isNaN(any.cost()) ? Double.NaN : mean(q.cost()),
                Double.isNaN(any.millis()) ? Double.NaN : mean(q.millis())
            };
        }

        private double mean(double[] values) {
            return result.rowSet().rows() == 0
                    ? Double.NaN
                    : IntStream.of(common).mapToDouble(i -> values[i]).average().orElse(Double.NaN);
        }
    }
}
