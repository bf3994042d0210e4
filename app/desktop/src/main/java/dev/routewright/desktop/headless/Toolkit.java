package dev.routewright.desktop.headless;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** JavaFX without a display. */
final class Toolkit {
    private Toolkit() {}

    /**
     * Starts it and draws one letter.
     *
     * @return null where that worked, else one line that says why not
     */
    static @Nullable String start() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        PrintStream stderr = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        // JavaFX prints a stack trace of its own before it fails; one line says the same.
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            CompletableFuture<@Nullable Void> started = new CompletableFuture<>();
            Platform.setImplicitExit(false);
            Platform.startup(() -> started.complete(null));
            started.get();
            on(() -> new Text("x").getLayoutBounds());
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "Interrupted while JavaFX was starting.";
        } catch (Exception | LinkageError e) {
            return said.toString(StandardCharsets.UTF_8).contains("no fonts") || isAboutFonts(e)
                    ? NativeLibraries.noFont()
                    : "Routewright cannot start JavaFX here: " + e.getMessage()
                            + ". Maybe JavaFX's native libraries are missing for this platform.";
        } finally {
            System.setErr(stderr);
        }
    }

    private static boolean isAboutFonts(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (String.valueOf(at.getMessage()).contains("font")) {
                return true;
            }
        }
        return false;
    }

    /** Runs something on JavaFX's thread and waits for it. */
    static <T> T on(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
