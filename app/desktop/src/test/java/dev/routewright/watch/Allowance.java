package dev.routewright.watch;

import java.util.List;

/** Work on the window's thread that does not count as a stall, by what stands on the stack, and why. */
enum Allowance {
    /** Until the first picture of the program's window there is nothing that a person could press. */
    FIRST_WINDOW(List.of("dev.routewright.desktop.Wiring.<init>", "dev.routewright.desktop.Wiring.open")),
    /** A window that opens has all its nodes styled and laid out at once; JavaFX cannot do it in pieces. */
    OPENING(List.of(
            "javafx.stage.Window.show",
            "javafx.stage.Window$12.invalidated",
            "javafx.stage.Stage.show",
            "javafx.stage.PopupWindow.show",
            "javafx.stage.Window.setShowing")),
    /** Once per JVM: classes are read, linked and initialised, and lambdas spun, where they are used first. */
    LOADING(List.of(
            "java.lang.ClassLoader.loadClass",
            "java.lang.Class.forName0",
            "java.lang.invoke.MethodHandleNatives.linkCallSite",
            "java.lang.invoke.MethodHandleNatives.linkDynamicConstant",
            "<clinit>")),
    /** The headless screen copies every frame pixel by pixel on this thread; a real one is not drawn by it. */
    HEADLESS_SCREEN(List.of(
            "com.sun.glass.ui.headless.HeadlessWindow.blit", "com.sun.glass.ui.headless.HeadlessView._uploadPixels")),
    /** The test's own work: a picture of the window, or a look through all of its nodes. */
    TEST(List.of(
            "javafx.scene.Node.snapshot",
            "javafx.scene.Scene.snapshot",
            "dev.routewright.desktop.ClippedText.in",
            "dev.routewright.desktop.Spoken.problemsIn"));

    private final List<String> frames;

    Allowance(List<String> frames) {
        this.frames = frames;
    }

    /** Whether a stack is of this kind. */
    boolean covers(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String at = frame.getClassName() + "." + frame.getMethodName();
            for (String allowed : frames) {
                if (allowed.startsWith("<") ? frame.getMethodName().equals(allowed) : at.equals(allowed)) {
                    return true;
                }
            }
        }
        return false;
    }
}
