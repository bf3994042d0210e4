package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.RowRelations;
import dev.routewright.dataset.Rows;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.policy.AttributeCodes;
import dev.routewright.policy.Decision;
import dev.routewright.policy.LearningPolicy;
import dev.routewright.policy.Policy;
import dev.routewright.policy.RandomPolicy;
import dev.routewright.policy.RowTest;
import dev.routewright.policy.SplitPolicy;
import dev.routewright.policy.TagCodes;
import dev.routewright.policy.TaskCodes;
import dev.routewright.run.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing as flat arrays: what every engine runs. Nodes are numbers in graph order; the exits of node {@code n} are
 * the numbers {@code exitStart[n] .. exitStart[n + 1] - 1}. The arrays are shared and must not be written.
 *
 * <p>Made only by {@link PlanCompiler} and {@link Fitted#bind}. Several threads may run one plan.
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

    /**
     * The outcomes it runs on, with the catalog's prices applied.
     *
     * @throws IllegalStateException for a plan that is bound to slots, which have no outcomes
     */
    public Dataset dataset() {
        return parts.dataset();
    }

    /** The rows or slots that it decides over. */
    public Rows rows() {
        return parts.rows;
    }

    /** Whether a query that has just come meets the Query's filter. */
    public RowTest filter() {
        return parts.filter;
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

    /** Those of some rows that the Query's filter lets enter, in their order. */
    public int[] entering(int[] rows) {
        Decision query = new Decision();
        query.attributes = new String[parts.attributes.size()];
        query.visits = new int[size()];
        query.firstVisits = new int[size()];
        return Entering.rows(parts.rows, parts.filter, query, rows);
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

    /** By node of {@link Op#CALL}: the index of the profile whose cells it reads. */
    public int[] profileAt() {
        return parts.profileAt;
    }

    /** By node that decides for money or time: what one choice costs; null where it is free. */
    public @Nullable Deciding[] deciding() {
        return parts.deciding;
    }

    /**
     * By node of {@link Op#DISPATCH}: what asking each of its matchers costs; null where that is free. Empty at other
     * nodes.
     */
    public @Nullable Deciding[][] asking() {
        return parts.asking;
    }

    /** By node of {@link Op#CALL}: its call. */
    public @Nullable Calling[] calls() {
        return parts.calls;
    }

    /** By node of {@link Op#TOOL}: its call. */
    public @Nullable ToolCalling[] tools() {
        return parts.tools;
    }

    /** By node of {@link Op#GUARD}: how it decides. */
    public @Nullable Screen[] screens() {
        return parts.screens;
    }

    /** By node of {@link Op#CACHE}: what it is. */
    public @Nullable Remembering[] caches() {
        return parts.caches;
    }

    /** By node of {@link Op#FAN}: how it branches; {@link #policies} has what ranks its exits. */
    public @Nullable Forking[] forks() {
        return parts.forks;
    }

    /** By node of {@link Op#JOIN}: how it merges. */
    public @Nullable Joining[] joins() {
        return parts.joins;
    }

    /** By node of {@link Op#LOOP}: what it repeats. */
    public @Nullable Repeating[] loops() {
        return parts.loops;
    }

    /** How many loops there are. */
    public int loopCount() {
        return parts.loopCount;
    }

    /** The texts that caches look up by. */
    public TextKeys texts() {
        return parts.texts;
    }

    /** How rows belong together; null for a {@link #isPlain plain} plan where no row is known to be better refused. */
    public @Nullable RowRelations relations() {
        return parts.relations;
    }

    /** Tags as bits. */
    public TagCodes tags() {
        return parts.tags;
    }

    /** Attributes as slots. */
    public AttributeCodes attributes() {
        return parts.attributes;
    }

    /**
     * Whether a query only passes, is sent on, called once per profile, judged and answered: no branch, no loop, no
     * memory, no context, and nothing that decides looks back at the way. Only then may one node be made to take one
     * exit without anything upstream of it changing.
     */
    public boolean isPlain() {
        return parts.isPlain;
    }

    /** Whether what a query gets depends on the queries before it, so that they come in an order drawn by the seed. */
    public boolean dependsOnOrder() {
        for (int n = 0; n < size(); n++) {
            if (parts.op[n] == Op.CACHE || parts.op[n] == Op.CHOOSE && parts.policies[n] instanceof LearningPolicy) {
                return true;
            }
        }
        return false;
    }

    /** The profiles that some node asks for an answer, by index in the dataset, in graph order without repeats. */
    public int[] calledProfiles() {
        List<Integer> called = new ArrayList<>();
        for (int n = 0; n < size(); n++) {
            Joining join = parts.joins[n];
            Calling call = join != null ? join.writer() : parts.calls[n];
            if (call != null && !called.contains(call.profile())) {
                called.add(call.profile());
            }
        }
        return called.stream().mapToInt(Integer::intValue).toArray();
    }

    /** By node of {@link Op#CHOOSE}, and of a Fan that takes its best exits: its policy. */
    public @Nullable Policy[] policies() {
        return parts.policies;
    }

    /** By node of {@link Op#JUDGE}: its judge. */
    public @Nullable Judge[] judges() {
        return parts.judges;
    }

    /**
     * By node of {@link Op#DISPATCH}: the matchers of its exits in order; null where an exit accepts nobody. Empty at
     * other nodes.
     */
    public @Nullable RowTest[][] matchers() {
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
            Screen screen = parts.screens[n];
            if (judge != null && judge.isStated()
                    || screen != null && screen.isStated()
                    || parts.policies[n] instanceof RandomPolicy
                    || parts.policies[n] instanceof SplitPolicy
                    || callDraws(n)) {
                return true;
            }
        }
        return dependsOnOrder();
    }

    private boolean callDraws(int n) {
        Calling call = parts.calls[n];
        Joining join = parts.joins[n];
        ToolCalling tool = parts.tools[n];
        return call != null && call.draws() || join != null && join.writer() != null || tool != null && tool.draws();
    }

    /** The rows that something was fitted on, ascending; empty where nothing was fitted. */
    public int[] fittedRows() {
        return parts.fittedRows;
    }
}
