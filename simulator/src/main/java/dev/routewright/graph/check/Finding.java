package dev.routewright.graph.check;

import dev.routewright.graph.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong or doubtful about a document. The same on the canvas, in the list and in the CLI.
 *
 * @param code stable, lower case with hyphens
 * @param node the node it is about; null for the document as a whole
 * @param says what is so, with the values
 * @param fix what to do about it
 */
public record Finding(
        String code, Severity severity, @Nullable NodeId node, String says, String fix) {
    /** How bad. */
    public enum Severity {
        /** Stops a run. */
        ERROR,
        /** A run goes on, its numbers may not be what was meant. */
        WARNING,
        /** Good to know. */
        INFO
    }
}
