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
    /** Calls a profile: exit 0 where it answers, 1 where it fails. */
    public static final byte CALL = 4;
    /** Judges the current answer: exit 0 accepts, 1 rejects. */
    public static final byte JUDGE = 5;
    /** Ends it. */
    public static final byte END = 6;

    private Op() {}
}
