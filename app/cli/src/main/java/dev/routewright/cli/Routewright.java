package dev.routewright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * The root command. Only the command that was asked for is made, so that its services are the only ones whose classes
 * are loaded; the help needs all.
 */
@CommandLine.Command(
        name = "routewright",
        versionProvider = Routewright.Version.class,
        description = "Replay drawn routes between language models on saved outcomes, and export them.",
        footer = {
            "",
            "Exit codes: 0 done, 1 findings of severity error or differences, 2 unreadable or wrong call.",
            "'routewright COMMAND --help' shows the options of a command."
        })
public final class Routewright {
    private static final SequencedMap<String, Function<Terminal, CliCommand>> COMMANDS = commands();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    boolean version;

    private static SequencedMap<String, Function<Terminal, CliCommand>> commands() {
        SequencedMap<String, Function<Terminal, CliCommand>> commands = new LinkedHashMap<>();
        commands.put("check", CheckCommand::new);
        commands.put("diff", DiffCommand::new);
        commands.put("baselines", BaselinesCommand::new);
        commands.put("simulate", SimulateCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("sweep", SweepCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("calibrate", CalibrateCommand::new);
        commands.put("prices", PricesCommand::new);
        commands.put("latencies", LatenciesCommand::new);
        commands.put("sample", SampleCommand::new);
        return commands;
    }

    /** Runs one command line and returns the exit code. */
    static int run(String[] args, Terminal terminal) {
        CommandLine root = line(args, terminal);
        PrintWriter out = new PrintWriter(terminal.out(), true);
        PrintWriter err = new PrintWriter(terminal.err(), true);
        root.setOut(out).setErr(err);
        root.setUsageHelpAutoWidth(false);
        root.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        root.setParameterExceptionHandler((e, line) -> wrongCall(e, err));
        root.setExecutionStrategy(new CommandLine.RunLast());
        root.setExecutionExceptionHandler((e, line, parsed) -> fault(e, terminal));
        int exitCode = args.length == 0 ? nothingAsked(root, err) : root.execute(args);
        out.flush();
        err.flush();
        terminal.out().flush();
        return exitCode;
    }

    /** The parser for one command line; it knows the command that was asked for, and all where none was. */
    static CommandLine line(String[] args, Terminal terminal) {
        CommandLine root = new CommandLine(new Routewright());
        for (String name : asked(args)) {
            root.addSubcommand(
                    name, Objects.requireNonNull(COMMANDS.get(name), name).apply(terminal));
        }
        return root;
    }

    private static List<String> asked(String[] args) {
        return args.length > 0 && COMMANDS.containsKey(args[0]) ? List.of(args[0]) : List.copyOf(COMMANDS.keySet());
    }

    private static int nothingAsked(CommandLine root, PrintWriter err) {
        root.usage(err);
        return ExitCodes.UNREADABLE;
    }

    private static int wrongCall(ParameterException e, PrintWriter err) {
        err.println(e.getMessage() + ". Maybe see '"
                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCodes.UNREADABLE;
    }

    private static int fault(Exception e, Terminal terminal) {
        terminal.err().println("This is a fault in Routewright: " + e + ". Maybe report it with the lines below.");
        e.printStackTrace(terminal.err());
        return ExitCodes.UNREADABLE;
    }

    /** The version that the build wrote beside this class. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            try (InputStream in = Routewright.class.getResourceAsStream("version.txt")) {
                String version = in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
                return new String[] {"routewright " + version};
            }
        }
    }
}
