package dev.routewright.dataset.source;

import dev.routewright.dataset.AnswerKey;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.source.ColumnMapping.Role;
import org.jspecify.annotations.Nullable;

/** What the record of one call says: quality, cost, latency, tokens, how it ended and what was answered. */
final class LongCalls {
    private static final double MILLIS_PER_SECOND = 1000;

    private final LongColumns columns;
    private final ValueChecks checks;
    private final DatasetBuilder into;

    LongCalls(LongColumns columns, ValueChecks checks, DatasetBuilder into) {
        this.columns = columns;
        this.checks = checks;
        this.into = into;
    }

    /** @param cells the handle of the profile's cells in its context */
    void put(TableRecord record, int row, int cells) {
        double quality = checks.share(record, columns.of(Role.QUALITY));
        if (failed(record)) {
            quality = 0;
            into.failed(row, cells);
        }
        into.quality(row, cells, quality, Evidence.RECORDED);
        into.cost(row, cells, amount(record, Role.COST, "cost"), Evidence.RECORDED);
        double millis = columns.of(Role.MILLIS) >= 0
                ? amount(record, Role.MILLIS, "latency")
                : amount(record, Role.SECONDS, "latency") * MILLIS_PER_SECOND;
        into.millis(row, cells, millis, Evidence.RECORDED);
        into.tokens(row, cells, tokens(record, Role.TOKENS_IN), tokens(record, Role.TOKENS_OUT));
        answer(record, row, cells);
        columns.qualities().forEach((name, column) -> {
            double value = checks.share(record, column);
            if (!Double.isNaN(value)) {
                into.quality(row, cells, name, value);
            }
        });
    }

    private boolean failed(TableRecord record) {
        Boolean success = truth(record, Role.SUCCESS);
        Boolean failed = truth(record, Role.FAILED);
        return Boolean.FALSE.equals(success) || Boolean.TRUE.equals(failed);
    }

    private @Nullable Boolean truth(TableRecord record, Role role) {
        String text = columns.text(record, role);
        if (text == null) {
            return null;
        }
        Boolean word = role == Role.SUCCESS ? ValueChecks.success(text) : null;
        return word == null ? checks.truth(text, record, columns.name(role)) : word;
    }

    private void answer(TableRecord record, int row, int cells) {
        String answer = columns.text(record, Role.ANSWER);
        String key = answer == null ? "" : AnswerKey.of(answer);
        if (!key.isEmpty()) {
            into.answer(row, cells, key);
        }
    }

    private double amount(TableRecord record, Role role, String what) {
        double value = number(record, role);
        return Double.isNaN(value) ? value : checks.amount(value, record, columns.name(role), what);
    }

    private int tokens(TableRecord record, Role role) {
        double value = number(record, role);
        return Double.isNaN(value) ? -1 : checks.tokens(value, record, columns.name(role));
    }

    private double number(TableRecord record, Role role) {
        return columns.of(role) < 0 ? Double.NaN : checks.number(record, columns.of(role));
    }
}
