package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Repeated calls of one model on one text as samples 0, 1, 2 … in the order of time; calls without a time come last,
 * in the log's order. Every sample is a column over all rows, so a large log gets fewer: what is repeated more often
 * goes on in a further row with the same text. No call is lost.
 */
final class LogSamples {
    private static final int MOST_SAMPLES = 100;
    /** Rows times profiles times samples; a cell of a column takes some 20 bytes. */
    private static final long MOST_CELLS = 20_000_000;

    private final DatasetBuilder into;
    private final CallCells cells;
    private final Map<Key, Place> places = new HashMap<>();
    private int repeated;
    private int inFurtherRows;

    LogSamples(DatasetBuilder into) {
        this.into = into;
        cells = new CallCells(into);
    }

    /**
     * A call without its text.
     *
     * @param row the row of its text
     * @param id the log's id of the call; empty for the first that was read of its model on the row
     */
    record Held(
            int row,
            int profile,
            String id,
            double startSeconds,
            double millis,
            double firstTokenMillis,
            double cost,
            int tokensIn,
            int tokensOut,
            boolean failed,
            double quality) {}

    private record Key(int row, int profile) {}

    /** Where the last call of a model on a row went. */
    private record Place(int row, int sample) {}

    /** Writes all calls. */
    void put(List<Held> calls) {
        List<String> profiles = into.profiles();
        int most = (int) Math.clamp(MOST_CELLS / Math.max(1, (long) into.rows() * profiles.size()), 1, MOST_SAMPLES);
        calls.stream().sorted(Comparator.comparingDouble(Held::startSeconds)).forEach(call -> {
            Key key = new Key(call.row(), call.profile());
            Place place = next(call, places.get(key), most);
            places.put(key, place);
            write(
                    call,
                    place.row(),
                    place.sample() == 0
                            ? call.profile()
                            : into.context(profiles.get(call.profile()), "", place.sample()));
        });
        if (repeated > 0) {
            into.note(repeated + " calls repeat an earlier call of the same model on the same text and are its samples"
                    + " 1, 2 and so on, in the order of time.");
        }
        if (inFurtherRows > 0) {
            into.note(inFurtherRows + " calls repeat one more often than the " + most
                    + " samples that a log of this size gets and begin further rows with the same text.");
        }
    }

    private Place next(Held call, @Nullable Place last, int most) {
        if (last == null) {
            return new Place(call.row(), 0);
        }
        if (last.sample() + 1 < most) {
            repeated++;
            return new Place(last.row(), last.sample() + 1);
        }
        inFurtherRows++;
        int row = into.addRow(call.id().isEmpty() ? into.id(call.row()) : call.id());
        String text = into.textOf(call.row());
        if (text != null) {
            into.text(row, text);
        }
        return new Place(row, 0);
    }

    private void write(Held call, int row, int handle) {
        into.claim(row, handle);
        cells.ended(row, handle, call.quality(), !call.failed());
        into.cost(row, handle, call.cost(), Evidence.RECORDED);
        into.millis(row, handle, call.millis(), Evidence.RECORDED);
        into.tokens(row, handle, call.tokensIn(), call.tokensOut());
        if (!Double.isNaN(call.firstTokenMillis())) {
            into.varying(row, handle, "first_token_millis", call.firstTokenMillis());
        }
    }
}
