package dev.routewright.desktop.catalog;

import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.ProfileUses;
import java.util.Set;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Opens the windows of the catalog, each once, for what is selected on the canvas. */
public final class CatalogWindows {
    private final Stage owner;
    private final Themes themes;
    private final Workspace workspace;
    private final ListReading reading;
    private final Supplier<Set<NodeId>> selection;
    private @Nullable PricePicker picker;
    private @Nullable CatalogWindow catalog;

    public CatalogWindows(
            Stage owner, Themes themes, Workspace workspace, ListReading reading, Supplier<Set<NodeId>> selection) {
        this.owner = owner;
        this.themes = themes;
        this.workspace = workspace;
        this.reading = reading;
        this.selection = selection;
    }

    /** Opens the price lists; a model that is selected alone can be given what is picked. */
    public void showPrices() {
        if (picker == null) {
            picker = new PricePicker(owner, themes, workspace, reading);
        }
        Node node = selected();
        picker.show(node == null ? null : node.id());
    }

    /** Opens the catalog, with the profile of a model that is selected alone. */
    public void showCatalog() {
        if (catalog == null) {
            catalog = new CatalogWindow(owner, themes, workspace, this::showPrices);
        }
        Node node = selected();
        catalog.show(node == null ? null : ProfileUses.called(node));
    }

    private @Nullable Node selected() {
        Set<NodeId> now = selection.get();
        return now.size() == 1
                ? workspace.document().graph().nodes().get(now.iterator().next())
                : null;
    }
}
