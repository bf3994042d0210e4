package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A folder of hand-made files and what the readers make of it. */
record Fixture(Path folder) {
    Fixture file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Dataset read() throws Exception {
        return read("");
    }

    Dataset read(String name) throws Exception {
        return DatasetReaders.read(folder.resolve(name), ReadOptions.DEFAULT, Progress.NONE);
    }

    Dataset readPart(String part) throws Exception {
        return DatasetReaders.read(folder, ReadOptions.DEFAULT.withParts(List.of(part)), Progress.NONE);
    }

    /** All problems as they are shown. */
    List<String> problems() {
        return problems("", null);
    }

    List<String> problems(String name, @Nullable String format) {
        BadDataset bad = catchThrowableOfType(
                BadDataset.class,
                () -> DatasetReaders.read(folder.resolve(name), ReadOptions.DEFAULT.withFormat(format), Progress.NONE));
        assertThat(bad).as("a broken dataset was read").isNotNull();
        assertThat(bad.problems()).allSatisfy(p -> assertThat(p.fix()).startsWith("Maybe "));
        return bad.problems().stream()
                .map(p -> p.file() + (p.place() == null ? "" : ", " + p.place()) + ": " + p.says())
                .toList();
    }

    /** A row of one metric over all profiles. */
    static double[] cells(Dataset d, Metric metric, int row) {
        double[] cells = new double[d.profiles().size()];
        for (int p = 0; p < cells.length; p++) {
            cells[p] = d.outcomes().value(metric, row, p);
        }
        return cells;
    }

    static List<String> texts(Dataset d) {
        return IntStream.range(0, d.rows())
                .mapToObj(row -> d.queries().texts().text(row))
                .toList();
    }
}
