package dev.routewright.dataset.source;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Problem;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the calls of a log one by one, as they were, for what is fitted to them. */
public final class CallLogs {
    private static final List<LogFormat> FORMATS =
            List.of(new LiteLlmLog(), new OpenAiLog(), new OtelLog(), new CallTable());

    private CallLogs() {}

    /**
     * The calls of a log.
     *
     * @param format which log it is
     * @param calls in file order
     * @param passedOver how many records are no calls of a model, by what they are
     */
    public record CallLog(String format, List<LoggedCall> calls, Map<String, Integer> passedOver) {
        public CallLog {
            calls = List.copyOf(calls);
            passedOver = Map.copyOf(passedOver);
        }
    }

    /**
     * Reads a file, or a folder of files of one log.
     *
     * @throws BadDataset with every problem that was found, if there is one
     * @throws Cancelled if the progress asked to stop
     */
    public static CallLog read(Path fileOrFolder, Progress progress) throws BadDataset, Cancelled {
        String shown = fileOrFolder.toString();
        if (!Files.exists(fileOrFolder)) {
            throw new BadDataset(new Problem(
                    shown,
                    null,
                    null,
                    "there is no such file or folder.",
                    "Maybe the path is relative to another folder than "
                            + Path.of("").toAbsolutePath() + "."));
        }
        try {
            return read(Source.of(fileOrFolder), shown, progress);
        } catch (IOException e) {
            throw new BadDataset(new Problem(
                    shown,
                    null,
                    null,
                    "it cannot be read: " + e.getMessage(),
                    "Maybe you may not read it, or the disk has a fault."));
        }
    }

    private static CallLog read(Source source, String shown, Progress progress)
            throws IOException, BadDataset, Cancelled {
        for (LogFormat format : FORMATS) {
            List<SourceFile> files = new ArrayList<>();
            for (SourceFile file : source.files()) {
                if (format.holdsCalls(file)) {
                    files.add(file);
                }
            }
            if (!files.isEmpty()) {
                Problems problems = new Problems();
                Listed listed = new Listed();
                format.read(files, List.of(), listed, problems, progress);
                problems.throwIfAny();
                return new CallLog(format.format(), listed.calls, listed.passedOver);
            }
        }
        throw new BadDataset(new Problem(
                shown,
                null,
                null,
                "it is no log of calls in a known layout.",
                "Maybe save it as one"
                        + " of: "
                        + FORMATS.stream()
                                .map(f -> f.format() + " (" + f.layout() + ")")
                                .collect(Collectors.joining("; "))
                        + "."));
    }

    private static final class Listed implements LogFormat.Calls {
        private final List<LoggedCall> calls = new ArrayList<>();
        private final Map<String, Integer> passedOver = new TreeMap<>();

        @Override
        public void call(LoggedCall call) {
            if (call.cached()) {
                passedOver("answered from the gateway's cache");
            } else {
                calls.add(call);
            }
        }

        @Override
        public void passedOver(String reason) {
            passedOver.merge(reason, 1, Integer::sum);
        }
    }
}
