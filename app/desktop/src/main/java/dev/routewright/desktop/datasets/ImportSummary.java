package dev.routewright.desktop.datasets;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.desktop.workspace.NumberWords;
import java.util.Locale;

/** What a table becomes, in one sentence. */
final class ImportSummary {
    private ImportSummary() {}

    static String of(Dataset dataset) {
        OutcomeTable outcomes = dataset.outcomes();
        long all = (long) dataset.rows() * dataset.profiles().size();
        long missing = 0;
        for (int profile = 0; profile < dataset.profiles().size(); profile++) {
            float[] qualities = outcomes.column(Metric.QUALITY, profile);
            for (int row = 0; row < dataset.rows(); row++) {
                missing += qualities == null || Float.isNaN(qualities[row]) ? 1 : 0;
            }
        }
        int contexts = outcomes.contexts().size();
        return many(dataset.rows(), "row") + ", " + many(dataset.profiles().size(), "model") + ", "
                + share(missing, all) + " of the cells missing"
                + (contexts == 0 ? "" : ", " + many(contexts, "further context")) + ".";
    }

    private static String many(long count, String what) {
        return NumberWords.count(count) + " " + what + (count == 1 ? "" : "s");
    }

    /** Whole percents; what is not nothing is never called 0 %, and what is not all never 100 %. */
    private static String share(long part, long all) {
        if (part == 0 || all == 0) {
            return "none";
        }
        double percent = 100.0 * part / all;
        return percent < 1
                ? "under 1 %"
                : part < all && percent > 99 ? "over 99 %" : String.format(Locale.ROOT, "%.0f %%", percent);
    }
}
