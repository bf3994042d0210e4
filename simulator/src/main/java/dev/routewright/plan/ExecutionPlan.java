package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.policy.Policy;
import dev.routewright.policy.RandomPolicy;
import dev.routewright.policy.RowTest;
import dev.routewright.policy.SplitPolicy;
import dev.routewright.policy.TaskCodes;
import dev.routewright.run.Fingerprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing as flat arrays: what every engine runs. Nodes are numbers in graph order; the exits of node {@code n} are
 * the numbers {@code exitStart[n] .. exitStart[n + 1] - 1}. The arrays are shared and must not be written.
 *
 * <p>Made only by {@link PlanCompiler}. Several threads may run one plan.
 */
public final class ExecutionPlan {
    /** Target of an exit that is not connected: a query that leaves by it ends as failed. */
    public static final int UNCONNECTED = -1;

    private final PlanParts parts;

    ExecutionPlan(PlanParts parts) {
        this.parts = parts;
    }

    /** The identity of the plan with its dataset, prices and split; a changed label does not change it. */
    public Fingerprint id() {
        return parts.id;
    }

    /** The outcomes it runs on, with the catalog's prices applied. */
    public Dataset dataset() {
        return parts.dataset;
    }

    /** How many nodes it has. */
    public int size() {
        return parts.nodes.size();
    }

    /** The nodes in graph order; the index is the node's number. */
    public List<Node> nodes() {
        return parts.nodes;
    }

    /** The edges in graph order. */
    public List<Edge> edges() {
        return parts.edges;
    }

    /** The number of a node, or -1. */
    public int indexOf(NodeId node) {
        for (int n = 0; n < size(); n++) {
            if (parts.nodes.get(n).id().equals(node)) {
                return n;
            }
        }
        return -1;
    }

    /** The number of the node at which queries enter. */
    public int entry() {
        return parts.entry;
    }

    /** What each node does, see {@link Op}. */
    public byte[] op() {
        return parts.op;
    }

    /** By node, and one more: where its exits begin. */
    public int[] exitStart() {
        return parts.exitStart;
    }

    /** By exit: the node that it leads to, or {@link #UNCONNECTED}. */
    public int[] exitTarget() {
        return parts.exitTarget;
    }

    /** By exit: the number of its edge in {@link #edges}, or {@link #UNCONNECTED}. */
    public int[] exitEdge() {
        return parts.exitEdge;
    }

    /** By node: the code of the task that it gives to queries, or {@link TaskCodes#NONE} where it gives none. */
    public int[] taskGiven() {
        return parts.taskGiven;
    }

    /** By node of {@link Op#CALL}: the index of its profile in the dataset. */
    public int[] profileAt() {
        return parts.profileAt;
    }

    /** By node of {@link Op#CHOOSE}: its policy. */
    public @Nullable Policy[] policies() {
        return parts.policies;
    }

    /** By node of {@link Op#JUDGE}: its judge. */
    public @Nullable Judge[] judges() {
        return parts.judges;
    }

    /** By node of {@link Op#DISPATCH}: the matchers of its exits in order; null where an exit accepts nobody. */
    public @Nullable RowTest @Nullable [][] matchers() {
        return parts.matchers;
    }

    /** Task labels as numbers. */
    public TaskCodes tasks() {
        return parts.tasks;
    }

    /** Whether some node looks at outcomes before it chooses. */
    public boolean hasOracle() {
        for (byte op : parts.op) {
            if (op == Op.ORACLE) {
                return true;
            }
        }
        return false;
    }

    /** Whether some decision is drawn, so that another seed may give another result. */
    public boolean drawsAtRandom() {
        for (int n = 0; n < size(); n++) {
            Judge judge = parts.judges[n];
            if (judge != null && judge.isStated() || parts.policies[n] instanceof RandomPolicy
                    || parts.policies[n] instanceof SplitPolicy) {
                return true;
            }
        }
        return false;
    }

    /** The rows that something was fitted on, ascending; empty where nothing was fitted. */
    public int[] fittedRows() {
        return parts.fittedRows;
    }
}
