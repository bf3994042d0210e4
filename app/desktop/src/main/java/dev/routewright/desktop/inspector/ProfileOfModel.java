package dev.routewright.desktop.inspector;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.catalog.ProfileEdits;
import dev.routewright.desktop.workspace.QueriesUsed;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.edit.Edit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The profile that a Model calls, to be shown and changed where the Model stands. */
final class ProfileOfModel implements ProfileEdits {
    private final NodeEdits edits;

    ProfileOfModel(NodeEdits edits) {
        this.edits = edits;
    }

    String name() {
        return Objects.requireNonNull(edits.as(Llm.class)).profile();
    }

    @Override
    public Profile stated() {
        Profile profile = edits.document().catalog().get(name());
        return profile == null ? Profile.named(name()) : profile;
    }

    /** The price that came with the dataset; null for none. */
    @Nullable
    Price recorded() {
        Dataset dataset = QueriesUsed.dataset(edits.workspace());
        return dataset == null ? null : dataset.prices().get(name());
    }

    @Override
    public Price priceOrBase() {
        Price price = stated().price() != null ? stated().price() : recorded();
        if (price != null) {
            return price;
        }
        Dataset dataset = QueriesUsed.dataset(edits.workspace());
        String currency = dataset == null ? null : dataset.currency();
        return new Price(0, 0, currency == null ? "USD" : currency, "");
    }

    @Override
    public List<String> others() {
        Dataset dataset = QueriesUsed.dataset(edits.workspace());
        Set<String> names = new LinkedHashSet<>(dataset == null ? List.of() : dataset.profiles());
        names.addAll(edits.document().catalog().keySet());
        names.remove(name());
        return new ArrayList<>(names);
    }

    @Override
    public @Nullable String change(UnaryOperator<Profile> change) {
        return name().isEmpty()
                ? "There is no profile yet. Maybe choose one above first."
                : edits.workspace().perform(new Edit.SetProfile(change.apply(stated())));
    }
}
