package dev.routewright.cli;

import dev.routewright.dataset.BadDataset;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.run.Cancelled;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands share: {@code --json}, {@code --help}, and one way to say what went wrong. */
abstract class CliCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print JSON on standard output instead of a report.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    private final Terminal terminal;

    CliCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command itself; the value is the exit code. */
    abstract int run(Terminal terminal) throws Refused, BadDocument, BadDataset, Cancelled, IOException;

    @Override
    public final Integer call() {
        try {
            return run(terminal);
        } catch (Refused e) {
            e.lines().forEach(terminal.err()::println);
            return e.exitCode();
        } catch (BadDocument | BadDataset e) {
            terminal.err().println(e.getMessage());
            return ExitCodes.UNREADABLE;
        } catch (IOException e) {
            terminal.err().println(IoWording.of(e));
            return ExitCodes.UNREADABLE;
        } catch (Cancelled e) {
            terminal.err().println("Cancelled.");
            return ExitCodes.UNREADABLE;
        }
    }
}
