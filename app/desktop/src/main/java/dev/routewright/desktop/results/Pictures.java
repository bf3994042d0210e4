package dev.routewright.desktop.results;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.pareto.Direction;
import dev.routewright.pareto.Front;
import dev.routewright.sim.Coverage;
import dev.routewright.sim.Grades;
import dev.routewright.sim.SimulationResult;
import dev.routewright.study.BaselineTable;
import dev.routewright.study.SweepPoint;
import dev.routewright.study.SweepResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns results into what the charts and the table show. Pure functions; the numbers come from the core as they are. */
public final class Pictures {
    private static final int DRAWN_SETTINGS = 240;
    private static final double PER_THOUSAND = 1000;

    private Pictures() {}

    /**
     * The front chart.
     *
     * @param name what the design is called
     * @param run the last run; null before the first
     * @param stale whether the drawing changed since
     * @param baselines null while no dataset is loaded
     * @param sweep null before the first
     * @param parameterName a free parameter's address in words
     */
    public static FrontPicture front(
            String name,
            @Nullable SimulationResult run,
            boolean stale,
            @Nullable BaselineTable baselines,
            @Nullable SweepResult sweep,
            Function<String, String> parameterName) {
        String currency = "";
        FrontPicture.Mark current = null;
        if (run != null) {
            currency = orEmpty(run.summary().currency());
            current = mark(name, run.summary().cost(), run.summary().quality());
        }
        List<FrontPicture.Mark> singles = new ArrayList<>();
        FrontPicture.Mark oracle = null;
        FrontPicture.Mark random = null;
        if (baselines != null) {
            currency = orEmpty(baselines.about().currency());
            for (BaselineTable.Single single : baselines.profiles()) {
                FrontPicture.Mark mark = mark(single.name(), single.figures());
                if (mark != null) {
                    singles.add(mark);
                }
            }
            oracle = mark("Oracle", baselines.oracle().figures());
            random = mark("Random", baselines.random());
        }
        List<FrontPicture.Setting> settings = sweep == null ? List.of() : settings(sweep, parameterName);
        return new FrontPicture(currency, current, stale, singles, oracle, random, settings, frontOf(settings));
    }

    private static List<FrontPicture.Setting> settings(SweepResult sweep, Function<String, String> parameterName) {
        List<FrontPicture.Setting> settings = new ArrayList<>();
        for (int i : sweep.thinned(DRAWN_SETTINGS)) {
            SweepPoint p = sweep.points().get(i);
            if (Double.isNaN(p.cost()) || Double.isNaN(p.quality())) {
                continue;
            }
            settings.add(new FrontPicture.Setting(
                    i, inWords(p.params(), parameterName), p.cost() * PER_THOUSAND, p.quality()));
        }
        return settings;
    }

    private static List<Integer> frontOf(List<FrontPicture.Setting> settings) {
        if (settings.isEmpty()) {
            return List.of();
        }
        double[] quality =
                settings.stream().mapToDouble(FrontPicture.Setting::quality).toArray();
        double[] cost = settings.stream()
                .mapToDouble(FrontPicture.Setting::costPerThousand)
                .toArray();
        int[] front = Front.nonDominated(new double[][] {quality, cost}, List.of(Direction.MAX, Direction.MIN));
        return Arrays.stream(front)
                .boxed()
                .sorted((a, b) -> Double.compare(cost[a], cost[b]))
                .toList();
    }

    private static String inWords(Map<String, Double> params, Function<String, String> parameterName) {
        return params.entrySet().stream()
                .map(e -> parameterName.apply(e.getKey()) + " " + NumberWords.brief(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /**
     * The latency chart: the design and the best single profile.
     *
     * @param dataset whose recorded latencies the reference curve shows; null where none is loaded
     */
    public static LatencyPicture latency(
            String name, @Nullable SimulationResult run, @Nullable Dataset dataset, @Nullable BaselineTable baselines) {
        if (run == null) {
            return new LatencyPicture(List.of(), "Press Run to see how long queries wait.");
        }
        double[] own = sorted(run.perQuery().millis());
        if (own.length == 0) {
            return new LatencyPicture(List.of(), "This dataset recorded no latencies, so there is no curve to draw.");
        }
        List<LatencyPicture.Curve> curves = new ArrayList<>();
        curves.add(new LatencyPicture.Curve(name, own, true));
        if (dataset != null && baselines != null && baselines.bestSingle() != null) {
            String best = baselines.bestSingle().name();
            float[] column =
                    dataset.outcomes().column(Metric.MILLIS, dataset.outcomes().profile(best));
            double[] reference = column == null
                    ? new double[0]
                    : sorted(of(column, run.perQuery().rows()));
            if (reference.length > 0) {
                curves.add(new LatencyPicture.Curve("Always " + best, reference, false));
            }
        }
        return new LatencyPicture(curves, "");
    }

    /** The baselines table: the design first, then the simple choices, then every profile. */
    public static List<BaselineRow> rows(
            String name, @Nullable SimulationResult run, @Nullable BaselineTable baselines) {
        List<BaselineRow> rows = new ArrayList<>();
        if (run != null) {
            String currency = run.summary().currency();
            rows.add(new BaselineRow(
                    name,
                    NumberWords.quality(run.summary().quality()),
                    NumberWords.money(run.summary().cost() * PER_THOUSAND, currency),
                    NumberWords.millis(run.summary().millis().mean()),
                    evidence(run.summary().coverage()),
                    true));
        }
        if (baselines == null) {
            return rows;
        }
        String evidence = evidence(baselines.about().cells());
        String currency = baselines.about().currency();
        rows.add(row("Random", baselines.random(), currency, evidence));
        if (baselines.bestSingle() != null) {
            rows.add(row(
                    "Best: " + baselines.bestSingle().name(),
                    baselines.bestSingle().figures(),
                    currency,
                    evidence + ", in-sample"));
        }
        rows.add(row("Best per task", baselines.bestPerTask().figures(), currency, evidence + ", in-sample"));
        rows.add(row("Oracle", baselines.oracle().figures(), currency, evidence + ", hindsight"));
        for (BaselineTable.Single single : baselines.profiles()) {
            rows.add(row("Always " + single.name(), single.figures(), currency, evidence));
        }
        return rows;
    }

    private static BaselineRow row(
            String name, BaselineTable.Figures figures, @Nullable String currency, String evidence) {
        return new BaselineRow(
                name,
                NumberWords.quality(figures.quality()),
                NumberWords.money(figures.cost() * PER_THOUSAND, currency),
                NumberWords.millis(figures.millis()),
                evidence,
                false);
    }

    /**
     * What a row of figures rests on, in a word or two: of the metrics that are there at all the one with the least that
     * was recorded.
     */
    static String evidence(Coverage coverage) {
        Grades least = coverage.quality();
        for (Grades grades : List.of(coverage.cost(), coverage.millis())) {
            if (grades.known() > 0 && grades.recorded() < least.recorded()) {
                least = grades;
            }
        }
        String words = NumberWords.evidence(least);
        return words.contains(",") ? "recorded " + NumberWords.share(least.recorded(), least.rows()) : words;
    }

    private static FrontPicture.@Nullable Mark mark(String name, BaselineTable.Figures figures) {
        return mark(name, figures.cost(), figures.quality());
    }

    private static FrontPicture.@Nullable Mark mark(String name, double cost, double quality) {
        return Double.isNaN(cost) || Double.isNaN(quality)
                ? null
                : new FrontPicture.Mark(name, cost * PER_THOUSAND, quality);
    }

    private static double[] sorted(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }

    private static double[] of(float[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
