package dev.routewright.sim.replay;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Price;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one query and all its copies, in the order in which they are walked, so that a branch that is stopped
 * can be undone from a time on. Written over for each query. Which arrays an event uses depends on its kind.
 */
final class EventLog {
    /** Undone. */
    static final byte NOTHING = 0;
    /** A node was visited: amount is its time, quality that of its outcome. */
    static final byte VISIT = 1;
    /** Something was billed at the last visit before it: amount is its cost. */
    static final byte CHARGE = 2;
    /** The exit {@code what} was left by. */
    static final byte LEAVE = 3;
    /** The cache at a node had the entry {@code what}. */
    static final byte HIT = 4;
    /** The cache at a node had nothing for the text {@code what} of group {@code more}. */
    static final byte MISS = 5;
    /** A policy that learns took the exit {@code what} for the task {@code more}. */
    static final byte CHOICE = 6;
    /** A call was asked, or a look ahead began. */
    static final byte ASK = 7;

    /** The row of a charge says what it counts as. */
    private static final int COSTS = 1;

    private static final int DECIDES = 2;
    private static final int DERIVED = Evidence.DERIVED.ordinal();
    private static final int START_SIZE = 64;

    private byte[] kinds = new byte[START_SIZE];
    private int[] nodes = new int[START_SIZE];
    private int[] what = new int[START_SIZE];
    private int[] more = new int[START_SIZE];
    private int[] grades = new int[START_SIZE];
    private double[] starts = new double[START_SIZE];
    private double[] ends = new double[START_SIZE];
    private double[] amounts = new double[START_SIZE];
    private double[] ins = new double[START_SIZE];
    private double[] outs = new double[START_SIZE];
    private @Nullable Price[] prices = new Price[START_SIZE];
    private @Nullable Given[] givens = new Given[START_SIZE];
    private int size;
    private int lastVisit;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** Forgets all events since there were so many. */
    void truncate(int newSize) {
        size = newSize;
    }

    private int add(byte kind, int node, int value, double start) {
        if (size == kinds.length) {
            grow(2 * size);
        }
        kinds[size] = kind;
        nodes[size] = node;
        what[size] = value;
        starts[size] = start;
        return size++;
    }

    private void grow(int length) {
        kinds = Arrays.copyOf(kinds, length);
        nodes = Arrays.copyOf(nodes, length);
        what = Arrays.copyOf(what, length);
        more = Arrays.copyOf(more, length);
        grades = Arrays.copyOf(grades, length);
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
        amounts = Arrays.copyOf(amounts, length);
        ins = Arrays.copyOf(ins, length);
        outs = Arrays.copyOf(outs, length);
        prices = Arrays.copyOf(prices, length);
        givens = Arrays.copyOf(givens, length);
    }

    /** A visit that takes no time so far. */
    int visit(int node, double start) {
        int visit = add(VISIT, node, 0, start);
        lastVisit = visit;
        ends[visit] = start;
        amounts[visit] = Double.NaN;
        outs[visit] = Double.NaN;
        return visit;
    }

    /** A visit is over. */
    void visited(int visit, double end, double millis, double quality) {
        ends[visit] = end;
        amounts[visit] = millis;
        outs[visit] = quality;
    }

    /** @param price what splits the cost where it is stopped */
    void charge(
            double start,
            double end,
            double cost,
            int costGrade,
            boolean costs,
            boolean decides,
            int calls,
            double tokensIn,
            double tokensOut,
            @Nullable Price price) {
        int charge = add(CHARGE, calls, (costs ? COSTS : 0) | (decides ? DECIDES : 0), start);
        ends[charge] = end;
        amounts[charge] = cost;
        grades[charge] = costGrade;
        ins[charge] = tokensIn;
        outs[charge] = tokensOut;
        prices[charge] = price;
    }

    void leave(int exit, double at) {
        add(LEAVE, 0, exit, at);
    }

    void hit(int node, int entry, double at) {
        add(HIT, node, entry, at);
    }

    void miss(int node, int text, int group, double at) {
        int miss = add(MISS, node, text, at);
        more[miss] = group;
        grades[miss] = 0;
    }

    /** Something is asked in the visit that began last. */
    int ask(int node, double at) {
        return add(ASK, node, lastVisit, at);
    }

    void choice(int node, int exit, int task, double at) {
        int choice = add(CHOICE, node, exit, at);
        more[choice] = task;
    }

    /** What caches store for the misses since there were so many events: a part's own answer, nothing where it has none. */
    void give(int from, Given answer) {
        for (int i = from; i < size; i++) {
            if (kinds[i] == MISS && grades[i] == 0) {
                grades[i] = 1;
                Given given = givens[i] == null ? new Given() : givens[i];
                given.set(answer);
                givens[i] = given;
            }
        }
    }

    /**
     * Stops, at a time, what happened in a range. A visit that had not begun takes all its charges with it; one that was
     * over, or whose end is not known, keeps them all. What is asked or looked up at the very moment has been: a Join goes
     * on when its branches have come to its time.
     */
    void stop(int from, int to, double at) {
        boolean isGone = false;
        boolean isWhole = false;
        int visit = -1;
        for (int i = from; i < to; i++) {
            if (kinds[i] == VISIT) {
                isGone = starts[i] >= at;
                isWhole = !isGone && !(ends[i] > at);
                visit = i;
            }
            boolean isUndone = switch (kinds[i]) {
                case CHARGE -> isGone || !isWhole && starts[i] >= at;
                // That of a visit which was undone before stands alone.
                case ASK -> starts[i] > at && !(isWhole && what[i] == visit);
                case HIT -> starts[i] > at;
                default -> starts[i] >= at;
            };
            if (isUndone) {
                kinds[i] = NOTHING;
            } else if (kinds[i] == VISIT && !isWhole) {
                visited(i, at, at - starts[i], Double.NaN);
            } else if (kinds[i] == CHARGE && !isWhole && ends[i] > at) {
                split(i, at);
            }
        }
    }

    private void split(int charge, double at) {
        double share = (at - starts[charge]) / (ends[charge] - starts[charge]);
        amounts[charge] = Prices.split(amounts[charge], prices[charge], ins[charge], outs[charge], share);
        grades[charge] = Math.max(grades[charge], DERIVED);
        outs[charge] *= share;
        ends[charge] = at;
    }

    /** Adds what was billed in a range. */
    void bill(int from, int to, Copy into) {
        double cost = 0;
        double deciding = 0;
        double in = 0;
        double out = 0;
        int calls = 0;
        for (int i = from; i < to; i++) {
            if (kinds[i] == CHARGE) {
                cost += amounts[i];
                into.costGrade = Math.max(into.costGrade, grades[i]);
                if ((what[i] & DECIDES) != 0) {
                    deciding += amounts[i];
                    into.decidingGrade = Math.max(into.decidingGrade, grades[i]);
                }
                calls += nodes[i];
                in += ins[i];
                out += outs[i];
            }
        }
        into.cost += cost;
        into.deciding += deciding;
        into.call(calls, in, out);
    }

    byte kind(int event) {
        return kinds[event];
    }

    int node(int event) {
        return nodes[event];
    }

    /** When it began, in milliseconds since the query entered. */
    double start(int event) {
        return starts[event];
    }

    /** Exit, entry or text. */
    int what(int event) {
        return what[event];
    }

    /** Group or task. */
    int more(int event) {
        return more[event];
    }

    /** Time of a visit, cost of a charge. */
    double amount(int event) {
        return amounts[event];
    }

    double quality(int visit) {
        return outs[visit];
    }

    boolean costs(int charge) {
        return (what[charge] & COSTS) != 0;
    }

    /** What a miss stores; null where it is the query's own final answer. */
    @Nullable
    Given given(int miss) {
        return grades[miss] == 0 ? null : givens[miss];
    }
}
