package dev.routewright.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Task labels as small numbers: first the dataset's own in its order, so that its codes stay valid, then the names that
 * Task nodes give.
 */
public final class TaskCodes {
    /** A query without a task. */
    public static final int NONE = -1;

    private final List<String> names;
    private final Map<String, Integer> codes = new HashMap<>();
    private final int recorded;

    /**
     * @param recorded the dataset's labels
     * @param given the labels that Task nodes give, repeats and recorded ones allowed
     */
    public TaskCodes(List<String> recorded, List<String> given) {
        List<String> all = new ArrayList<>(recorded);
        this.recorded = recorded.size();
        for (int i = 0; i < recorded.size(); i++) {
            codes.putIfAbsent(recorded.get(i), i);
        }
        for (String name : given) {
            if (codes.putIfAbsent(name, all.size()) == null) {
                all.add(name);
            }
        }
        names = List.copyOf(all);
    }

    /** The code of a label, {@link #NONE} for one that is neither recorded nor given. */
    public int code(String name) {
        return codes.getOrDefault(name, NONE);
    }

    public String name(int code) {
        return names.get(code);
    }

    /** How many codes there are; they run from 0. */
    public int size() {
        return names.size();
    }

    /** How many of them, from 0, are the dataset's own. */
    public int recorded() {
        return recorded;
    }
}
