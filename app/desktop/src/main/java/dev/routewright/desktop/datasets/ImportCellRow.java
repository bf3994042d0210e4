package dev.routewright.desktop.datasets;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.desktop.workspace.NumberWords;
import java.util.ArrayList;
import java.util.List;

/**
 * One recorded cell as the preview shows it.
 *
 * @param context variant and sample, empty for the plain call
 * @param cost without its currency, which is one for the whole table
 * @param tokens in and out
 */
record ImportCellRow(
        String query,
        String task,
        String profile,
        String context,
        String quality,
        String cost,
        String latency,
        String tokens,
        String answer) {
    private static final int SHOWN = 20;
    private static final String NO_TOKENS = NumberWords.UNKNOWN + " / " + NumberWords.UNKNOWN;

    /** The first recorded cells, row by row. */
    static List<ImportCellRow> first(Dataset dataset) {
        List<ImportCellRow> cells = new ArrayList<>();
        OutcomeTable outcomes = dataset.outcomes();
        for (int row = 0; row < dataset.rows() && cells.size() < SHOWN; row++) {
            for (int column = 0; column < outcomes.columns() && cells.size() < SHOWN; column++) {
                if (outcomes.isThere(row, column)) {
                    cells.add(cell(dataset, row, column));
                }
            }
        }
        return cells;
    }

    /** Whether words about a cell say more than that nothing is known. */
    static boolean says(String words) {
        return !words.isEmpty() && !words.equals(NumberWords.UNKNOWN) && !words.equals(NO_TOKENS);
    }

    private static ImportCellRow cell(Dataset dataset, int row, int column) {
        OutcomeTable outcomes = dataset.outcomes();
        String task = dataset.queries().task(row);
        int[] answers = outcomes.answers(column);
        double quality = outcomes.value(Metric.QUALITY, row, column);
        return new ImportCellRow(
                String.valueOf(dataset.queries().ids().text(row)),
                task == null ? NumberWords.UNKNOWN : task,
                outcomes.profiles().get(outcomes.profileOf(column)),
                context(outcomes, column),
                NumberWords.quality(quality) + (outcomes.failed(row, column) ? ", failed" : ""),
                NumberWords.money(outcomes.value(Metric.COST, row, column), null),
                NumberWords.millis(outcomes.value(Metric.MILLIS, row, column)),
                tokens(outcomes.tokensIn(column), row) + " / " + tokens(outcomes.tokensOut(column), row),
                answers == null || answers[row] < 0
                        ? NumberWords.UNKNOWN
                        : outcomes.answerKeys().get(answers[row]));
    }

    private static String context(OutcomeTable outcomes, int column) {
        if (column < outcomes.profiles().size()) {
            return "";
        }
        OutcomeTable.Context context =
                outcomes.contexts().get(column - outcomes.profiles().size());
        String sample = context.sample() == 0 ? "" : "sample " + context.sample();
        return context.variant().isEmpty() || sample.isEmpty()
                ? context.variant() + sample
                : context.variant() + ", " + sample;
    }

    private static String tokens(int @org.jspecify.annotations.Nullable [] tokens, int row) {
        return tokens == null || tokens[row] < 0 ? NumberWords.UNKNOWN : NumberWords.count(tokens[row]);
    }
}
