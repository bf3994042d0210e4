package dev.routewright.desktop.inspector;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.desktop.workspace.QueriesUsed;
import dev.routewright.graph.Person;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who answers, what an item costs and takes, and how many work when. */
final class PersonForm {
    private static final double HOURS = 24;

    private final NodeEdits edits;
    private final DatasetFacts facts;

    PersonForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    void addTo(Form form) {
        new ProfileRow(edits, facts)
                .addTo(
                        form,
                        "Profile",
                        "inspector-profile",
                        () -> now().profile(),
                        profile -> change(p -> new Person(
                                p.id(),
                                p.label(),
                                profile,
                                p.costPerItem(),
                                p.minutesPerItem(),
                                p.people(),
                                p.fromHour(),
                                p.toHour())));
        form.note("How good their answers are is what the dataset records for this profile.");
        form.section("Where cost or time is not recorded");
        new StatedRow(
                        edits,
                        "costPerItem",
                        Double.POSITIVE_INFINITY,
                        () -> now().costPerItem(),
                        cost -> change(p -> new Person(
                                p.id(),
                                p.label(),
                                p.profile(),
                                cost,
                                p.minutesPerItem(),
                                p.people(),
                                p.fromHour(),
                                p.toHour())))
                .addTo(form, "Cost of an item", "inspector-cost-per-item", this::currency, "missing");
        new StatedRow(
                        edits,
                        "minutesPerItem",
                        Double.POSITIVE_INFINITY,
                        () -> now().minutesPerItem(),
                        minutes -> change(p -> new Person(
                                p.id(),
                                p.label(),
                                p.profile(),
                                p.costPerItem(),
                                minutes,
                                p.people(),
                                p.fromHour(),
                                p.toHour())))
                .addTo(form, "Work on an item", "inspector-minutes-per-item", () -> "min", "missing");
        shift(form);
    }

    private void shift(Form form) {
        form.section("Under load");
        form.whole(
                "People",
                "inspector-people",
                1,
                Integer.MAX_VALUE,
                () -> now().people(),
                people -> change(p -> new Person(
                        p.id(),
                        p.label(),
                        p.profile(),
                        p.costPerItem(),
                        p.minutesPerItem(),
                        people,
                        p.fromHour(),
                        p.toHour())));
        form.number(
                "From hour",
                "inspector-from-hour",
                0,
                HOURS,
                () -> NumberWords.plain(now().fromHour()),
                from -> change(p -> new Person(
                        p.id(),
                        p.label(),
                        p.profile(),
                        p.costPerItem(),
                        p.minutesPerItem(),
                        p.people(),
                        from,
                        p.toHour())));
        form.number(
                "To hour",
                "inspector-to-hour",
                0,
                HOURS,
                () -> NumberWords.plain(now().toHour()),
                to -> change(p -> new Person(
                        p.id(),
                        p.label(),
                        p.profile(),
                        p.costPerItem(),
                        p.minutesPerItem(),
                        p.people(),
                        p.fromHour(),
                        to)));
        form.note("0 to 24 is round the clock. A replay without load always finds somebody free.");
    }

    private Person now() {
        return Objects.requireNonNull(edits.as(Person.class));
    }

    private String currency() {
        Dataset dataset = QueriesUsed.dataset(edits.workspace());
        @Nullable String currency = dataset == null ? null : dataset.currency();
        return currency == null ? "" : currency;
    }

    private @Nullable String change(UnaryOperator<Person> change) {
        return edits.change(Person.class, change);
    }
}
