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

    void set(int row, int profile, double value) {
        while (byProfile.size() <= profile) {
            byProfile.add(null);
        }
        Growing.Floats floats = byProfile.get(profile);
        if (floats == null) {
            floats = new Growing.Floats();
            byProfile.set(profile, floats);
        }
        floats.set(row, (float) value);
    }

    private float get(int row, int profile) {
        Growing.Floats floats = profile < byProfile.size() ? byProfile.get(profile) : null;
        return floats == null ? Float.NaN : floats.get(row);
    }

    /** Puts the finished columns into the map; asks which cells were claimed, so it comes before they are flattened. */
    void finish(String name, List<String> profiles, List<ProfileCells> cells, int rows, Map<String, Column> into) {
        float[] shared = shared(cells, rows);
        if (shared != null) {
            into.put(name, new Column.Numbers(shared));
            return;
        }
        for (int p = 0; p < byProfile.size(); p++) {
            Growing.Floats floats = byProfile.get(p);
            if (floats != null && !floats.isEmpty()) {
                into.put(name + ":" + profiles.get(p), new Column.Numbers(floats.flat(rows)));
            }
        }
    }

    private float @Nullable [] shared(List<ProfileCells> cells, int rows) {
        float[] shared = new float[rows];
        for (int row = 0; row < rows; row++) {
            shared[row] = Float.NaN;
            boolean isFirst = true;
            for (int p = 0; p < cells.size(); p++) {
                if (cells.get(p).isClaimed(row)) {
                    float value = get(row, p);
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
