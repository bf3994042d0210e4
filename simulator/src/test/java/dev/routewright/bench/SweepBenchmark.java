package dev.routewright.bench;

import dev.routewright.study.EnvelopeSweep;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Exact sums of quality and cost of 36,000 queries over 11 profiles at 100 weights of cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SweepBenchmark {
    private EnvelopeSweep envelopes;
    private double[] weights;
    private double[] quality;
    private double[] cost;

    @Setup
    public void prepare() {
        SweepData data = new SweepData();
        envelopes = data.envelopes();
        weights = SweepData.doubles(data.weights);
        quality = SweepData.doubles(data.quality);
        cost = SweepData.doubles(data.cost);
        double difference = SweepData.difference(envelopes.sums(weights, quality, cost), data.plainSums());
        if (difference > 1e-9) {
            throw new IllegalStateException("The sweep differs from a choice per row and setting by " + difference);
        }
    }

    @Benchmark
    public double[][] sweep(CpuTime cpu) {
        cpu.operations++;
        return envelopes.sums(weights, quality, cost);
    }
}
