package dev.routewright.sim.replay;

import java.util.Arrays;

/**
 * Numbers the calls of one walk, of a query or of a thought. A call that is not settled gets the number of calls of its
 * cell that were walked before it. After the walk, the calls that were asked are gone through in the order of time, and
 * those up to the first wrong number are settled: they keep theirs, the wrong one gets the right one, and the walk is
 * made again. What happens later cannot change what happened before, so each walk settles at least one more.
 */
final class Numbering {
    private static final int LOOK = -1;

    private final EventLog log;
    /** By cell: calls that were walked so far. */
    private final Ints counts = new Ints();
    /** By cell: calls before the first one. */
    private final Ints before = new Ints();
    /** By cell: calls so far in the order of time. */
    private final Ints inTime = new Ints();
    /** What was asked in this walk, and when it is a look ahead, where {@link #seen} begins instead of a number. */
    private final Ints events = new Ints();

    private final Ints cells = new Ints();
    private final Ints numbers = new Ints();
    private final Moments moments = new Moments();
    /** By what was asked: whether it was settled before this walk. */
    private final Ints kept = new Ints();

    private final Moments settled = new Moments();
    private final Ints settledNumbers = new Ints();
    /** Of each look ahead the number of cells and the calls of each before it. */
    private final Ints seen = new Ints();

    private int[] order = new int[16];
    private double[] latest = new double[16];

    Numbering(EventLog log) {
        this.log = log;
    }

    /** A query comes; nothing was asked. */
    void begin() {
        before.clear();
        beginAgain();
    }

    /** A walk from the same start, of which nothing is settled. */
    void beginAgain() {
        settled.clear();
        settledNumbers.clear();
        seen.clear();
        restart();
    }

    private void restart() {
        counts.set(before);
        events.clear();
        cells.clear();
        numbers.clear();
        moments.clear();
        kept.clear();
    }

    /** Starts from what another has counted where it looks ahead. */
    void startFrom(Numbering around) {
        int last = around.cells.size() - 1;
        if (last >= 0 && around.cells.get(last) == LOOK) {
            int at = around.numbers.get(last);
            before.clear();
            for (int cell = 0; cell < around.seen.get(at); cell++) {
                before.add(around.seen.get(at + 1 + cell));
            }
        } else {
            before.set(around.counts);
        }
        beginAgain();
    }

    /** The number of a call of a cell, from 0; for walks in the order of time. */
    int count(int cell) {
        return counts.next(cell);
    }

    /** The number of a call, from 0. */
    int call(int event, int cell, long occurrence, int node, int attempt) {
        int walked = counts.next(cell);
        int known = settled.find(occurrence, node, attempt, cell);
        int number = known < 0 ? walked : settledNumbers.get(known);
        ask(event, cell, number, known);
        moments.add(occurrence, node, attempt, cell);
        return number;
    }

    /** A look ahead. */
    void look(int event, long occurrence, int node) {
        int known = settled.find(occurrence, node, 0, LOOK);
        ask(event, LOOK, known < 0 ? see(counts) : settledNumbers.get(known), known);
        moments.add(occurrence, node, 0, LOOK);
    }

    private void ask(int event, int cell, int number, int known) {
        events.add(event);
        cells.add(cell);
        numbers.add(number);
        kept.add(known);
    }

    private int see(Ints calls) {
        int at = seen.size();
        seen.add(calls.size());
        for (int cell = 0; cell < calls.size(); cell++) {
            seen.add(calls.get(cell));
        }
        return at;
    }

    /** Whether all numbers are right; else more is settled, and the walk is to be made again. */
    boolean isRight() {
        if (isInOrder()) {
            return true;
        }
        int asked = sort();
        inTime.set(before);
        for (int i = 0; i < asked; i++) {
            int at = order[i];
            int right = right(at);
            boolean isKept = kept.get(at) >= 0;
            if (!isKept) {
                settled.add(moments, at);
                settledNumbers.add(right);
            }
            if (!isKept && right != numbers.get(at)) {
                restart();
                return false;
            }
        }
        return true;
    }

    /** The right number of what was asked, which comes next in the order of time. */
    private int right(int at) {
        int cell = cells.get(at);
        if (cell != LOOK) {
            return inTime.next(cell);
        }
        return sees(numbers.get(at), inTime) ? numbers.get(at) : see(inTime);
    }

    private boolean sees(int at, Ints calls) {
        boolean same = true;
        for (int cell = 0; cell < Math.max(calls.size(), seen.get(at)); cell++) {
            same &= calls.get(cell) == (cell < seen.get(at) ? seen.get(at + 1 + cell) : 0);
        }
        return same;
    }

    /** Whether the calls of each cell were walked in the order of time anyway, as most are; if unsure, no. */
    private boolean isInOrder() {
        latest(counts.size());
        double last = 0;
        boolean sorted = true;
        boolean looks = false;
        for (int i = 0; i < events.size(); i++) {
            int event = events.get(i);
            int cell = cells.get(i);
            boolean isUndone = log.kind(event) != EventLog.ASK;
            double start = log.start(event);
            sorted &= start >= last && !isUndone;
            last = start;
            looks |= cell == LOOK;
            if (kept.get(i) >= 0 || cell != LOOK && !(start >= latest[cell])) {
                return false;
            }
            if (cell != LOOK) {
                // No later call of the cell is in order then.
                latest[cell] = isUndone ? Double.POSITIVE_INFINITY : start;
            }
        }
        return sorted || !looks;
    }

    private void latest(int cells) {
        if (latest.length < cells) {
            latest = new double[2 * cells];
        }
        Arrays.fill(latest, 0, cells, 0);
    }

    /** Puts what was asked, and not undone, into the order of time; unknown times come last. */
    private int sort() {
        if (order.length < events.size()) {
            order = Arrays.copyOf(order, 2 * events.size());
        }
        int asked = 0;
        for (int i = 0; i < events.size(); i++) {
            if (log.kind(events.get(i)) == EventLog.ASK) {
                int at = asked++;
                while (at > 0 && isAfter(order[at - 1], i)) {
                    order[at] = order[at - 1];
                    at--;
                }
                order[at] = i;
            }
        }
        return asked;
    }

    private boolean isAfter(int a, int b) {
        return Double.compare(log.start(events.get(a)), log.start(events.get(b))) > 0;
    }
}
