package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person's own log as a dataset: one row per query, with the one outcome that was logged for it. */
final class LogReader implements FormatReader {
    private final LogFormat log;

    LogReader(LogFormat log) {
        this.log = log;
    }

    @Override
    public String format() {
        return log.format();
    }

    @Override
    public String layout() {
        return log.layout();
    }

    @Override
    public @Nullable Selection select(Source source) throws IOException {
        List<Selection.Chosen> chosen = new ArrayList<>();
        List<SourceFile> aids = new ArrayList<>();
        for (SourceFile file : source.files()) {
            if (log.holdsCalls(file)) {
                chosen.add(new Selection.Chosen(file, null));
            } else if (log.helps(file)) {
                aids.add(file);
            }
        }
        return chosen.isEmpty() ? null : new Selection(chosen, aids, null, Map.of());
    }

    @Override
    public @Nullable Selection selectAsTold(Source source) {
        List<Selection.Chosen> chosen = source.files().stream()
                .filter(log::canTry)
                .map(file -> new Selection.Chosen(file, null))
                .toList();
        return chosen.isEmpty() ? null : new Selection(chosen, List.of(), null, Map.of());
    }

    @Override
    public void read(
            Selection selection, ReadOptions options, DatasetBuilder into, Problems problems, Progress progress)
            throws IOException, Cancelled {
        LogRows rows = new LogRows(into);
        List<SourceFile> files =
                selection.outcomes().stream().map(Selection.Chosen::file).toList();
        log.read(files, selection.aids(), rows, problems, progress);
        rows.finish(files.getFirst(), problems);
    }
}
