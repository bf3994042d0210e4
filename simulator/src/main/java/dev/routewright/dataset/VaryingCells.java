package dev.routewright.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A numeric column of a table that has one record per row and profile. Whether it describes the row or the outcome shows
 * only at the end: if all recorded cells of every row agree it becomes one attribute, else one column per profile.
 */
final class VaryingCells {
    private final List<Growing.@Nullable Floats> byProfile = new ArrayList<>();
    private final List<Growing.@Nullable Floats> byContext = new ArrayList<>();

    /**
     * Which cells were recorded.
     *
     * @param profiles by profile
     * @param contexts those of handles below 0: -1 is the first
     */
    record Claims(List<ProfileCells> profiles, List<ProfileCells> contexts) {}

    /** @param handle index of a profile, or below 0 for one in a context */
    void set(int row, int handle, double value) {
        List<Growing.@Nullable Floats> columns = handle < 0 ? byContext : byProfile;
        int index = handle < 0 ? -handle - 1 : handle;
        while (columns.size() <= index) {
            columns.add(null);
        }
        Growing.Floats floats = columns.get(index);
        if (floats == null) {
            floats = new Growing.Floats();
            columns.set(index, floats);
        }
        floats.set(row, (float) value);
    }

    private static float get(List<Growing.@Nullable Floats> columns, int row, int index) {
        Growing.Floats floats = index < columns.size() ? columns.get(index) : null;
        return floats == null ? Float.NaN : floats.get(row);
    }

    /**
     * Puts the finished columns into the map; asks which cells were claimed, so it comes before they are flattened.
     *
     * @return whether something that a context gave is in none of them
     */
    boolean finish(String name, List<String> profiles, Claims claims, int rows, Map<String, Column> into) {
        float[] shared = shared(claims, rows);
        if (shared != null) {
            into.put(name, new Column.Numbers(shared));
            return false;
        }
        for (int p = 0; p < byProfile.size(); p++) {
            Growing.Floats floats = byProfile.get(p);
            if (floats != null && !floats.isEmpty()) {
                into.put(name + ":" + profiles.get(p), new Column.Numbers(floats.flat(rows)));
            }
        }
        return !byContext.isEmpty();
    }

    private float @Nullable [] shared(Claims claims, int rows) {
        float[] shared = new float[rows];
        int profiles = claims.profiles().size();
        int all = profiles + claims.contexts().size();
        for (int row = 0; row < rows; row++) {
            shared[row] = Float.NaN;
            boolean isFirst = true;
            for (int c = 0; c < all; c++) {
                ProfileCells cells = c < profiles
                        ? claims.profiles().get(c)
                        : claims.contexts().get(c - profiles);
                if (cells.isClaimed(row)) {
                    float value = c < profiles ? get(byProfile, row, c) : get(byContext, row, c - profiles);
                    if (!isFirst && Float.compare(value, shared[row]) != 0) {
                        return null;
                    }
                    shared[row] = value;
                    isFirst = false;
                }
            }
        }
        return shared;
    }
}
