package dev.routewright.graph.edit;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Uncertainty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One change to a document: a value that names things by id. {@link Edits#apply} says what it does. */
public sealed interface Edit {

    /** What undo calls it, such as "Delete 3 nodes". */
    String label();

    /** A new node at the end of the drawing; its id must be unused. */
    record AddNode(Node node, Position at) implements Edit {
        @Override
        public String label() {
            return "Add " + Wording.quoted(node.label(), node.kind());
        }
    }

    /** Takes nodes away, with their edges, positions and free parameters. */
    record RemoveNodes(Set<NodeId> nodes) implements Edit {
        public RemoveNodes {
            nodes = Collections.unmodifiableSet(new LinkedHashSet<>(nodes));
        }

        @Override
        public String label() {
            return "Delete " + Wording.nodes(nodes.size());
        }
    }

    /**
     * Replaces the node with the same id, in its place in the file. Edges on exits that it no longer has go, and so do
     * free parameters that it no longer has.
     */
    record SetNode(Node node) implements Edit {
        @Override
        public String label() {
            return "Change " + Wording.quoted(node.label(), node.kind());
        }
    }

    /** Connects an exit that has no edge to a node. */
    record AddEdge(Edge edge) implements Edit {
        @Override
        public String label() {
            return "Connect";
        }
    }

    /** Takes one edge away. */
    record RemoveEdge(EdgeId edge) implements Edit {
        @Override
        public String label() {
            return "Delete connection";
        }
    }

    /** Puts nodes somewhere else on the canvas; the routing graph stays the same. */
    record MoveNodes(Map<NodeId, Position> to) implements Edit {
        public MoveNodes {
            to = Collections.unmodifiableMap(new LinkedHashMap<>(to));
        }

        @Override
        public String label() {
            return "Move " + Wording.nodes(to.size());
        }
    }

    /** Keeps nodes where they are when the drawing is arranged, or lets them go again. */
    record SetPinned(Set<NodeId> nodes, boolean pinned) implements Edit {
        public SetPinned {
            nodes = Collections.unmodifiableSet(new LinkedHashSet<>(nodes));
        }

        @Override
        public String label() {
            return (pinned ? "Pin " : "Unpin ") + Wording.nodes(nodes.size());
        }
    }

    /** Adds a profile to the catalog, or replaces the one of that name in its place. */
    record SetProfile(Profile profile) implements Edit {
        @Override
        public String label() {
            return "Change profile " + Wording.quoted(profile.name(), "");
        }
    }

    /** Takes a profile out of the catalog; nodes keep its name. */
    record RemoveProfile(String name) implements Edit {
        @Override
        public String label() {
            return "Remove profile " + Wording.quoted(name, "");
        }
    }

    /** Replaces the list of datasets. */
    record SetDatasets(List<DatasetRef> datasets) implements Edit {
        public SetDatasets {
            datasets = List.copyOf(datasets);
        }

        @Override
        public String label() {
            return "Change datasets";
        }
    }

    /** Marks a number as free for sweeps, or changes its range. */
    record SetFree(FreeParameter parameter) implements Edit {
        @Override
        public String label() {
            return "Free " + parameter.parameter();
        }
    }

    /** Fixes a number that was free. */
    record ClearFree(NodeId node, String parameter) implements Edit {
        @Override
        public String label() {
            return "Fix " + parameter;
        }
    }

    /** States how far a number may be off, or changes that. */
    record SetUncertain(Uncertainty uncertainty) implements Edit {
        @Override
        public String label() {
            return "State uncertainty of " + uncertainty.parameter();
        }
    }

    /** Takes back how far a number may be off. */
    record ClearUncertain(NodeId node, String parameter) implements Edit {
        @Override
        public String label() {
            return "Remove uncertainty of " + parameter;
        }
    }

    /** Renames the design. */
    record SetName(String name) implements Edit {
        @Override
        public String label() {
            return "Rename design";
        }
    }
}
