package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** A name of something in the dataset: a choice where there is any, else a field to write it into. */
final class NameRow {
    private final String caption;
    private final String id;
    private final Collection<String> offered;

    /** @param offered the names that there are */
    NameRow(String caption, String id, Collection<String> offered) {
        this.caption = caption;
        this.id = id;
        this.offered = offered;
    }

    /** @param apply takes the name; gives null where it was applied, else what is wrong */
    void addTo(Form form, Supplier<String> source, Function<String, @Nullable String> apply) {
        if (offered.isEmpty()) {
            form.text(caption, id, source, apply);
            return;
        }
        form.choice(
                caption,
                id,
                () -> {
                    SequencedMap<String, String> options = new LinkedHashMap<>();
                    offered.forEach(name -> options.put(name, name));
                    return options;
                },
                source,
                apply);
    }

    /**
     * Adds a name of something trained, and says so where the dataset has nothing of it.
     *
     * @param columns what its columns are called, for people
     */
    void addTrained(Form form, String columns, Supplier<String> source, Function<String, @Nullable String> apply) {
        addTo(form, source, apply);
        Label note = form.note("");
        form.onRefresh(() -> {
            boolean missing = !offered.contains(source.get());
            note.setText("The dataset has no columns " + columns + (source.get().isEmpty() ? "" : " of that name")
                    + " yet. Train one first.");
            note.setVisible(missing);
            note.setManaged(missing);
        });
    }
}
