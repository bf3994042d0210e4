package dev.routewright.cli;

import java.util.List;

/** A command that ends early: what to print on standard error, one message a line, and the exit code. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> lines;

    private Refused(int exitCode, List<String> lines) {
        super(String.join("\n", lines));
        this.exitCode = exitCode;
        this.lines = List.copyOf(lines);
    }

    /** Something cannot be read or written, or the call is wrong. */
    static Refused unreadable(String... lines) {
        return new Refused(ExitCodes.UNREADABLE, List.of(lines));
    }

    /** The document can be read and has findings that stop the command. */
    static Refused findings(List<String> lines) {
        return new Refused(ExitCodes.FINDINGS, lines);
    }

    int exitCode() {
        return exitCode;
    }

    List<String> lines() {
        return lines;
    }
}
