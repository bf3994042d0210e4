package dev.routewright.graph;

import java.util.List;

/**
 * A box of the drawing. The six kinds run today; every other kind of the routing language, and any kind of a newer
 * program, is kept as {@link Unknown} and written back unchanged.
 */
public sealed interface Node permits Query, Task, Router, Llm, Verifier, Answer, Unknown {
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
