package dev.routewright.desktop.catalog;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.workspace.QueriesUsed;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.edit.Edit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One profile of the document's catalog, to be shown and changed. */
final class ProfileOfCatalog implements ProfileEdits {
    private final Workspace workspace;
    private final String name;

    ProfileOfCatalog(Workspace workspace, String name) {
        this.workspace = workspace;
        this.name = name;
    }

    @Override
    public Profile stated() {
        Profile profile = workspace.document().catalog().get(name);
        return profile == null ? Profile.named(name) : profile;
    }

    @Override
    public Price priceOrBase() {
        Dataset dataset = QueriesUsed.dataset(workspace);
        Price price = stated().price();
        if (price == null && dataset != null) {
            price = dataset.prices().get(name);
        }
        String currency = dataset == null || dataset.currency() == null ? "USD" : dataset.currency();
        return price == null ? new Price(0, 0, currency, "") : price;
    }

    @Override
    public List<String> others() {
        Dataset dataset = QueriesUsed.dataset(workspace);
        Set<String> names = new LinkedHashSet<>(dataset == null ? List.of() : dataset.profiles());
        names.addAll(workspace.document().catalog().keySet());
        names.remove(name);
        return new ArrayList<>(names);
    }

    @Override
    public @Nullable String change(UnaryOperator<Profile> change) {
        return workspace.document().catalog().containsKey(name)
                ? workspace.perform(new Edit.SetProfile(change.apply(stated())))
                : "The profile '" + name + "' is gone. Maybe undo brings it back.";
    }
}
