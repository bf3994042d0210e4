package dev.routewright.study;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.replay.ReplaySimulator;
import dev.routewright.stats.Mean;
import java.util.List;
import java.util.function.Function;

/**
 * A request run with its seed and the whole numbers after it, where another seed may give another result; else run once.
 */
record Repetitions(List<SimulationResult> runs) {
    Repetitions {
        runs = List.copyOf(runs);
    }

    static Repetitions of(ReplayRequest request, int replications, Progress progress) throws Cancelled {
        SimulationResult[] runs = new SimulationResult[request.plan().drawsAtRandom() ? replications : 1];
        for (int r = 0; r < runs.length; r++) {
            progress.check();
            progress.at((double) r / runs.length, "Repeating with other draws");
            runs[r] = new ReplaySimulator()
                    .run(new ReplayRequest(request.plan(), request.rows(), request.seed() + r), Progress.NONE);
        }
        progress.check();
        return new Repetitions(List.of(runs));
    }

    SimulationResult first() {
        return runs.getFirst();
    }

    /** How many replications there are; 0 where nothing is drawn. */
    int replications() {
        return runs.size() == 1 ? 0 : runs.size();
    }

    /** By row the mean over the runs that know it, so that the draws' luck is not taken for that of the rows. */
    double[] expected(Function<PerQuery, double[]> column) {
        double[] once = column.apply(first().perQuery());
        if (runs.size() == 1) {
            return once;
        }
        double[] means = new double[once.length];
        for (int i = 0; i < means.length; i++) {
            Mean mean = new Mean();
            for (SimulationResult run : runs) {
                mean.add(column.apply(run.perQuery())[i]);
            }
            means[i] = mean.value();
        }
        return means;
    }
}
