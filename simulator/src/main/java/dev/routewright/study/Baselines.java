package dev.routewright.study;

import dev.routewright.dataset.ContextFacts;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.pareto.Aiq;
import dev.routewright.pareto.Hull;
import dev.routewright.sim.Coverage;
import dev.routewright.sim.Grades;
import dev.routewright.stats.Mean;
import dev.routewright.study.BaselineTable.Figures;
import dev.routewright.study.BaselineTable.PerTask;
import dev.routewright.study.BaselineTable.Picked;
import dev.routewright.study.BaselineTable.Single;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Computes a {@link BaselineTable}. All means are per query over the rows that have every profile's quality. Equal
 * quality is decided by less cost, an unknown cost last, then by name. A mean cost or latency is given only where every
 * cell that it would sum is known: a mean over the known ones would compare different rows. Profiles that have no quality
 * on any row, such as tools, are left out and named.
 */
public final class Baselines {
    private final Dataset dataset;
    private final OutcomeTable outcomes;
    private final int[] asked;
    private final int[] used;
    private final int profiles;
    /** Columns of the profiles that are compared: those that have a quality at all, all where none has. */
    private final int[] columns;

    private final List<String> names;
    /** Position of each profile when names are sorted, for ties. */
    private final int[] nameRank;

    private Baselines(Dataset dataset, int[] rows) {
        this.dataset = dataset;
        outcomes = dataset.outcomes();
        asked = rows;
        int[] scored = IntStream.range(0, dataset.profiles().size())
                .filter(this::hasSomeQuality)
                .toArray();
        columns = scored.length == 0
                ? IntStream.range(0, dataset.profiles().size()).toArray()
                : scored;
        profiles = columns.length;
        names = IntStream.of(columns).mapToObj(dataset.profiles()::get).toList();
        used = profiles == 0
                ? new int[0]
                : Arrays.stream(rows).filter(this::hasEveryQuality).toArray();
        nameRank = new int[profiles];
        List<String> sorted = names.stream().sorted().toList();
        for (int p = 0; p < profiles; p++) {
            nameRank[p] = sorted.indexOf(names.get(p));
        }
    }

    /**
     * The baselines of some rows.
     *
     * @param rows row numbers of the dataset; figures are summed in this order
     */
    public static BaselineTable of(Dataset dataset, int[] rows) {
        return new Baselines(dataset, rows.clone()).table();
    }

    /** A call that failed has quality 0 whatever it calls, so that it says nothing of what is called. */
    private boolean hasSomeQuality(int column) {
        float[] quality = outcomes.column(Metric.QUALITY, column);
        return quality != null
                && IntStream.range(0, dataset.rows())
                        .anyMatch(row -> !Float.isNaN(quality[row]) && !outcomes.failed(row, column));
    }

    private boolean hasEveryQuality(int row) {
        for (int p = 0; p < profiles; p++) {
            if (Double.isNaN(outcomes.value(Metric.QUALITY, row, columns[p]))) {
                return false;
            }
        }
        return true;
    }

    private BaselineTable table() {
        List<Single> singles = new ArrayList<>();
        for (int p = 0; p < profiles; p++) {
            int profile = p;
            singles.add(new Single(names.get(p), figures(row -> profile)));
        }
        int best = used.length == 0
                ? -1
                : best(singles.stream().map(Single::figures).toArray(Figures[]::new));
        boolean allCosts = !singles.isEmpty()
                && singles.stream().noneMatch(s -> Double.isNaN(s.figures().cost()));
        List<Hull.Point> hull = allCosts ? hull(singles) : null;
        double dearest =
                singles.stream().mapToDouble(s -> s.figures().cost()).max().orElse(Double.NaN);
        return new BaselineTable(
                about(),
                true,
                random(),
                singles,
                best < 0 ? null : singles.get(best),
                perTask(),
                oracle(),
                hull,
                hull == null ? null : Aiq.under(hull, dearest),
                notes());
    }

    private interface Choice {
        int profile(int row);
    }

    private Figures figures(Choice choice) {
        CompleteMeans means = new CompleteMeans();
        for (int row : used) {
            means.add(outcomes, row, columns[choice.profile(row)]);
        }
        return means.figures();
    }

    private Figures random() {
        CompleteMeans means = new CompleteMeans();
        for (int row : used) {
            for (int p = 0; p < profiles; p++) {
                means.add(outcomes, row, columns[p]);
            }
        }
        return means.figures();
    }

    private int best(Figures[] byProfile) {
        return IntStream.range(0, profiles)
                .boxed()
                .min((a, b) -> better(
                        byProfile[a].quality(), byProfile[a].cost(), a, byProfile[b].quality(), byProfile[b].cost(), b))
                .orElse(-1);
    }

    /** Negative where profile {@code a} is to be preferred. Double.compare puts NaN last. */
    private int better(double qualityA, double costA, int a, double qualityB, double costB, int b) {
        int order = Double.compare(qualityB, qualityA);
        if (order == 0) {
            order = Double.compare(costA, costB);
        }
        return order != 0 ? order : Integer.compare(nameRank[a], nameRank[b]);
    }

    private PerTask perTask() {
        int[] tasks = dataset.queries().tasks();
        int noTask = dataset.queries().taskNames().size();
        CompleteMeans[][] means = new CompleteMeans[noTask + 1][];
        for (int row : used) {
            int task = tasks[row] < 0 ? noTask : tasks[row];
            if (means[task] == null) {
                means[task] = new CompleteMeans[profiles];
                Arrays.setAll(means[task], p -> new CompleteMeans());
            }
            for (int p = 0; p < profiles; p++) {
                means[task][p].add(outcomes, row, columns[p]);
            }
        }
        int[] chosen = new int[noTask + 1];
        SequencedMap<String, String> choice = new LinkedHashMap<>();
        for (int task = 0; task <= noTask; task++) {
            if (means[task] != null) {
                chosen[task] = best(
                        Arrays.stream(means[task]).map(CompleteMeans::figures).toArray(Figures[]::new));
                choice.put(
                        task == noTask
                                ? PerTask.NO_TASK
                                : dataset.queries().taskNames().get(task),
                        names.get(chosen[task]));
            }
        }
        return new PerTask(figures(row -> chosen[tasks[row] < 0 ? noTask : tasks[row]]), choice);
    }

    private Picked oracle() {
        int[] picks = new int[profiles];
        CompleteMeans means = new CompleteMeans();
        for (int row : used) {
            int best = 0;
            for (int p = 1; p < profiles; p++) {
                if (better(
                                outcomes.value(Metric.QUALITY, row, columns[p]),
                                outcomes.value(Metric.COST, row, columns[p]),
                                p,
                                outcomes.value(Metric.QUALITY, row, columns[best]),
                                outcomes.value(Metric.COST, row, columns[best]),
                                best)
                        < 0) {
                    best = p;
                }
            }
            picks[best]++;
            means.add(outcomes, row, columns[best]);
        }
        SequencedMap<String, Integer> byName = new LinkedHashMap<>();
        IntStream.range(0, profiles)
                .boxed()
                .sorted(Comparator.comparingInt((Integer p) -> -picks[p]))
                .forEach(p -> byName.put(names.get(p), picks[p]));
        return new Picked(means.figures(), byName);
    }

    private static List<Hull.Point> hull(List<Single> singles) {
        return Hull.nonDecreasing(
                singles.stream().mapToDouble(s -> s.figures().cost()).toArray(),
                singles.stream().mapToDouble(s -> s.figures().quality()).toArray());
    }

    private BaselineTable.About about() {
        TreeSet<Integer> tasks = new TreeSet<>();
        for (int row : asked) {
            if (dataset.queries().tasks()[row] >= 0) {
                tasks.add(dataset.queries().tasks()[row]);
            }
        }
        return new BaselineTable.About(
                dataset.name(),
                dataset.format(),
                dataset.synthetic(),
                asked.length,
                used.length,
                asked.length - used.length,
                profiles,
                tasks.size(),
                dataset.currency(),
                new Coverage(grades(Metric.QUALITY), grades(Metric.COST), grades(Metric.MILLIS)),
                dataset.duplicateQueries(),
                ContextFacts.of(dataset),
                dataset.origin());
    }

    private Grades grades(Metric metric) {
        int[] counts = new int[4];
        for (int p = 0; p < profiles; p++) {
            for (int row : asked) {
                counts[outcomes.grade(metric, row, columns[p]).ordinal()]++;
            }
        }
        return new Grades(counts[0], counts[1], counts[2], counts[3]);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (profiles < dataset.profiles().size()) {
            notes.add("Left out, because no row has a quality for them: "
                    + dataset.profiles().stream()
                            .filter(p -> !names.contains(p))
                            .collect(Collectors.joining(", ")) + ".");
        }
        if (used.length == 0) {
            notes.add("No row has a quality for every profile, so there are no figures.");
        } else {
            note(notes, Metric.COST, "cost", "hull and AIQ are not given");
            note(notes, Metric.MILLIS, "latency", "quality and cost are not touched");
        }
        return notes;
    }

    /** A metric that no cell has needs no note: its figures are plainly absent. */
    private void note(List<String> notes, Metric metric, String name, String consequence) {
        List<String> gaps = new ArrayList<>();
        int missing = 0;
        for (int p = 0; p < profiles; p++) {
            int own = missing(metric, p);
            missing += own;
            if (own > 0) {
                gaps.add(names.get(p) + " (" + own + ")");
            }
        }
        if (missing > 0 && missing < (long) used.length * profiles) {
            notes.add("The " + name + " of some cells of the " + used.length + " rows is not known: "
                    + String.join(", ", gaps) + ". A mean that would need one of them is not given; " + consequence
                    + ".");
        }
    }

    private int missing(Metric metric, int profile) {
        int missing = 0;
        for (int row : used) {
            missing += Double.isNaN(outcomes.value(metric, row, columns[profile])) ? 1 : 0;
        }
        return missing;
    }

    /** Means of cells, each metric only where all of its cells were known. */
    private static final class CompleteMeans {
        private final Mean quality = new Mean();
        private final Mean cost = new Mean();
        private final Mean millis = new Mean();

        void add(OutcomeTable outcomes, int row, int profile) {
            quality.add(outcomes.value(Metric.QUALITY, row, profile));
            cost.add(outcomes.value(Metric.COST, row, profile));
            millis.add(outcomes.value(Metric.MILLIS, row, profile));
        }

        Figures figures() {
            return new Figures(quality.valueIfComplete(), cost.valueIfComplete(), millis.valueIfComplete());
        }
    }
}
