package dev.routewright.editor.gesture;

import dev.routewright.editor.canvas.Viewport;
import dev.routewright.editor.skin.NodeKind;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.graph.Edge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.Wiring;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What the keys do while the canvas or a box has the focus. */
public final class Keys {
    private static final double FAR_NUDGE = 20;
    private static final double ZOOM_STEP = 1.25;

    private final Desk desk;
    private final Placing placing;
    private final Renaming renaming;
    private final Tools tools;
    private final Runnable fit;
    private final Runnable cancel;
    private final Walking walking;
    private Consumer<CanvasCommand> runner = this::run;
    private Map<CanvasCommand, List<KeyCombination>> bound = CanvasCommand.standardKeys();
    private boolean spaceDown;

    /**
     * @param fit brings the whole drawing into view
     * @param cancel takes back the gesture under way
     */
    public Keys(Desk desk, Placing placing, Renaming renaming, Tools tools, Runnable fit, Runnable cancel) {
        this.desk = desk;
        this.placing = placing;
        this.renaming = renaming;
        this.tools = tools;
        this.fit = fit;
        this.cancel = cancel;
        walking = new Walking(desk);
    }

    /** Whether the space bar is held, which turns a drag into a pan. */
    boolean isSpaceDown() {
        return spaceDown;
    }

    /** A key went down. */
    public void pressed(KeyEvent e) {
        if (renaming.isUnderWay() || desk.quick().isShowing() || walksOn(e)) {
            return;
        }
        CanvasCommand command = boundTo(e);
        boolean plain = !e.isShortcutDown() && !e.isAltDown();
        if (command != null) {
            runner.accept(command);
            e.consume();
        } else if (plain && held(e)) {
            e.consume();
        }
    }

    /**
     * Whether Tab means the next control, as everywhere. It means the canvas only where a mouse brought the focus to
     * the canvas itself; a person who walks by Tab walks on.
     */
    private boolean walksOn(KeyEvent e) {
        return e.getCode() == KeyCode.TAB
                && (!desk.view().isFocused() || desk.view().isFocusVisible());
    }

    /** Keys that belong to gestures and cannot be bound anew. */
    private boolean held(KeyEvent e) {
        switch (e.getCode()) {
            case ESCAPE -> cancel.run();
            case SPACE -> spaceDown = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A key went up. */
    public void released(KeyEvent e) {
        if (e.getCode() == KeyCode.SPACE) {
            spaceDown = false;
        }
    }

    /** Forgets what is held, for when the focus goes elsewhere. */
    public void forget() {
        spaceDown = false;
    }

    /** Binds commands to other keys; those that are not named have none. */
    public void bind(Map<CanvasCommand, List<KeyCombination>> newKeys) {
        bound = new EnumMap<>(CanvasCommand.class);
        bound.putAll(newKeys);
    }

    /** The keys of a command, the one to show first. */
    public List<KeyCombination> keysOf(CanvasCommand command) {
        return bound.getOrDefault(command, List.of());
    }

    /** Sets who runs a command when its keys are pressed; by itself the canvas does it at once. */
    public void runBy(Consumer<CanvasCommand> newRunner) {
        runner = newRunner;
    }

    /** Asks for a command as its keys would. */
    void ask(CanvasCommand command) {
        runner.accept(command);
    }

    private @Nullable CanvasCommand boundTo(KeyEvent e) {
        return bound.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(keys -> keys.match(e)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Does a command where it is possible. */
    public void run(CanvasCommand command) {
        if (whyNot(command) != null) {
            return;
        }
        switch (command) {
            case SELECT_ALL -> selectAll();
            case DUPLICATE -> placing.duplicate(Set.copyOf(desk.selection().nodes()));
            case CUT -> tools.copyPaste().cut();
            case COPY -> tools.copyPaste().copy();
            case PASTE -> tools.copyPaste().paste(false);
            case PASTE_WIRED -> tools.copyPaste().paste(true);
            case DELETE -> deleteSelection();
            case DELETE_RECONNECT -> tools.deleteAndReconnect();
            case QUICK_ADD -> tools.adding().at(desk.mouse().orMiddle());
            case CONNECT -> tools.connecting().begin();
            case GO_TO -> tools.goTo();
            case RENAME -> renaming.begin(desk.selection().nodes().iterator().next());
            case SELECT_FOCUSED -> selectFocused(false);
            case TOGGLE_FOCUSED -> selectFocused(true);
            case SELECT_UPSTREAM ->
                desk.selection().only(Reach.upstream(desk.document().graph(), ends()));
            case SELECT_DOWNSTREAM ->
                desk.selection().only(Reach.downstream(desk.document().graph(), ends()));
            case SELECT_CONNECTED ->
                desk.selection().only(Reach.connected(desk.document().graph(), ends()));
            case PLACE_QUERY,
                    PLACE_TASK,
                    PLACE_ROUTER,
                    PLACE_GUARD,
                    PLACE_CACHE,
                    PLACE_VERIFIER,
                    PLACE_LLM,
                    PLACE_AGENT,
                    PLACE_TOOL,
                    PLACE_PERSON,
                    PLACE_FAN,
                    PLACE_JOIN,
                    PLACE_LOOP,
                    PLACE_ANSWER -> place(command);
            case WALK_RIGHT, WALK_LEFT, WALK_UP, WALK_DOWN, EDGE_AHEAD, EDGE_BEHIND, BACK, FORWARD ->
                walking.run(command);
            case NUDGE_LEFT -> nudge(-Desk.GRID, 0);
            case NUDGE_RIGHT -> nudge(Desk.GRID, 0);
            case NUDGE_UP -> nudge(0, -Desk.GRID);
            case NUDGE_DOWN -> nudge(0, Desk.GRID);
            case NUDGE_FAR_LEFT -> nudge(-FAR_NUDGE, 0);
            case NUDGE_FAR_RIGHT -> nudge(FAR_NUDGE, 0);
            case NUDGE_FAR_UP -> nudge(0, -FAR_NUDGE);
            case NUDGE_FAR_DOWN -> nudge(0, FAR_NUDGE);
            case PIN -> togglePin();
            case ZOOM_FIT -> fit.run();
            case ZOOM_100 -> zoomTo(1);
            case ZOOM_IN -> zoomTo(desk.viewport().zoom() * ZOOM_STEP);
            case ZOOM_OUT -> zoomTo(desk.viewport().zoom() / ZOOM_STEP);
            case ZOOM_SELECTION -> zoomToSelection();
        }
    }

    /** Why a command is not possible right now, as a sentence; null where it is. */
    public @Nullable String whyNot(CanvasCommand command) {
        return switch (command) {
            case SELECT_ALL, ZOOM_FIT, GO_TO ->
                desk.document().graph().nodes().isEmpty() ? "The drawing is empty." : null;
            case DELETE -> desk.selection().isEmpty() ? "Nothing is selected." : null;
            case RENAME -> desk.selection().nodes().size() == 1 ? null : "Select one node first.";
            case SELECT_FOCUSED, TOGGLE_FOCUSED -> focused() == null ? "No node has the focus." : null;
            case CONNECT -> tools.connecting().whyNot();
            case DUPLICATE, CUT, COPY, DELETE_RECONNECT, PIN ->
                desk.selection().nodes().isEmpty() ? "No node is selected." : null;
            case NUDGE_LEFT,
                    NUDGE_RIGHT,
                    NUDGE_UP,
                    NUDGE_DOWN,
                    NUDGE_FAR_LEFT,
                    NUDGE_FAR_RIGHT,
                    NUDGE_FAR_UP,
                    NUDGE_FAR_DOWN -> desk.selection().nodes().isEmpty() ? "No node is selected." : null;
            case WALK_RIGHT, WALK_LEFT, WALK_UP, WALK_DOWN, EDGE_AHEAD, EDGE_BEHIND, BACK, FORWARD ->
                walking.whyNot(command);
            case SELECT_UPSTREAM, SELECT_DOWNSTREAM, SELECT_CONNECTED, ZOOM_SELECTION ->
                desk.selection().isEmpty() ? "Nothing is selected." : null;
            case ZOOM_100,
                    PASTE,
                    PASTE_WIRED,
                    QUICK_ADD,
                    PLACE_QUERY,
                    PLACE_TASK,
                    PLACE_ROUTER,
                    PLACE_GUARD,
                    PLACE_CACHE,
                    PLACE_VERIFIER,
                    PLACE_LLM,
                    PLACE_AGENT,
                    PLACE_TOOL,
                    PLACE_PERSON,
                    PLACE_FAN,
                    PLACE_JOIN,
                    PLACE_LOOP,
                    PLACE_ANSWER -> null;
            case ZOOM_IN -> desk.viewport().zoom() < Viewport.MOST_ZOOM ? null : "This is the largest zoom.";
            case ZOOM_OUT -> desk.viewport().zoom() > Viewport.LEAST_ZOOM ? null : "This is the smallest zoom.";
        };
    }

    private void place(CanvasCommand command) {
        for (NodeKind kind : NodeKind.values()) {
            if (CanvasCommand.placing(kind) == command) {
                placing.inTheMiddle(kind);
                desk.view().requestFocus();
            }
        }
    }

    private void zoomTo(double zoom) {
        desk.viewport().zoomTo(zoom, desk.view().getWidth() / 2, desk.view().getHeight() / 2);
    }

    private void zoomToSelection() {
        Rectangle2D around = desk.board().extentOf(ends());
        if (around != null) {
            desk.viewport().fit(around, desk.view().getWidth(), desk.view().getHeight());
        }
    }

    private List<NodeId> ends() {
        return Reach.ends(
                desk.document().graph(),
                desk.selection().nodes(),
                desk.selection().edge());
    }

    /** Selects every node. */
    public void selectAll() {
        desk.selection().only(desk.document().graph().nodes().keySet());
    }

    /** Deletes what is selected, as one undo step. */
    public void deleteSelection() {
        Edge edge = selectedEdge();
        if (edge != null) {
            desk.performAll("Delete connection", Wiring.disconnect(desk.document(), edge, desk.host()::newEdgeId));
        }
        Set<NodeId> gone = new LinkedHashSet<>(desk.selection().nodes());
        if (!gone.isEmpty()) {
            desk.performAll(
                    new Edit.RemoveNodes(gone).label(), Wiring.delete(desk.document(), gone, desk.host()::newEdgeId));
            desk.view().requestFocus();
        }
    }

    /** Pins the selected nodes, or lets them go where all of them are pinned. */
    void togglePin() {
        Set<NodeId> nodes = new LinkedHashSet<>(desk.selection().nodes());
        desk.host().perform(new Edit.SetPinned(nodes, !areAllPinned()));
    }

    /** Whether every selected node stays where it is when the drawing is arranged. */
    boolean areAllPinned() {
        return desk.document().placement().pinned().containsAll(desk.selection().nodes());
    }

    private @Nullable Edge selectedEdge() {
        return desk.selection().edge() == null
                ? null
                : desk.document().graph().edges().get(desk.selection().edge());
    }

    private @Nullable NodeView focused() {
        return desk.view().getScene() != null && desk.view().getScene().getFocusOwner() instanceof NodeView box
                ? box
                : null;
    }

    private void selectFocused(boolean also) {
        NodeView focused = focused();
        if (focused != null && also) {
            desk.selection().toggle(focused.nodeId());
        } else if (focused != null) {
            desk.selection().only(List.of(focused.nodeId()));
        }
    }

    private void nudge(double dx, double dy) {
        tools.nudging().by(dx, dy);
    }
}
