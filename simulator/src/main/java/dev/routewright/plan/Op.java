package dev.routewright.plan;

/** What a node of a plan does with a query: the few operations that all node kinds come down to. */
public final class Op {
    /** Passes it to the only exit. */
    public static final byte PASS = 0;
    /** Sends it to the first exit whose matcher accepts, else to the last exit. */
    public static final byte DISPATCH = 1;
    /** Lets a policy choose. */
    public static final byte CHOOSE = 2;
    /** Follows every exit to the end and takes the best. */
    public static final byte ORACLE = 3;
    /** Calls something that answers: exit 0 where it does, 1 where it fails. */
    public static final byte CALL = 4;
    /** Judges the current answer: exit 0 accepts, 1 rejects. */
    public static final byte JUDGE = 5;
    /** Ends it: with its current answer, or as failed where it has none. */
    public static final byte END = 6;
    /** Keeps queries out: exit 0 lets through, 1 blocks. */
    public static final byte GUARD = 7;
    /** Looks for an earlier query: exit 0 where there is one, 1 where not. */
    public static final byte CACHE = 8;
    /** Calls what gives no answer: exit 0 where it works, 1 where it fails. */
    public static final byte TOOL = 9;
    /** Sends copies down its exits. */
    public static final byte FAN = 10;
    /** Merges copies: exit 0 with their answer, 1 without. */
    public static final byte JOIN = 11;
    /** Repeats: exit 0 into a round, 1 after the last. */
    public static final byte LOOP = 12;
    /** Ends it as refused. */
    public static final byte REFUSE = 13;
    /** Ends a copy whose answer is not used. */
    public static final byte DISCARD = 14;

    private Op() {}
}
