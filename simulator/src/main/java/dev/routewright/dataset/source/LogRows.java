package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.run.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Logged calls as rows of a dataset. Calls with exactly the same text are one row, so that two models that were asked
 * the same can be compared; repeated calls of one model on it are its samples ({@link LogSamples}). A failed call has
 * quality 0 and what it cost. A call that the gateway answered from its cache says nothing about the model and is
 * passed over.
 */
final class LogRows implements LogFormat.Calls {
    private final DatasetBuilder into;
    /** By fingerprint, because the texts of a large log would not fit on the heap. */
    private final Map<Fingerprint, Integer> rowByText = new HashMap<>();

    private final Map<String, Integer> passedOver = new LinkedHashMap<>();
    private final List<LogSamples.Held> held = new ArrayList<>();
    private int withQuality;

    LogRows(DatasetBuilder into) {
        this.into = into;
    }

    @Override
    public void passedOver(String reason) {
        passedOver.merge(reason, 1, Integer::sum);
    }

    @Override
    public void call(LoggedCall call) {
        if (call.cached()) {
            passedOver("answered from the gateway's cache");
            return;
        }
        int profile = into.profile(call.profile());
        int row = row(call);
        boolean isFirst = into.claim(row, profile);
        if (call.task() != null) {
            into.task(row, call.task());
        }
        if (!Double.isNaN(call.quality())) {
            withQuality++;
        }
        held.add(new LogSamples.Held(
                row,
                profile,
                isFirst ? "" : call.id(),
                call.startSeconds(),
                call.millis(),
                call.firstTokenMillis(),
                call.cost(),
                call.tokensIn(),
                call.tokensOut(),
                call.failed(),
                call.quality()));
    }

    private int row(LoggedCall call) {
        if (call.text() == null) {
            return into.addRow(call.id());
        }
        Fingerprint text = Fingerprint.of(call.text()).done();
        Integer known = rowByText.get(text);
        if (known != null) {
            return known;
        }
        int row = into.addRow(call.id());
        into.text(row, call.text());
        rowByText.put(text, row);
        return row;
    }

    /** Writes the calls, says what was passed over and what the log cannot tell; reports a log without a call. */
    void finish(SourceFile first, Problems problems) {
        if (held.isEmpty() && problems.isEmpty()) {
            problems.add(
                    first.name(),
                    null,
                    null,
                    "it holds no call of a model" + (passedOver.isEmpty() ? "." : ", only " + words() + "."),
                    "Maybe the log is of another service, or it was cut to other entries.");
            return;
        }
        int joined = joined();
        new LogSamples(into).put(held);
        into.currency("USD");
        if (!passedOver.isEmpty()) {
            into.note("Passed over: " + words() + ".");
        }
        if (withQuality == 0) {
            into.note(
                    "The log holds no scores: cost and latency can be replayed, the quality of answers stays missing; "
                            + "only calls that failed count as 0.");
        }
        if (joined == 0) {
            into.note(
                    "No query of this log was answered by two models, so no outcome is known but those of the model that "
                            + "was called.");
        } else {
            into.note(joined + " calls share their text with a call of another model and stand in the same row.");
        }
    }

    /** First calls of a model on a row that another model had called before. */
    private int joined() {
        int[] firsts = new int[into.rows()];
        int count = 0;
        for (LogSamples.Held call : held) {
            if (call.id().isEmpty() && firsts[call.row()]++ > 0) {
                count++;
            }
        }
        return count;
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        passedOver.forEach((reason, count) -> words.append(words.isEmpty() ? "" : ", ")
                .append(count)
                .append(' ')
                .append(reason));
        return words.toString();
    }
}
