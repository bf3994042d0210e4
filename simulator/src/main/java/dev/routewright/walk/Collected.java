package dev.routewright.walk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The keys of all answers that a copy has got, -1 for one without. A branch keeps its own and looks up those before it
 * where it branched, or many branches in many rounds would each hold everything again.
 */
final class Collected {
    private int[] own = new int[8];
    private int size;
    private @Nullable Collected around;
    private int before;

    /** There are none yet. */
    void clear() {
        around = null;
        before = 0;
        size = 0;
    }

    /** Those of a branch that begins; what the copy around it gets from now on is not among them. */
    void isBranchOf(Collected of) {
        around = of;
        before = of.count();
        size = 0;
    }

    /** Becomes a copy that looks nothing up elsewhere. */
    void set(Collected other) {
        clear();
        room(other.count());
        other.write(own, other.count());
        size = other.count();
    }

    private void write(int[] into, int first) {
        if (around != null) {
            around.write(into, before);
        }
        System.arraycopy(own, 0, into, before, first - before);
    }

    private void room(int least) {
        if (least > own.length) {
            own = Arrays.copyOf(own, 2 * least);
        }
    }

    int count() {
        return before + size;
    }

    void add(int key) {
        room(size + 1);
        own[size++] = key;
    }

    /** Adds what a branch has got since it began. */
    void addThoseOf(Collected branch) {
        room(size + branch.size);
        System.arraycopy(branch.own, 0, own, size, branch.size);
        size += branch.size;
    }

    /** How many have a key. */
    int like(int key) {
        return like(key, count());
    }

    private int like(int key, int first) {
        int like = around == null ? 0 : around.like(key, before);
        for (int i = 0; i < first - before; i++) {
            like += own[i] == key ? 1 : 0;
        }
        return like;
    }
}
