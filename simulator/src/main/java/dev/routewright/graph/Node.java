package dev.routewright.graph;

import java.util.List;

/**
 * A box of the drawing. A kind of a newer program is kept as {@link Unknown} and written back unchanged.
 */
public sealed interface Node
        permits Query,
                Task,
                Router,
                Guard,
                Cache,
                Llm,
                Agent,
                Tool,
                Person,
                Verifier,
                Fan,
                Join,
                Loop,
                Answer,
                Unknown {
    /** Exit of a call that gave an answer. */
    String OK = "ok";
    /** Exit of a call that failed. Unconnected, it ends the query as failed. */
    String FAILED = "failed";
    /** The single exit of nodes that have one. */
    String OUT = "out";
    /** Exit for what no listed choice takes. */
    String OTHER = "other";
    /** Exit of a verifier that accepts. */
    String ACCEPT = "accept";
    /** Exit of a verifier that rejects. */
    String REJECT = "reject";

    /** Exit of a guard that lets a query through. */
    String PASS = "pass";
    /** Exit of a guard that keeps a query out. */
    String BLOCK = "block";
    /** Exit of a cache that found an earlier query. */
    String HIT = "hit";
    /** Exit of a cache that found none. */
    String MISS = "miss";
    /** Exit of a loop into its next round. */
    String AGAIN = "again";
    /** Exit of a loop that is over. */
    String DONE = "done";

    NodeId id();

    /** What a person calls it. Free text, may repeat. */
    String label();

    /** The kind's name in the file, lower case. */
    String kind();

    /** Names of its exits, in drawing order from top to bottom, without repeats. */
    List<String> exits();

    /** The same node under another label. */
    Node withLabel(String label);
}
