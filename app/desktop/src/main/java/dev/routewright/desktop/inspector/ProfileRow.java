package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A choice among the profiles of the dataset and of the catalog. */
final class ProfileRow {
    private final NodeEdits edits;
    private final DatasetFacts facts;

    ProfileRow(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    /** @param apply takes the chosen name, or an empty string for none; gives null where it was applied */
    void addTo(
            Form form, String caption, String id, Supplier<String> source, Function<String, @Nullable String> apply) {
        form.choice(caption, id, this::options, source, apply);
    }

    private SequencedMap<String, String> options() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("", "none");
        facts.profiles().forEach(name -> options.put(name, name));
        edits.document().catalog().keySet().forEach(name -> options.putIfAbsent(name, name + " (not in the dataset)"));
        return options;
    }
}
