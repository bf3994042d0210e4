package dev.routewright.bench;

import dev.routewright.pareto.Direction;
import dev.routewright.pareto.Front;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The front of a million points in two dimensions, beside sorting one of their columns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FrontBenchmark {
    private static final int POINTS = 1_000_000;
    private static final List<Direction> BOTH = List.of(Direction.MIN, Direction.MIN);

    /** Uniform in a square; close to a falling line; exactly on one, so that every point is on the front. */
    @Param({"uniform", "anticorrelated", "all-on-front"})
    private String law;

    private double[][] columns;

    @Setup
    public void prepare() {
        columns = points(law);
        if (!Arrays.equals(Front.nonDominated(columns, BOTH), plainFront(columns))) {
            throw new IllegalStateException("The front differs from the one found by sorting objects.");
        }
    }

    private static double[][] points(String law) {
        SplittableRandom random = new SplittableRandom(20261122);
        double[][] columns = new double[2][POINTS];
        for (int i = 0; i < POINTS; i++) {
            double x = random.nextDouble();
            columns[0][i] = x;
            columns[1][i] = switch (law) {
                case "uniform" -> random.nextDouble();
                case "anticorrelated" -> 1 - x + 0.001 * random.nextGaussian();
                default -> -x;
            };
        }
        return columns;
    }

    private static int[] plainFront(double[][] columns) {
        Integer[] order = IntStream.range(0, POINTS).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                (a, b) -> columns[0][a] != columns[0][b]
                        ? Double.compare(columns[0][a], columns[0][b])
                        : Double.compare(columns[1][a], columns[1][b]));
        double[] least = {Double.POSITIVE_INFINITY};
        return Arrays.stream(order)
                .filter(i -> {
                    boolean better = columns[1][i] < least[0];
                    least[0] = Math.min(least[0], columns[1][i]);
                    return better;
                })
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    @Benchmark
    public int[] front(CpuTime cpu) {
        cpu.operations++;
        return Front.nonDominated(columns, BOTH);
    }

    @Benchmark
    public double[] sortOfTheKeys(CpuTime cpu) {
        cpu.operations++;
        double[] keys = columns[0].clone();
        Arrays.sort(keys);
        return keys;
    }
}
