package dev.routewright.sim.reference;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.Document;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.sim.SimulationResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In what engine and reference differ on one seed, with the smallest drawing and dataset that show it. */
final class Discrepancy {
    private Discrepancy() {}

    /** Null where they agree; else everything that a person needs to see why. */
    static @Nullable String of(RandomRun run) {
        Feature.Input input = new Feature.Input(run.document(), run.dataset());
        List<String> found = between(input, run.seed());
        if (found.isEmpty()) {
            return null;
        }
        Feature.Input small =
                Shrinker.shrink(input, smaller -> !between(smaller, run.seed()).isEmpty());
        return "seed " + run.seed() + "\n" + String.join("\n", between(small, run.seed())) + "\n" + shown(small);
    }

    /** Empty where both agree or the drawing is refused. */
    private static List<String> between(Feature.Input input, long seed) {
        SimulationResult replay;
        try {
            replay = RandomRun.replay(input.document(), input.dataset(), seed);
        } catch (PlanRefused | Cancelled refused) {
            return List.of();
        } catch (RuntimeException e) {
            return List.of("The engine threw " + thrown(e));
        }
        try {
            return Differences.between(replay, ReferenceInterpreter.run(input.document(), input.dataset(), seed));
        } catch (RuntimeException e) {
            return List.of("The reference threw " + thrown(e));
        }
    }

    private static String thrown(RuntimeException e) {
        return e + " at " + List.of(e.getStackTrace()).subList(0, Math.min(6, e.getStackTrace().length));
    }

    private static String shown(Feature.Input input) {
        Document document = input.document();
        List<String> lines = new ArrayList<>(
                List.of(String.valueOf(document.datasets().getFirst().split())));
        document.catalog().values().forEach(profile -> lines.add(profile.toString()));
        document.graph().nodes().values().forEach(node -> lines.add(node.toString()));
        document.graph().edges().values().forEach(e -> lines.add(e.from() + "." + e.exit() + ">" + e.to()));
        for (int row = 0; row < input.dataset().rows(); row++) {
            lines.add(row(input.dataset(), row));
        }
        return String.join("\n", lines);
    }

    private static String row(Dataset dataset, int row) {
        StringBuilder line = new StringBuilder("row " + row + " "
                + dataset.queries().ids().text(row) + " task "
                + dataset.queries().task(row) + " '" + dataset.queries().texts().text(row) + "'");
        dataset.queries()
                .columns()
                .forEach((name, column) -> line.append(' ')
                        .append(name)
                        .append('=')
                        .append(
                                switch (column) {
                                    case Column.Numbers n -> String.valueOf(n.values()[row]);
                                    case Column.Words w ->
                                        w.codes()[row] < 0 ? "-" : w.words().get(w.codes()[row]);
                                }));
        for (int c = 0; c < dataset.outcomes().columns(); c++) {
            if (dataset.outcomes().isThere(row, c)) {
                line.append("\n    ").append(cell(dataset, row, c));
            }
        }
        return line.toString();
    }

    private static String cell(Dataset dataset, int row, int column) {
        var table = dataset.outcomes();
        StringBuilder cell = new StringBuilder(column + " " + table.profiles().get(table.profileOf(column)));
        if (column >= table.profiles().size()) {
            cell.append(' ')
                    .append(table.contexts().get(column - table.profiles().size()));
        }
        for (Metric metric : Metric.values()) {
            cell.append(' ')
                    .append(metric)
                    .append(' ')
                    .append(table.value(metric, row, column))
                    .append(' ')
                    .append(table.grade(metric, row, column));
        }
        int[] in = table.tokensIn(column);
        int[] out = table.tokensOut(column);
        int[] keys = table.answers(column);
        return cell.append(" in ")
                .append(in == null ? -1 : in[row])
                .append(" out ")
                .append(out == null ? -1 : out[row])
                .append(" key ")
                .append(keys == null || keys[row] < 0 ? "-" : table.answerKeys().get(keys[row]))
                .append(table.failed(row, column) ? " FAILED" : "")
                .toString();
    }
}
