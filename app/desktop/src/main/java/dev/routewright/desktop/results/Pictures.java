package dev.routewright.desktop.results;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.pareto.Direction;
import dev.routewright.pareto.Front;
import dev.routewright.sim.Grades;
import dev.routewright.sim.SimulationResult;
import dev.routewright.study.BaselineTable;
import dev.routewright.study.SweepPoint;
import dev.routewright.study.SweepResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns results into what the charts and the table show. Pure functions; the numbers come from the core as they are. */
public final class Pictures {
    private static final int DRAWN_SETTINGS = 240;
    private static final String UNKNOWN = "–";

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
            settings.add(new FrontPicture.Setting(i, inWords(p.params(), parameterName), p.cost() * 1000, p.quality()));
        }
        return settings;
    }

    private static List<Integer> frontOf(List<FrontPicture.Setting> settings) {
        if (settings.isEmpty()) {
            return List.of();
        }
        double[] quality = settings.stream().mapToDouble(FrontPicture.Setting::quality).toArray();
        double[] cost = settings.stream().mapToDouble(FrontPicture.Setting::costPerThousand).toArray();
        int[] front = Front.nonDominated(new double[][] {quality, cost}, List.of(Direction.MAX, Direction.MIN));
        return Arrays.stream(front)
                .boxed()
                .sorted((a, b) -> Double.compare(cost[a], cost[b]))
                .toList();
    }

    private static String inWords(Map<String, Double> params, Function<String, String> parameterName) {
        return params.entrySet().stream()
                .map(e -> parameterName.apply(e.getKey()) + " " + number(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /**
     * The latency chart: the design and its dearest single profile.
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
            float[] column = dataset.outcomes().column(Metric.MILLIS, dataset.outcomes().profile(best));
            double[] reference = column == null ? new double[0] : sorted(of(column, run.perQuery().rows()));
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
            rows.add(new BaselineRow(name, quality(run.summary().quality()), perThousand(run.summary().cost(), currency),
                    time(run.summary().millis().mean()), evidence(run.summary().coverage().quality()), true));
        }
        if (baselines == null) {
            return rows;
        }
        String evidence = evidence(baselines.about().cells().quality());
        String currency = baselines.about().currency();
        rows.add(row("Random", baselines.random(), currency, evidence));
        if (baselines.bestSingle() != null) {
            rows.add(row("Best single: " + baselines.bestSingle().name(), baselines.bestSingle().figures(), currency,
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
        return new BaselineRow(name, quality(figures.quality()), perThousand(figures.cost(), currency),
                time(figures.millis()), evidence, false);
    }

    private static FrontPicture.@Nullable Mark mark(String name, BaselineTable.Figures figures) {
        return mark(name, figures.cost(), figures.quality());
    }

    private static FrontPicture.@Nullable Mark mark(String name, double cost, double quality) {
        return Double.isNaN(cost) || Double.isNaN(quality) ? null : new FrontPicture.Mark(name, cost * 1000, quality);
    }

    private static double[] sorted(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }

    private static double[] of(float[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }

    /** Quality with four decimals, an en dash where it is not known. */
    public static String quality(double quality) {
        return Double.isNaN(quality) ? UNKNOWN : String.format(Locale.ROOT, "%.4f", quality);
    }

    /** A cost per query as cost per 1,000 queries with its currency, an en dash where it is not known. */
    public static String perThousand(double cost, @Nullable String currency) {
        if (Double.isNaN(cost)) {
            return UNKNOWN;
        }
        double amount = cost * 1000;
        return String.format(Locale.ROOT, amount < 0.1 ? "%.4f" : "%,.3f", amount) + (currency == null ? "" : " " + currency);
    }

    /** Milliseconds as a time with its unit, an en dash where it is not known. */
    public static String time(double millis) {
        if (Double.isNaN(millis)) {
            return UNKNOWN;
        }
        return millis < 1000
                ? String.format(Locale.ROOT, "%.0f ms", millis)
                : String.format(Locale.ROOT, "%,.2f s", millis / 1000);
    }

    /** What numbers rest on, worst first where it is not all one grade: "recorded", "recorded 94 %, missing 6 %". */
    public static String evidence(Grades grades) {
        int all = Math.max(1, grades.rows());
        List<String> words = new ArrayList<>();
        add(words, "recorded", grades.recorded(), all);
        add(words, "derived", grades.derived(), all);
        add(words, "assumed", grades.assumed(), all);
        add(words, "missing", grades.missing(), all);
        return words.isEmpty() ? UNKNOWN : String.join(", ", words);
    }

    private static void add(List<String> words, String grade, int rows, int all) {
        if (rows == all) {
            words.add(grade);
        } else if (rows > 0) {
            words.add(String.format(Locale.ROOT, "%s %s %%", grade, share(100.0 * rows / all)));
        }
    }

    private static String share(double percent) {
        // 99.97 must not read as 100: nothing that is missing is rounded away.
        return percent > 99 && percent < 100 || percent < 1
                ? String.format(Locale.ROOT, "%.2f", percent)
                : String.format(Locale.ROOT, "%.0f", percent);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
