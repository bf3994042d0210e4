package dev.routewright.walk;

import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Op;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What nodes of one kind have, for walks that read it at such nodes only. */
public final class AtKind {
    private AtKind() {}

    /**
     * The same array; that every node of the kind has something is seen here, once, so that no step has to look.
     *
     * @param kind see {@link Op}
     * @param byNode null at nodes of other kinds
     */
    // The nulls that stay in the array belong to nodes of other kinds, where a walk does not read it.
    @SuppressWarnings("NullAway")
    public static <T> T[] of(ExecutionPlan plan, byte kind, @Nullable T[] byNode) {
        for (int n = 0; n < byNode.length; n++) {
            if (plan.op()[n] == kind) {
                Objects.requireNonNull(byNode[n], "the compiler gives a node its kind together with what it does");
            }
        }
        return byNode;
    }

    /** Whether a plan has nodes of a kind. */
    public static boolean isIn(ExecutionPlan plan, byte kind) {
        boolean is = false;
        for (int n = 0; n < plan.size(); n++) {
            is |= plan.op()[n] == kind;
        }
        return is;
    }
}
