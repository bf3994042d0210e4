package dev.routewright.desktop.catalog;

import dev.routewright.desktop.form.CommitField;
import dev.routewright.desktop.form.Form;
import javafx.scene.control.Button;

/** Everything that a catalog says about a profile. */
final class ProfileForm {
    private static final String PLACE = "catalog";

    private ProfileForm() {}

    static Form of(ProfileEdits edits) {
        Form form = new Form();
        form.section(edits.stated().name());
        form.text(
                "Provider",
                PLACE + "-provider",
                () -> edits.stated().provider(),
                text -> edits.change(p -> p.withProvider(text)));
        CommitField remote = form.text(
                "Model name",
                PLACE + "-remote-name",
                () -> edits.stated().remoteName(),
                text -> edits.change(p -> p.withRemoteName(text)));
        remote.setPromptText(edits.stated().name());
        form.section("Price of a million tokens");
        PriceFields price = new PriceFields(PLACE, edits);
        price.addBasics(form);
        price.addMore(form);
        price.addTiers(form);
        Button none = form.button("No price", PLACE + "-price-none", () -> edits.change(p -> p.withPrice(null)));
        form.onRefresh(() -> none.setDisable(edits.stated().price() == null));
        form.section("Limits");
        new LimitFields(PLACE, edits).addTo(form);
        form.section("Latency");
        new LatencyFields(PLACE, edits).addTo(form);
        form.section("Blend");
        new BlendFields(PLACE, edits).addTo(form);
        return form;
    }
}
