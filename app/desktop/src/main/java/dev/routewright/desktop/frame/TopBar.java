package dev.routewright.desktop.frame;

import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.workspace.Topic;
import dev.routewright.desktop.workspace.Workspace;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the top: menus, the document's name, and what is done most. */
public final class TopBar extends HBox {
    public static final double HEIGHT = 44;
    /** What menus and all buttons take beside the name; where there is less, the menu alone has Compare. */
    private static final double ROOM_BESIDE_NAME = 910;

    private final Workspace workspace;
    private final Label name = new Label();
    private final Label subtitle = new Label();
    private final Node compare;

    public TopBar(Workspace workspace, Actions actions, MenuBar menus) {
        this.workspace = workspace;
        setId("top-bar");
        getStyleClass().add("rw-top-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        name.setId("document-name");
        name.getStyleClass().add("rw-document-name");
        name.setMinWidth(USE_PREF_SIZE);
        subtitle.setId("document-subtitle");
        subtitle.getStyleClass().add("rw-muted");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        menus.setMinWidth(USE_PREF_SIZE);
        Node run = actions.button("run", "Run");
        run.lookup(".rw-button").getStyleClass().add("rw-primary");
        compare = actions.button("compare", "Compare");
        getChildren()
                .addAll(
                        Logo.make(),
                        menus,
                        name,
                        subtitle,
                        gap,
                        actions.button("undo", "Undo"),
                        actions.button("redo", "Redo"),
                        actions.button("arrange-layers", "Arrange"),
                        compare,
                        actions.button("export", "Export"),
                        actions.button("sweep", "Sweep"),
                        run);
        for (Node child : getChildren()) {
            if (child.getStyleClass().contains("rw-button-frame")) {
                ((Region) child).setMinWidth(USE_PREF_SIZE);
            }
        }
        workspace.on(Topic.DOCUMENT, this::refresh);
        refresh();
    }

    /** So that a long file name pushes no button out of the window. */
    @Override
    protected void layoutChildren() {
        boolean fits = getWidth() - name.prefWidth(-1) >= ROOM_BESIDE_NAME;
        compare.setManaged(fits);
        compare.setVisible(fits);
        super.layoutChildren();
    }

    private void refresh() {
        name.setText(workspace.markedName());
        String design = workspace.document().name();
        subtitle.setText(design.equals(workspace.fileName()) ? "" : design);
    }
}
