package dev.routewright.desktop;

/** Where the program starts. Does not extend Application, because JavaFX refuses that on the class path. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
