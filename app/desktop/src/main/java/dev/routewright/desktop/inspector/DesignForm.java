package dev.routewright.desktop.inspector;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.DatasetWords;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Node;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Uncertainty;
import dev.routewright.graph.edit.Edit;

/** What the inspector shows while nothing is selected: the design as a whole. */
final class DesignForm {
    private DesignForm() {}

    static Form of(Workspace workspace) {
        Form form = new Form();
        form.text(
                "Name",
                "inspector-design-name",
                () -> workspace.document().name(),
                name -> name.isEmpty()
                        ? "A design needs a name. Maybe press Escape to get the old one back."
                        : workspace.perform(new Edit.SetName(name)));
        form.says(
                "Nodes",
                () -> NumberWords.count(workspace.document().graph().nodes().size()));
        datasets(form, workspace);
        catalog(form, workspace);
        free(form, workspace);
        uncertain(form, workspace);
        return form;
    }

    private static void datasets(Form form, Workspace workspace) {
        form.section("Datasets");
        if (workspace.document().datasets().isEmpty()) {
            form.note("None yet. Open one with File, Open dataset.");
        }
        for (DatasetRef ref : workspace.document().datasets()) {
            Dataset dataset = workspace.datasets().get(ref.id());
            String trouble = workspace.datasets().trouble(ref.id());
            form.says(
                    ref.id(),
                    () -> dataset != null
                            ? DatasetWords.size(dataset) + (dataset.synthetic() ? ", synthetic" : "")
                            : trouble == null ? "being read" : "could not be read");
        }
    }

    private static void catalog(Form form, Workspace workspace) {
        if (workspace.document().catalog().isEmpty()) {
            return;
        }
        form.section("Catalog, price in / out per million");
        for (Profile profile : workspace.document().catalog().values()) {
            form.says(
                    profile.name(),
                    () -> profile.price() == null
                            ? "as recorded"
                            : NumberWords.plain(profile.price().inPerMillion()) + " / "
                                    + NumberWords.plain(profile.price().outPerMillion()) + " "
                                    + profile.price().currency());
        }
    }

    private static void uncertain(Form form, Workspace workspace) {
        if (workspace.document().uncertain().isEmpty()) {
            return;
        }
        form.section("Stated numbers that may be off");
        for (Uncertainty uncertain : workspace.document().uncertain()) {
            Node node = workspace.document().graph().nodes().get(uncertain.node());
            form.says(
                    node == null ? uncertain.node().value() : node.label(),
                    () -> uncertain.parameter() + " ± " + NumberWords.plain(uncertain.plusMinus()));
        }
    }

    private static void free(Form form, Workspace workspace) {
        if (workspace.document().free().isEmpty()) {
            return;
        }
        form.section("Free for a sweep");
        for (FreeParameter free : workspace.document().free()) {
            Node node = workspace.document().graph().nodes().get(free.node());
            form.says(
                    node == null ? free.node().value() : node.label(),
                    () -> free.parameter() + ", " + NumberWords.plain(free.from()) + " – "
                            + NumberWords.plain(free.to()));
        }
    }
}
