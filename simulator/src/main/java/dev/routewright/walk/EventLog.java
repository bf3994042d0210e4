package dev.routewright.walk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one query and all its copies, in the order in which it happened. Each copy's events are also linked
 * with each other, so that a branch that is stopped can be undone from a time on and billed by itself. Written over for
 * each query. Which arrays an event uses depends on its kind.
 */
public final class EventLog {
    /** Undone. */
    public static final byte NOTHING = 0;
    /** A node was visited: amount is its time, quality that of its outcome; what it was charged stands beside. */
    public static final byte VISIT = 1;
    /** Something was billed: amount is its cost. */
    static final byte CHARGE = 2;
    /** The exit {@code what} was left by. */
    public static final byte LEAVE = 3;
    /** The cache at a node had the entry {@code what}. */
    static final byte HIT = 4;
    /** The cache at a node had nothing for the text {@code what} of group {@code more}. */
    static final byte MISS = 5;
    /** A policy that learns took the exit {@code what} for the task {@code more}. */
    static final byte CHOICE = 6;
    /** Branches began, those of the pass {@code what}. */
    static final byte PASS = 7;

    /** {@code what} of a charge says what it counts as. */
    private static final int COSTS = 1;

    private static final int DECIDES = 2;
    /** {@code grades} of a visit. */
    private static final int OPEN = 1;

    private static final int CLOSED = 0;
    private static final int NONE = -1;
    private static final int START_SIZE = 16;

    private byte[] kinds = new byte[START_SIZE];
    private int[] nodes = new int[START_SIZE];
    private int[] what = new int[START_SIZE];
    private int[] more = new int[START_SIZE];
    private int[] grades = new int[START_SIZE];
    private int[] next = new int[START_SIZE];
    private double[] starts = new double[START_SIZE];
    private double[] amounts = new double[START_SIZE];
    private double[] ins = new double[START_SIZE];
    private double[] outs = new double[START_SIZE];
    private @Nullable Given[] givens = new Given[START_SIZE];
    private int size;

    void clear() {
        size = 0;
    }

    /** How many events there are. */
    public int size() {
        return size;
    }

    private int add(Copy copy, byte kind, int node, int value, double start) {
        if (size == kinds.length) {
            grow(2 * size);
        }
        kinds[size] = kind;
        nodes[size] = node;
        what[size] = value;
        starts[size] = start;
        next[size] = NONE;
        if (copy.firstEvent == NONE) {
            copy.firstEvent = size;
        } else {
            next[copy.lastEvent] = size;
        }
        copy.lastEvent = size;
        return size++;
    }

    private void grow(int length) {
        kinds = Arrays.copyOf(kinds, length);
        nodes = Arrays.copyOf(nodes, length);
        what = Arrays.copyOf(what, length);
        more = Arrays.copyOf(more, length);
        grades = Arrays.copyOf(grades, length);
        next = Arrays.copyOf(next, length);
        starts = Arrays.copyOf(starts, length);
        amounts = Arrays.copyOf(amounts, length);
        ins = Arrays.copyOf(ins, length);
        outs = Arrays.copyOf(outs, length);
        givens = Arrays.copyOf(givens, length);
    }

    /** A visit that takes no time so far. */
    int visit(Copy copy, int node, double start) {
        int visit = add(copy, VISIT, node, 0, start);
        grades[visit] = OPEN;
        amounts[visit] = Double.NaN;
        ins[visit] = 0;
        outs[visit] = Double.NaN;
        return visit;
    }

    /** A visit is over. */
    void visited(int visit, double millis, double quality) {
        grades[visit] = CLOSED;
        amounts[visit] = millis;
        outs[visit] = quality;
    }

    /** Bills what a copy asked at the node where it is. */
    void charge(Copy copy, double start, double cost, int costGrade, double tokensIn, double tokensOut) {
        Asking asked = copy.here.asks;
        int counts = (asked.costs ? COSTS : 0) | (asked.decider != null ? DECIDES : 0);
        int charge = add(copy, CHARGE, asked.calls, counts, start);
        int visit = copy.here.event;
        more[charge] = visit;
        what[visit] |= counts & COSTS;
        ins[visit] += cost;
        amounts[charge] = cost;
        grades[charge] = costGrade;
        ins[charge] = tokensIn;
        outs[charge] = tokensOut;
    }

    void leave(Copy copy, int exit) {
        add(copy, LEAVE, 0, exit, copy.millis);
    }

    void hit(Copy copy, int node, int entry) {
        add(copy, HIT, node, entry, copy.millis);
    }

    void miss(Copy copy, int node, int text, int group) {
        int miss = add(copy, MISS, node, text, copy.millis);
        more[miss] = group;
        grades[miss] = 0;
    }

    void choice(Copy copy, int node, int exit, int task) {
        int choice = add(copy, CHOICE, node, exit, copy.millis);
        more[choice] = task;
    }

    void pass(Copy copy, int number) {
        add(copy, PASS, 0, number, copy.millis);
    }

    /** What caches store for the misses of a part and of what branched from it: its own answer, or nothing. */
    void give(Journey journey, Copy part, Given answer) {
        for (int i = part.firstEvent; i != NONE; i = next[i]) {
            if (kinds[i] == MISS && grades[i] == 0) {
                grades[i] = 1;
                Given given = givens[i] == null ? new Given() : givens[i];
                given.set(answer);
                givens[i] = given;
            } else if (kinds[i] == PASS) {
                Pass pass = journey.pass(what[i]);
                for (int b = 0; b < pass.size(); b++) {
                    give(journey, pass.copy(b), answer);
                }
            }
        }
    }

    /**
     * Undoes what a copy did at a time or later; what it asked then was stopped before. A visit that began then never
     * was, one that was over stays, and one that is under way ends, with a quality only where nobody knows its end. What
     * was looked up at the very moment has been.
     */
    void stop(Copy copy, double at) {
        boolean isGone = false;
        boolean isOpen = false;
        for (int i = copy.firstEvent; i != NONE; i = next[i]) {
            if (kinds[i] == VISIT) {
                isGone = starts[i] >= at;
                isOpen = !isGone && grades[i] == OPEN;
            }
            boolean isUndone = switch (kinds[i]) {
                case HIT, PASS -> false;
                case CHARGE -> isGone || isOpen && starts[i] >= at;
                default -> starts[i] >= at;
            };
            if (isUndone && kinds[i] == CHARGE) {
                kinds[i] = NOTHING;
                chargeAnew(copy, more[i]);
            } else if (isUndone) {
                kinds[i] = NOTHING;
            } else if (kinds[i] == VISIT && isOpen) {
                visited(i, copy.isLost() ? Double.NaN : at - starts[i], copy.isLost() ? copy.here.quality : Double.NaN);
            }
        }
    }

    private void chargeAnew(Copy copy, int visit) {
        what[visit] = 0;
        ins[visit] = 0;
        for (int i = copy.firstEvent; i != NONE; i = next[i]) {
            if (kinds[i] == CHARGE && more[i] == visit) {
                what[visit] |= what[i] & COSTS;
                ins[visit] += amounts[i];
            }
        }
    }

    /** Adds what a copy, and what branched from it, was billed since there were so many events. */
    void bill(Journey journey, Copy copy, int since, Sums into) {
        for (int i = copy.firstEvent; i != NONE; i = next[i]) {
            if (kinds[i] == CHARGE && i >= since) {
                into.add(amounts[i], grades[i], (what[i] & DECIDES) != 0, nodes[i], ins[i], outs[i]);
            } else if (kinds[i] == PASS) {
                Pass pass = journey.pass(what[i]);
                for (int b = 0; b < pass.size(); b++) {
                    bill(journey, pass.copy(b), since, into);
                }
            }
        }
    }

    /** The next event of the same copy, negative for none. */
    int next(int event) {
        return next[event];
    }

    /** What happened. */
    public byte kind(int event) {
        return kinds[event];
    }

    /** The node of a visit. */
    public int node(int event) {
        return nodes[event];
    }

    /** Exit, entry or text. */
    public int what(int event) {
        return what[event];
    }

    /** Group or task; of a charge the visit in which it was made. */
    public int more(int event) {
        return more[event];
    }

    /** Time of a visit, cost of a charge. */
    public double amount(int event) {
        return amounts[event];
    }

    /** Quality of what a visit gave, NaN where missing or where it gives nothing. */
    public double quality(int visit) {
        return outs[visit];
    }

    /** What was charged in a visit, 0 for nothing. */
    public double charged(int visit) {
        return ins[visit];
    }

    /** Whether something was charged in a visit that says what it costs. */
    public boolean costs(int visit) {
        return (what[visit] & COSTS) != 0;
    }

    /** What a miss stores; null where it is the query's own final answer. */
    @Nullable
    Given given(int miss) {
        return grades[miss] == 0 ? null : givens[miss];
    }
}
