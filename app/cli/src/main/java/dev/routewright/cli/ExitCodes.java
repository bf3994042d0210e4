package dev.routewright.cli;

/** What the process answers. */
final class ExitCodes {
    /** Done. */
    static final int DONE = 0;
    /** Findings of severity error stop it. */
    static final int FINDINGS = 1;
    /** Something cannot be read or written, or the call is wrong. */
    static final int UNREADABLE = 2;

    private ExitCodes() {}
}
