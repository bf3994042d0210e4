package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.run.Fingerprint;
import dev.routewright.sim.Coverage;
import dev.routewright.sim.Grades;
import dev.routewright.sim.LatencySummary;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.RowSet;
import dev.routewright.sim.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Adds up how queries ended. */
final class RunSummary {
    private final Dataset dataset;
    private final int[] rows;
    private final List<Outcome> outcomes;

    /** @param outcomes one for every row */
    RunSummary(Dataset dataset, int[] rows, List<Outcome> outcomes) {
        this.dataset = dataset;
        this.rows = rows;
        this.outcomes = outcomes;
    }

    private double[] all(ToDoubleFunction<Outcome> number) {
        return outcomes.stream().mapToDouble(number).toArray();
    }

    Summary summary(boolean inSample) {
        double[] quality = all(Outcome::quality);
        double[] millis = all(Outcome::millis);
        int[] known = IntStream.range(0, rows.length)
                .filter(i -> !Double.isNaN(quality[i]))
                .map(i -> rows[i])
                .toArray();
        return new Summary(
                rows.length,
                new RowSet(
                        "own-paths",
                        known.length,
                        rows.length,
                        Fingerprint.of("rows").add(known).done().brief()),
                Plain.mean(quality),
                Plain.mean(all(Outcome::cost)),
                dataset.currency(),
                new LatencySummary(
                        Plain.mean(millis),
                        Plain.percentile(millis, 0.5),
                        Plain.percentile(millis, 0.9),
                        Plain.percentile(millis, 0.95),
                        Plain.percentile(millis, 0.99)),
                (int) outcomes.stream().filter(Outcome::failed).count(),
                (int) outcomes.stream().filter(Outcome::refused).count(),
                new Coverage(grades(Outcome::qualityGrade), grades(Outcome::costGrade), grades(Outcome::millisGrade)),
                inSample,
                use());
    }

    private Summary.Use use() {
        LinkedHashMap<String, Summary.NamedQuality> qualities = new LinkedHashMap<>();
        for (String name : dataset.outcomes().qualityNames()) {
            double[] values = outcomes.stream()
                    .map(Outcome::answer)
                    .filter(a -> a != null && a.column() >= 0)
                    .mapToDouble(a -> dataset.outcomes().quality(name, a.row(), a.column()))
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            qualities.put(name, new Summary.NamedQuality(Plain.mean(values), values.length));
        }
        return new Summary.Use(
                Plain.mean(all(Outcome::deciding)),
                Plain.mean(all(o -> o.bill().calls())),
                Plain.mean(all(o -> o.bill().tokensIn())),
                Plain.mean(all(o -> o.bill().tokensOut())),
                Plain.mean(all(o -> o.failed() || o.refused() ? Double.NaN : o.quality())),
                qualities);
    }

    private Grades grades(Function<Outcome, Evidence> grade) {
        var counts = outcomes.stream().collect(Collectors.groupingBy(grade, Collectors.counting()));
        return new Grades(
                counts.getOrDefault(Evidence.RECORDED, 0L).intValue(),
                counts.getOrDefault(Evidence.DERIVED, 0L).intValue(),
                counts.getOrDefault(Evidence.ASSUMED, 0L).intValue(),
                counts.getOrDefault(Evidence.MISSING, 0L).intValue());
    }

    PerQuery perQuery() {
        byte[] evidence = new byte[rows.length];
        byte[] ending = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            Outcome o = outcomes.get(i);
            evidence[i] = OutcomeTable.pack(o.qualityGrade(), o.costGrade(), o.millisGrade(), o.failed());
            ending[i] = o.refused() ? PerQuery.Use.REFUSED : o.failed() ? PerQuery.Use.FAILED : PerQuery.Use.ANSWERED;
        }
        return new PerQuery(
                rows,
                all(Outcome::quality),
                all(Outcome::cost),
                all(Outcome::millis),
                evidence,
                outcomes.stream().mapToInt(Outcome::answeredBy).toArray(),
                new PerQuery.Use(
                        all(Outcome::deciding),
                        outcomes.stream().mapToInt(o -> o.bill().calls()).toArray(),
                        all(o -> o.bill().tokensIn()),
                        all(o -> o.bill().tokensOut()),
                        ending,
                        outcomes.stream()
                                .map(Outcome::answer)
                                .mapToInt(a -> a == null ? -1 : a.column())
                                .toArray(),
                        outcomes.stream()
                                .map(Outcome::answer)
                                .mapToInt(a -> a == null ? -1 : a.row())
                                .toArray()));
    }
}
