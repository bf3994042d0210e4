package dev.routewright.desktop.catalog;

import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Profile;
import dev.routewright.graph.ProfileUses;
import dev.routewright.graph.edit.Edit;
import dev.routewright.pricelist.ListedModel;
import dev.routewright.pricelist.ListedProfile;
import dev.routewright.pricelist.PriceList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts models of a price list into the document, one undo step each time. */
final class Picking {
    private final Workspace workspace;

    Picking(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Sets a profile for each model, named by its id, or by provider and id where the catalog has another model of that id.
     *
     * @return null where it was done, else why not
     */
    @Nullable
    String add(PriceList list, List<ListedModel> models) {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        for (ListedModel model : models) {
            String name = name(model, profiles);
            Profile there = workspace.document().catalog().get(name);
            profiles.put(name, ListedProfile.of(list, model, name, there).profile());
        }
        List<Edit> edits =
                profiles.values().stream().<Edit>map(Edit.SetProfile::new).toList();
        return workspace.perform(
                models.size() == 1
                        ? "Add profile " + profiles.keySet().iterator().next()
                        : "Add " + models.size() + " profiles",
                edits);
    }

    private String name(ListedModel model, Map<String, Profile> taken) {
        Profile there = workspace.document().catalog().get(model.id());
        boolean other = there != null
                && !there.provider().isEmpty()
                && !(there.provider().equals(model.provider())
                        && there.remoteName().equals(model.id()));
        return other || taken.containsKey(model.id()) ? model.key() : model.id();
    }

    /**
     * States what a model costs and can take for the profile that a node calls; a node that calls none yet gets one that is
     * named by the model's id.
     *
     * @return null where it was done, else why not
     */
    @Nullable
    String use(NodeId id, PriceList list, ListedModel model) {
        Node node = workspace.document().graph().nodes().get(id);
        String called = node == null ? null : ProfileUses.called(node);
        if (node == null || called == null) {
            return "The model is gone. Maybe undo brings it back.";
        }
        String name = called.isEmpty() ? name(model, Map.of()) : called;
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.SetProfile(ListedProfile.of(
                        list, model, name, workspace.document().catalog().get(name))
                .profile()));
        if (called.isEmpty()) {
            edits.add(new Edit.SetNode(ProfileUses.calling(node, name)));
        }
        return workspace.perform("Use " + model.key() + " for " + node.label(), edits);
    }

    /** The label of a node that calls a profile; null for any other. */
    @Nullable
    String target(@Nullable NodeId id) {
        Node node = id == null ? null : workspace.document().graph().nodes().get(id);
        return node == null || ProfileUses.called(node) == null ? null : node.label();
    }
}
