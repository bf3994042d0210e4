package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.run.Fingerprint;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Logged calls as rows of a dataset. Calls with exactly the same text are one row, so that two models that were asked the
 * same can be compared; a second call of the same model on it is a further row. A failed call has quality 0 and what it
 * cost. A call that the gateway answered from its cache says nothing about the model and is passed over.
 */
final class LogRows implements LogFormat.Calls {
    private final DatasetBuilder into;
    private final CallCells cells;
    /** By fingerprint, because the texts of a large log would not fit on the heap. */
    private final Map<Fingerprint, Integer> rowByText = new HashMap<>();
    private final Map<String, Integer> passedOver = new LinkedHashMap<>();
    private int calls;
    private int joined;
    private int withQuality;

    LogRows(DatasetBuilder into) {
        this.into = into;
        cells = new CallCells(into);
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
        calls++;
        int profile = into.profile(call.profile());
        int row = row(call, profile);
        if (call.task() != null) {
            into.task(row, call.task());
        }
        if (!Double.isNaN(call.quality())) {
            withQuality++;
        }
        cells.ended(row, profile, call.quality(), !call.failed());
        into.cost(row, profile, call.cost(), Evidence.RECORDED);
        into.millis(row, profile, call.millis(), Evidence.RECORDED);
        into.tokens(row, profile, call.tokensIn(), call.tokensOut());
        if (!Double.isNaN(call.firstTokenMillis())) {
            into.varying(row, profile, "first_token_millis", call.firstTokenMillis());
        }
    }

    private int row(LoggedCall call, int profile) {
        Fingerprint text = call.text() == null ? null : Fingerprint.of(call.text()).done();
        Integer known = text == null ? null : rowByText.get(text);
        if (known != null && into.claim(known, profile)) {
            joined++;
            return known;
        }
        int row = into.addRow(call.id());
        into.claim(row, profile);
        if (call.text() != null && text != null) {
            into.text(row, call.text());
            rowByText.putIfAbsent(text, row);
        }
        return row;
    }

    /** Says what was passed over and what the log cannot tell; reports a log without a call. */
    void finish(SourceFile first, Problems problems) {
        if (calls == 0 && problems.isEmpty()) {
            problems.add(first.name(), null, null, "it holds no call of a model" + (passedOver.isEmpty() ? "." : ", only "
                    + words() + "."), "Maybe the log is of another service, or it was cut to other entries.");
            return;
        }
        into.currency("USD");
        if (!passedOver.isEmpty()) {
            into.note("Passed over: " + words() + ".");
        }
        if (withQuality == 0) {
            into.note("The log holds no scores: cost and latency can be replayed, the quality of answers stays missing; "
                    + "only calls that failed count as 0.");
        }
        if (joined == 0) {
            into.note("No query of this log was answered by two models, so no outcome is known but those of the model that "
                    + "was called.");
        } else {
            into.note(joined + " calls share their text with a call of another model and stand in the same row.");
        }
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        passedOver.forEach((reason, count) -> words.append(words.isEmpty() ? "" : ", ").append(count).append(' ')
                .append(reason));
        return words.toString();
    }
}
