package dev.routewright.cli;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(Routewright.run(args, Terminal.ofProcess()));
    }
}
