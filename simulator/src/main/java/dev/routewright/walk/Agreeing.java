package dev.routewright.walk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a copy goes on with where no single branch has won: what all voters agree on. */
final class Agreeing {
    private Agreeing() {}

    /** Tags that all voters have; the attributes and the task that all share, else the copy's own. */
    static void set(Copy copy, Pass branches) {
        int first = branches.firstVoter();
        long tags = branches.copy(first).tags;
        boolean sameTask = true;
        for (int v = first; v >= 0; v = branches.nextVoter(v)) {
            tags &= branches.copy(v).tags;
            sameTask &= branches.copy(v).task == branches.copy(first).task;
        }
        copy.tags = tags;
        copy.task = sameTask ? branches.copy(first).task : copy.task;
        for (int slot = 0; slot < copy.attributes.length; slot++) {
            @Nullable String value = branches.copy(first).attributes[slot];
            boolean same = true;
            for (int v = first; v >= 0; v = branches.nextVoter(v)) {
                same &= Objects.equals(branches.copy(v).attributes[slot], value);
            }
            copy.attributes[slot] = same ? value : copy.attributes[slot];
        }
    }
}
