package dev.routewright.desktop;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.skin.NodeKind;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Uses the program once before the first window test of a JVM. Cold code is interpreted and runs many times slower; what
 * the watchdog is to find is code that stays slow.
 */
public final class WarmUp {
    /** Forms are the most that is made anew at once. */
    private static final int FORM_ROUNDS = 3;

    private static final AtomicBoolean DONE = new AtomicBoolean();

    private WarmUp() {}

    /**
     * Once per JVM: opens a window, runs, sweeps, places one node of every kind, looks at the forms of all, and closes it.
     *
     * @return whether this call did it
     */
    public static boolean run() {
        if (!DONE.compareAndSet(false, true)) {
            return false;
        }
        try {
            FxToolkit.registerPrimaryStage();
            Window window = WaitForAsyncUtils.asyncFx(() -> new Window(ThemeChoice.LIGHT))
                    .get();
            window.settle();
            press(window, "#button-run");
            press(window, "#button-sweep");
            selectEveryNode(window);
            step(window, () -> window.workspace().replace(Document.EMPTY, null));
            for (NodeKind kind : NodeKind.values()) {
                step(window, () -> editor(window).place(kind.kindName()));
            }
            for (int round = 0; round < FORM_ROUNDS; round++) {
                selectEveryNode(window);
            }
            WaitForAsyncUtils.asyncFx(Window::closeAll).get();
            return true;
        } catch (Exception e) {
            throw new AssertionError("The program could not be used once before its tests.", e);
        }
    }

    private static void selectEveryNode(Window window) throws Exception {
        for (NodeId node :
                List.copyOf(window.workspace().document().graph().nodes().keySet())) {
            step(window, () -> editor(window).select(List.of(node)));
        }
    }

    private static GraphEditor editor(Window window) {
        return (GraphEditor) window.stage.getScene().lookup("#graph-editor");
    }

    private static void press(Window window, String button) throws Exception {
        step(window, () -> ((Button) window.stage.getScene().lookup(button)).fire());
    }

    private static void step(Window window, Runnable work) throws Exception {
        WaitForAsyncUtils.asyncFx(work).get();
        window.settle();
    }
}
