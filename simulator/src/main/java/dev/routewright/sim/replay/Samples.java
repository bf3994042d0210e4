package dev.routewright.sim.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Says which sample a call reads: how often its query, with all its copies, has asked the same profile about the same row
 * with the same tags before it in time; ties in the order in which branches are walked. Branches are walked one after
 * the other, and times depend on samples, so a query is walked again as long as a {@link Numbering} is not right.
 */
final class Samples {
    private final EventLog log;
    private final boolean hasBranches;
    /** That of the query, then those of the thoughts that are under way, each within the one before. */
    private final List<Numbering> numberings = new ArrayList<>();

    private Numbering now;
    private int depth;
    private int[] rows = new int[16];
    private int[] profiles = new int[16];
    private long[] tags = new long[16];
    private int size;

    /** @param hasBranches whether a plan has any; without, calls are walked in the order of time */
    Samples(EventLog log, boolean hasBranches) {
        this.log = log;
        this.hasBranches = hasBranches;
        now = new Numbering(log);
        numberings.add(now);
    }

    /** The next query comes. */
    void begin() {
        size = 0;
        depth = 0;
        now = numberings.getFirst();
        now.begin();
    }

    /** The number of the sample that an attempt of a call reads, from 0. */
    int next(Copy copy, int node, int attempt, int profile) {
        int cell = cell(copy.cellRow, profile, copy.tags);
        if (!hasBranches) {
            return now.count(cell);
        }
        int event = log.ask(node, copy.millis);
        return now.call(event, cell, Caller.occurrence(copy, node), node, attempt);
    }

    private int cell(int row, int profile, long withTags) {
        int at = 0;
        while (at < size && (rows[at] != row || profiles[at] != profile || tags[at] != withTags)) {
            at++;
        }
        return at < size ? at : add(row, profile, withTags);
    }

    private int add(int row, int profile, long withTags) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            profiles = Arrays.copyOf(profiles, 2 * size);
            tags = Arrays.copyOf(tags, 2 * size);
        }
        rows[size] = row;
        profiles[size] = profile;
        tags[size] = withTags;
        return size++;
    }

    /** Whether the walk that is over read the right samples; else it is to be walked again, and will be nearer to it. */
    boolean isRight() {
        return !hasBranches || now.isRight();
    }

    /** A copy looks ahead. Each thought goes on from what was asked before this moment. */
    void look(Copy copy, int node) {
        if (hasBranches) {
            now.look(log.ask(node, copy.millis), Caller.occurrence(copy, node), node);
        }
        Numbering around = now;
        depth++;
        if (depth == numberings.size()) {
            numberings.add(new Numbering(log));
        }
        now = numberings.get(depth);
        now.startFrom(around);
    }

    /** The next thought begins, about the same moment. */
    void think() {
        now.beginAgain();
    }

    /** What was thought is forgotten. */
    void forget() {
        depth--;
        now = numberings.get(depth);
    }
}
