package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.DatasetRef;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The datasets of the open document: what was read for each reference, or why it could not be. */
public final class LoadedDatasets {
    /** What came of one reference; exactly one of the two is there. */
    private record Outcome(
            DatasetRef ref,
            @Nullable Dataset dataset,
            @Nullable String trouble) {}

    private final Map<String, Outcome> byId = new LinkedHashMap<>();

    /** The dataset of a reference, or null where it is not read (yet). */
    public @Nullable Dataset get(String id) {
        Outcome outcome = byId.get(id);
        return outcome == null ? null : outcome.dataset();
    }

    /** Why the dataset of a reference is not there, or null. */
    public @Nullable String trouble(String id) {
        Outcome outcome = byId.get(id);
        return outcome == null ? null : outcome.trouble();
    }

    /** All that were read, by id; a copy. */
    public Map<String, Dataset> all() {
        Map<String, Dataset> all = new LinkedHashMap<>();
        byId.forEach((id, outcome) -> {
            if (outcome.dataset() != null) {
                all.put(id, outcome.dataset());
            }
        });
        return all;
    }

    /** Whether a reference was tried already, just as it is, split aside: the split needs no reading. */
    boolean wasTried(DatasetRef ref) {
        Outcome outcome = byId.get(ref.id());
        return outcome != null
                && outcome.ref().path().equals(ref.path())
                && outcome.ref().format().equals(ref.format());
    }

    void put(DatasetRef ref, Dataset dataset) {
        byId.put(ref.id(), new Outcome(ref, dataset, null));
    }

    void putTrouble(DatasetRef ref, String trouble) {
        byId.put(ref.id(), new Outcome(ref, null, trouble));
    }

    void keepOnly(Collection<String> ids) {
        byId.keySet().retainAll(ids);
    }
}
