package dev.routewright.desktop.datasets;

import dev.routewright.desktop.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;

/** One choice of a column for every role, and in a table with a column per model a mark for each of those. */
final class ImportForm {
    private static final String MILLIS = "ms";
    private static final String SECONDS = "s";

    private final ImportViewModel view;
    private final Runnable changed;
    private final Form form = new Form();

    /** @param changed is called after every change of what is said */
    ImportForm(ImportViewModel view, Runnable changed) {
        this.view = view;
        this.changed = changed;
    }

    Region content() {
        form.setId("import-form");
        form.getStyleClass().add("rw-second-body");
        for (ImportRole.Part part : ImportRole.Part.values()) {
            List<ImportRole> roles =
                    view.roles().stream().filter(role -> role.part() == part).toList();
            if (!roles.isEmpty()) {
                form.section(part.title());
                roles.forEach(this::choice);
            }
            if (part == ImportRole.Part.QUERY && view.isWide()) {
                profiles();
            }
        }
        return form;
    }

    private void choice(ImportRole role) {
        form.choice(role.caption(), role.id(), view::choices, () -> view.column(role), column -> {
            view.choose(role, column);
            apply();
            return null;
        });
        if (role == ImportRole.LATENCY) {
            form.choice(
                    "Latency is in",
                    "import-unit",
                    ImportForm::units,
                    () -> view.isSeconds() ? SECONDS : MILLIS,
                    unit -> {
                        view.setSeconds(unit.equals(SECONDS));
                        apply();
                        return null;
                    });
        }
    }

    private static SequencedMap<String, String> units() {
        SequencedMap<String, String> units = new LinkedHashMap<>();
        units.put(MILLIS, "milliseconds");
        units.put(SECONDS, "seconds");
        return units;
    }

    private void profiles() {
        form.section("Columns with a model's quality, 0 to 1");
        for (String column : view.candidates()) {
            CheckBox box = new CheckBox(column);
            box.setMnemonicParsing(false);
            box.setSelected(view.isProfile(column));
            box.setWrapText(true);
            box.setOnAction(e -> {
                view.setProfile(column, box.isSelected());
                apply();
            });
            form.put(box);
        }
    }

    private void apply() {
        form.refresh();
        changed.run();
    }
}
