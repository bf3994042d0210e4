package dev.routewright.editor;

import dev.routewright.editor.canvas.Board;
import dev.routewright.editor.canvas.DotGrid;
import dev.routewright.editor.canvas.EdgeLegend;
import dev.routewright.editor.canvas.FocusFrame;
import dev.routewright.editor.canvas.Measured;
import dev.routewright.editor.canvas.Minimap;
import dev.routewright.editor.canvas.Nearness;
import dev.routewright.editor.canvas.Selection;
import dev.routewright.editor.canvas.Viewport;
import dev.routewright.editor.gesture.CanvasCommand;
import dev.routewright.editor.gesture.CursorTip;
import dev.routewright.editor.gesture.Desk;
import dev.routewright.editor.gesture.EditorHost;
import dev.routewright.editor.gesture.Keys;
import dev.routewright.editor.gesture.MousePlace;
import dev.routewright.editor.gesture.Placing;
import dev.routewright.editor.gesture.Pointer;
import dev.routewright.editor.gesture.Renaming;
import dev.routewright.editor.gesture.Tools;
import dev.routewright.editor.layout.LayoutRequest;
import dev.routewright.editor.overlay.EditorOverlay;
import dev.routewright.editor.quick.QuickList;
import dev.routewright.editor.skin.NodeKind;
import dev.routewright.editor.skin.Theme;
import dev.routewright.graph.Document;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;

/**
 * The canvas: draws a document with its selection and an overlay, and turns mouse and keys into edits that the host
 * performs. It never changes a document itself.
 */
public final class GraphEditor extends Region {
    /** Below this zoom, shadows and third lines are left out. */
    public static final double FAR_ZOOM = 0.5;

    private static final double CORNER_GAP = 12;
    private static final double LEAST_WIDTH_WITH_MAP = 420;
    private static final double LEAST_HEIGHT_WITH_MAP = 340;

    private final Viewport viewport = new Viewport();
    private final Selection selection = new Selection();
    private final Board board = new Board();
    private final DotGrid grid = new DotGrid(viewport);
    private final Nearness nearness = new Nearness(board, viewport, this);
    private final Minimap minimap = new Minimap(board, viewport, this);
    private final EdgeLegend legend = new EdgeLegend();
    private Region invitation = new Label("Drag a kind from the palette to here, or press its letter.");
    private final Rectangle frame = new Rectangle();
    private final CursorTip tip = new CursorTip();
    private final QuickList quick = new QuickList(this);
    private final FocusFrame focusFrame = new FocusFrame(this, viewport);
    private final Placing placing;
    private final Renaming renaming;
    private final Keys keys;
    private final Pointer pointer;
    private final ReadOnlyObjectWrapper<Map<CanvasCommand, List<KeyCombination>>> boundKeys =
            new ReadOnlyObjectWrapper<>(CanvasCommand.standardKeys());
    private final Sight sight = new Sight(board, viewport, this, minimap);

    /** @param host the owner of the document */
    public GraphEditor(EditorHost host) {
        Desk desk = new Desk(host, board, viewport, selection, this, new MousePlace(this), tip, quick);
        placing = new Placing(desk);
        renaming = new Renaming(desk);
        Tools tools = new Tools(desk, placing, this::reveal, this::shownKeys, System::nanoTime);
        keys = new Keys(desk, placing, renaming, tools, this::zoomToFit, this::cancelGesture);
        pointer = new Pointer(desk, renaming, keys, tools, frame);
        setId("graph-editor");
        getStyleClass().add("rw-canvas");
        sceneProperty().addListener((o, was, is) -> style(is));
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Routing graph");
        setFocusTraversable(true);
        frame.getStyleClass().add("rw-marquee");
        frame.setManaged(false);
        frame.setVisible(false);
        frame.setMouseTransparent(true);
        invitation.setMouseTransparent(true);
        invitation.setId("canvas-hint");
        invitation.getStyleClass().add("rw-hint");
        getChildren().addAll(grid, world(), focusFrame, invitation, frame, legend, minimap, tip, quick);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        follow();
        pointer.listen();
        show(Document.EMPTY);
    }

    /**
     * On the scene and not on this region: a region's own sheet keeps a list of all nodes below it and goes through it for
     * each, which takes time by the square of the drawing.
     */
    private static void style(@Nullable Scene scene) {
        if (scene != null && !scene.getStylesheets().contains(Theme.canvas())) {
            scene.getStylesheets().add(Theme.canvas());
        }
    }

    private Group world() {
        Translate move = new Translate();
        move.xProperty().bind(viewport.xProperty());
        move.yProperty().bind(viewport.yProperty());
        Scale scale = new Scale();
        scale.xProperty().bind(viewport.zoomProperty());
        scale.yProperty().bind(viewport.zoomProperty());
        Group world = new Group(board);
        world.setManaged(false);
        world.setAutoSizeChildren(false);
        world.getTransforms().addAll(move, scale);
        return world;
    }

    private void follow() {
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_RELEASED, keys::released);
        focusWithinProperty().addListener((o, was, is) -> keys.forget());
        selection.nodesProperty().addListener((o, was, is) -> board.showSelection(selection));
        selection.edgeProperty().addListener((o, was, is) -> board.showSelection(selection));
        viewport.zoomProperty().addListener((o, was, is) -> board.setFar(is.doubleValue() < FAR_ZOOM));
        board.onKeyFocus(this::reveal);
        board.onLayout(() -> {
            sight.laidOut();
            focusFrame.refresh();
            minimap.refresh();
            nearness.look();
        });
        widthProperty().addListener(change -> showCorners());
        heightProperty().addListener(change -> showCorners());
    }

    /** While the mouse is at work only Escape is heard, so that one gesture ends before the next edit begins. */
    private void keyPressed(KeyEvent e) {
        if (pointer.isUnderWay() && e.getCode() != KeyCode.ESCAPE) {
            e.consume();
        } else {
            keys.pressed(e);
        }
    }

    /**
     * Draws a document. What was drawn before stays where the document is the same, and so does the selection; a gesture
     * under way goes on.
     */
    public void show(Document document) {
        board.show(document);
        selection.keepWithin(document);
        board.showSelection(selection);
        showCorners();
    }

    private void showCorners() {
        boolean empty = board.document().graph().nodes().isEmpty();
        minimap.setVisible(!empty && getWidth() >= LEAST_WIDTH_WITH_MAP && getHeight() >= LEAST_HEIGHT_WITH_MAP);
        invitation.setVisible(empty);
        legend.setVisible(!empty && legend.says());
        requestLayout();
    }

    /** Stands in the middle of an empty canvas from now on, instead of a sentence about the palette. */
    public void setInvitation(Region newInvitation) {
        getChildren().set(getChildren().indexOf(invitation), newInvitation);
        invitation = newInvitation;
        showCorners();
    }

    /** Selected nodes, as they are now. Change it through {@link #select}. */
    public Set<NodeId> selection() {
        return selection.nodes();
    }

    /** The selected nodes, to be listened to; one change however many of them change. */
    public ReadOnlyObjectProperty<Set<NodeId>> selectionProperty() {
        return selection.nodesProperty();
    }

    /** The selected edge, or null; never together with selected nodes. */
    public ReadOnlyObjectProperty<@Nullable EdgeId> selectedEdgeProperty() {
        return selection.edgeProperty();
    }

    /** Selects just these nodes, as far as they are drawn. */
    public void select(Collection<NodeId> nodes) {
        selection.only(nodes);
        selection.keepWithin(board.document());
    }

    /** Selects just this edge, as far as it is drawn. */
    public void selectEdge(EdgeId edge) {
        selection.onlyEdge(edge);
        selection.keepWithin(board.document());
    }

    /** Shows other numbers and findings. */
    public void setOverlay(EditorOverlay overlay) {
        board.setOverlay(overlay);
        legend.say(overlay.edgeMetric());
        showCorners();
    }

    /** View pixels per drawing pixel. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return viewport.zoomProperty();
    }

    /** Sets the zoom about the middle of the view. */
    public void zoomTo(double zoom) {
        viewport.zoomTo(zoom, getWidth() / 2, getHeight() / 2);
    }

    /** Brings the whole drawing into view, at most at 100 %; before the first layout, as soon as there is one. */
    public void zoomToFit() {
        sight.fit();
    }

    /** Which part of the drawing is seen. */
    public View view() {
        return sight.view();
    }

    /** Shows a part again, or the whole drawing where nothing of it would be seen there; with the next layout. */
    public void lookAt(View view) {
        sight.lookAt(view);
    }

    /**
     * What a layout needs: sizes, ports and wires as they are drawn.
     *
     * @param only nodes that may be moved, unless they are pinned; empty for all
     */
    public LayoutRequest layoutRequest(Collection<NodeId> only) {
        return Measured.of(board, only);
    }

    /** Where the box of a node is drawn; empty where it is not. */
    public Rectangle2D boxOf(NodeId node) {
        return board.boxOf(node);
    }

    /** Brings the whole drawing into view where one of these nodes is not in view already. */
    public void keepInView(Collection<NodeId> nodes) {
        board.applyCss();
        board.layout();
        if (!sight.holdsAll(nodes.stream().map(board::boxOf).toList())) {
            zoomToFit();
        }
    }

    /** Selects nodes and brings them into view where they are not in view already: what a step of undo was about. */
    public void reveal(Collection<NodeId> nodes) {
        select(nodes);
        List<Rectangle2D> drawn = selection.nodes().stream()
                .filter(id -> board.view(id) != null)
                .map(board::boxOf)
                .toList();
        if (!drawn.isEmpty() && !sight.meetsAny(drawn)) {
            sight.centreOn(drawn.getFirst());
        }
    }

    /** Selects a node and brings it to the middle of the view where it is not in view already. */
    public void reveal(NodeId node) {
        select(List.of(node));
        sight.reveal(board.boxOf(node));
    }

    /**
     * Places a new node of a kind in the middle of the view, selects it and takes the focus.
     *
     * @param kind the kind's name in the file
     * @throws IllegalArgumentException where no placeable kind is called so
     */
    public void place(String kind) {
        add(kind);
        requestFocus();
    }

    /**
     * Places a new node of a kind in the middle of the view and selects it; the focus stays where it is.
     *
     * @param kind the kind's name in the file
     * @throws IllegalArgumentException where no placeable kind is called so
     */
    public void add(String kind) {
        placing.inTheMiddle(NodeKind.named(kind));
    }

    /** Starts to rename a node in place. */
    public void rename(NodeId node) {
        renaming.begin(node);
    }

    /** Does a command where it is possible, as its keys would. */
    public void run(CanvasCommand command) {
        keys.run(command);
    }

    /** Why a command is not possible right now, as a sentence; null where it is. */
    public @Nullable String whyNot(CanvasCommand command) {
        return keys.whyNot(command);
    }

    /** Binds commands to other keys; those that are not named have none. */
    public void bind(Map<CanvasCommand, List<KeyCombination>> newKeys) {
        keys.bind(newKeys);
        boundKeys.set(Map.copyOf(newKeys));
    }

    /** The keys of the commands; see {@link #bind}. */
    public ReadOnlyObjectProperty<Map<CanvasCommand, List<KeyCombination>>> boundKeysProperty() {
        return boundKeys.getReadOnlyProperty();
    }

    /** What a person reads of the keys of a command; empty for none. */
    String shownKeys(CanvasCommand command) {
        List<KeyCombination> bound = boundKeys.get().getOrDefault(command, List.of());
        return bound.isEmpty() ? "" : bound.getFirst().getDisplayText();
    }

    /** Sets who runs a command when its keys are pressed; by itself the canvas does it at once. */
    public void runBy(Consumer<CanvasCommand> runner) {
        keys.runBy(runner);
    }

    /** Whether the mouse is at work, so that no other edit may begin. */
    public boolean isGestureUnderWay() {
        return pointer.isUnderWay();
    }

    /** Takes back the gesture under way; where there is none, nothing is selected any more. */
    public void cancelGesture() {
        if (!pointer.cancel()) {
            selection.clear();
        }
    }

    /** Where new nodes come from, for the palette. */
    Placing placing() {
        return placing;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 800;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 500;
    }

    @Override
    protected void layoutChildren() {
        grid.resizeRelocate(0, 0, getWidth(), getHeight());
        minimap.relocate(getWidth() - Minimap.WIDTH - CORNER_GAP, getHeight() - Minimap.HEIGHT - CORNER_GAP);
        legend.autosize();
        legend.relocate(CORNER_GAP, getHeight() - legend.getHeight() - CORNER_GAP);
        invitation.autosize();
        invitation.relocate(
                Math.round((getWidth() - invitation.getWidth()) / 2),
                Math.round((getHeight() - invitation.getHeight()) / 2));
        if (sight.fitsLater()) {
            board.requestLayout();
        }
        minimap.refresh();
    }
}
