package dev.routewright.desktop.datasets;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.desktop.results.BaselineRow;
import dev.routewright.desktop.results.Pictures;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.desktop.workspace.OpenedDataset;
import dev.routewright.graph.Price;
import dev.routewright.report.ContextText;
import dev.routewright.sim.Grades;
import dev.routewright.study.BaselineTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A dataset as rows of words, made only when they are looked at: a table of a million queries costs nothing. */
public final class DatasetViewModel {
    private static final double PER = 1000;
    private static final int TEXT_SHOWN = 200;

    private final Dataset dataset;
    private final BaselineTable table;

    public DatasetViewModel(OpenedDataset opened) {
        dataset = opened.dataset();
        table = opened.baselines();
    }

    int queries() {
        return dataset.rows();
    }

    QueryRow query(int row) {
        int known = 0;
        for (int profile = 0; profile < dataset.profiles().size(); profile++) {
            known += Double.isNaN(dataset.outcomes().value(Metric.QUALITY, row, profile)) ? 0 : 1;
        }
        String task = dataset.queries().task(row);
        return new QueryRow(
                String.valueOf(dataset.queries().ids().text(row)),
                task == null ? NumberWords.UNKNOWN : task,
                oneLine(dataset.queries().texts().text(row)),
                known + " of " + dataset.profiles().size());
    }

    private static String oneLine(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return NumberWords.UNKNOWN;
        }
        String line = text.length() > TEXT_SHOWN ? text.substring(0, TEXT_SHOWN) + "…" : text;
        return line.replaceAll("\\s+", " ");
    }

    List<TaskRow> tasks() {
        List<String> names = dataset.queries().taskNames();
        long[] counts = new long[names.size()];
        for (int task : dataset.queries().tasks()) {
            if (task >= 0) {
                counts[task]++;
            }
        }
        List<TaskRow> rows = new ArrayList<>();
        for (int task = 0; task < counts.length; task++) {
            rows.add(new TaskRow(
                    names.get(task),
                    NumberWords.count(counts[task]),
                    table.bestPerTask().choice().getOrDefault(names.get(task), NumberWords.UNKNOWN)));
        }
        return rows;
    }

    List<ProfileRow> profiles() {
        List<ProfileRow> rows = new ArrayList<>();
        for (BaselineTable.Single single : table.profiles()) {
            Price price = dataset.prices().get(single.name());
            rows.add(new ProfileRow(
                    single.name(),
                    NumberWords.quality(single.figures().quality()),
                    NumberWords.money(single.figures().cost() * PER, dataset.currency()),
                    NumberWords.millis(single.figures().millis()),
                    NumberWords.count(table.oracle().picks().getOrDefault(single.name(), 0)),
                    price == null
                            ? NumberWords.UNKNOWN
                            : NumberWords.plain(price.inPerMillion()) + " / " + NumberWords.plain(price.outPerMillion())
                                    + " " + price.currency(),
                    cells(single.name()),
                    contexts(single.name())));
        }
        return rows;
    }

    /** Whether some profile was called in a variant, again, or with its answers kept. */
    boolean hasContexts() {
        return !table.about().contexts().profiles().isEmpty();
    }

    private String contexts(String profile) {
        return table.about().contexts().profiles().stream()
                .filter(facts -> facts.name().equals(profile))
                .findFirst()
                .map(facts -> NumberWords.count(facts.variants()) + " / " + NumberWords.count(facts.samples()))
                .orElse("0 / 1");
    }

    private String cells(String profile) {
        int index = dataset.outcomes().profile(profile);
        int known = 0;
        for (int row = 0; row < dataset.rows(); row++) {
            known += Double.isNaN(dataset.outcomes().value(Metric.QUALITY, row, index)) ? 0 : 1;
        }
        return NumberWords.count(known) + " of " + NumberWords.count(dataset.rows());
    }

    List<BaselineRow> baselines() {
        return Pictures.rows("", null, table);
    }

    /** What it is, in one line. */
    String subtitle() {
        return dataset.format() + (dataset.synthetic() ? ", synthetic" : "") + ", " + NumberWords.count(dataset.rows())
                + " queries × " + NumberWords.count(dataset.profiles().size()) + " profiles";
    }

    /** What the baselines rest on and the area under their hull, in one sentence each. */
    List<String> aboutBaselines() {
        BaselineTable.About about = table.about();
        List<String> lines = new ArrayList<>();
        lines.add("Means over " + NumberWords.count(about.rowsUsed()) + " of " + NumberWords.count(about.queries())
                + " queries: those with every profile's quality. What was chosen was chosen on them (in-sample).");
        if (table.aiq() != null) {
            lines.add(String.format(
                    Locale.ROOT,
                    "AIQ of the single profiles: %.4f between cheapest and dearest, %.4f up to" + " the dearest.",
                    table.aiq().range(),
                    table.aiq().max()));
        }
        if (table.hull() != null) {
            lines.add("Hull: "
                    + String.join(
                            ", ",
                            table.hull().stream()
                                    .map(p -> p.index() < 0
                                            ? ""
                                            : table.profiles().get(p.index()).name())
                                    .filter(n -> !n.isEmpty())
                                    .toList())
                    + ".");
        }
        return lines;
    }

    /** Cells by evidence, one line per metric. */
    List<String> evidence() {
        return List.of(
                "Quality: " + counts(table.about().cells().quality()),
                "Cost: " + counts(table.about().cells().cost()),
                "Latency: " + counts(table.about().cells().millis()));
    }

    private static String counts(Grades grades) {
        return NumberWords.count(grades.recorded()) + " recorded, " + NumberWords.count(grades.derived()) + " derived, "
                + NumberWords.count(grades.assumed()) + " assumed, " + NumberWords.count(grades.missing()) + " missing";
    }

    /** Calls in a variant, repeated calls, answers, further qualities, and how rows belong together. */
    List<String> contexts() {
        List<String> lines = ContextText.lines(table.about().contexts());
        return lines.isEmpty()
                ? List.of("One plain call of every profile; no answers, further qualities, groups,"
                        + " parts or steps are recorded.")
                : lines;
    }

    /** Used files, ignored files with the reason, duplicates and the reader's notes. */
    List<String> origin() {
        List<String> lines = new ArrayList<>();
        dataset.origin().used().forEach(file -> lines.add("Read " + file));
        dataset.origin().ignored().forEach(i -> lines.add("Left out " + i.file() + ": " + i.reason()));
        if (dataset.duplicateQueries() > 0) {
            lines.add(NumberWords.count(dataset.duplicateQueries()) + " queries have the text of an earlier one.");
        }
        lines.addAll(dataset.notes());
        table.notes().stream().filter(note -> !lines.contains(note)).forEach(lines::add);
        return lines;
    }
}
