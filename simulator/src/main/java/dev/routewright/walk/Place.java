package dev.routewright.walk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which branch of which branch a copy is, and so who comes first of copies that do something at the same time. */
final class Place {
    /** The pass of which it is a branch; null for a query or a thought itself. */
    @Nullable
    Pass in;

    /** How many passes of Fans it has behind it. */
    int passes;
    /** Two numbers for each branch in which it is: which pass of the copy around it, and which branch of that. */
    private int[] path = {};

    private int depth;

    /** It is no branch of anything. */
    void isAlone() {
        in = null;
        depth = 0;
        passes = 0;
    }

    /** It becomes a branch of what stands elsewhere. */
    void isBranch(Pass ofPass, Place around, int number) {
        in = ofPass;
        depth = around.depth + 2;
        if (path.length < depth) {
            path = new int[2 * depth];
        }
        System.arraycopy(around.path, 0, path, 0, around.depth);
        path[depth - 2] = around.passes;
        path[depth - 1] = number;
        passes = 0;
    }

    /** The pass of which it is a branch. */
    Pass pass() {
        return Objects.requireNonNull(in, "only a branch is asked for its pass");
    }

    /**
     * Whether what is done here comes before what is done there at the same time. A copy comes after all branches of the
     * passes that it has behind it.
     *
     * @param joins whether here a Join is about to decide, so that one more pass will be behind it
     */
    boolean isBefore(boolean joins, Place there, boolean thereJoins) {
        int shared = Math.min(depth, there.depth);
        for (int i = 0; i < shared; i++) {
            if (path[i] != there.path[i]) {
                return path[i] < there.path[i];
            }
        }
        return next(shared, joins) < there.next(shared, thereJoins);
    }

    private int next(int from, boolean joins) {
        return from < depth ? path[from] : joins ? passes + 1 : passes;
    }
}
