package dev.routewright.desktop.workspace;

import dev.routewright.graph.Document;
import dev.routewright.study.Comparison;

/**
 * A finished comparison.
 *
 * @param document the design as it was compared
 * @param names of the two
 * @param otherDatasets whether the other design's own datasets or splits were left aside
 * @param synthetic whether any of the rows came from a generator
 */
public record Compared(
        Document document, Names names, Comparison comparison, boolean otherDatasets, boolean synthetic) {

    /**
     * What the two are called, told apart.
     *
     * @param design the open one
     * @param other the one it is compared with
     */
    public record Names(String design, String other) {
        /** Their own names; where those are the same their files', and at last what is drawn and what is saved. */
        static Names of(Workspace workspace, OtherDesign other) {
            String name = workspace.document().name();
            String otherName = other.document().name();
            String otherFile = String.valueOf(other.file().getFileName());
            if (!name.equals(otherName)) {
                return new Names(name, otherName);
            }
            if (!workspace.fileName().equals(otherFile)) {
                return new Names(workspace.fileName(), otherFile);
            }
            return new Names(
                    otherFile + " as drawn",
                    otherFile + " as saved in " + other.file().getParent());
        }
    }

    /** Whether a document routes and prices queries just as the one that was compared; labels and places do not count. */
    public boolean isOf(Document now) {
        return RoutingIdentity.of(document).equals(RoutingIdentity.of(now));
    }
}
