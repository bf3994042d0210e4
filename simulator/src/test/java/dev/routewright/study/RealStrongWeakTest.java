package dev.routewright.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.source.DatasetReaders;
import dev.routewright.dataset.source.ReadOptions;
import dev.routewright.pareto.StrongWeak;
import dev.routewright.run.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * APGR and CPT of a length threshold on RouteLLM's GSM8K responses, against a computation that shares no line with
 * ours: it reads the file by itself and follows RouteLLM's script step by step.
 */
@Tag("real-data")
class RealStrongWeakTest {
    private static final int BINS = 10;

    @Test
    void aLengthThresholdGivesTheSameFiguresAsThePlainComputation() throws Exception {
        Path file = Path.of(System.getProperty("routewright.realData", "none"), "routellm", "gsm8k_responses.csv");
        Assumptions.assumeTrue(Files.isRegularFile(file), "skipped: no routellm in routewright.realData");
        StrongWeak ours = ours(file);
        Plain plain = new Plain(Files.readString(file));
        assertThat(ours.weak()).isCloseTo(plain.accuracy(Double.POSITIVE_INFINITY), within(1e-12));
        assertThat(ours.strong()).isCloseTo(plain.accuracy(-1), within(1e-12));
        assertThat(ours.curve()).hasSameSizeAs(plain.thresholds());
        assertThat(ours.apgr()).isCloseTo(plain.apgr(), within(1e-12));
        for (double part : new double[] {0.2, 0.5, 0.8}) {
            assertThat(ours.cpt(part)).isCloseTo(plain.cpt(part), within(1e-12));
        }
        // Longer questions do need the strong model a little more often than chance says.
        assertThat(ours.apgr()).isBetween(0.45, 0.65);
    }

    private static StrongWeak ours(Path file) throws Exception {
        Dataset d = DatasetReaders.read(file, ReadOptions.DEFAULT, Progress.NONE);
        int weak = d.outcomes().profile("mistralai/Mixtral-8x7B-Instruct-v0.1");
        int strong = d.outcomes().profile("gpt-4-1106-preview");
        return StrongWeak.atQuantiles(
                IntStream.range(0, d.rows())
                        .mapToDouble(r -> d.outcomes().value(Metric.QUALITY, r, weak))
                        .toArray(),
                IntStream.range(0, d.rows())
                        .mapToDouble(r -> d.outcomes().value(Metric.QUALITY, r, strong))
                        .toArray(),
                IntStream.range(0, d.rows())
                        .mapToDouble(r -> d.queries().texts().length(r))
                        .toArray(),
                BINS);
    }

    /** The file as records, and the figures by whole counts. */
    private static final class Plain {
        private final List<Integer> length = new ArrayList<>();
        private final List<Boolean> weakRight = new ArrayList<>();
        private final List<Boolean> strongRight = new ArrayList<>();

        Plain(String csv) {
            List<List<String>> records = records(csv);
            List<String> header = records.getFirst();
            for (List<String> fields : records.subList(1, records.size())) {
                length.add(fields.get(header.indexOf("prompt")).length());
                weakRight.add(fields.get(header.indexOf("mistralai/Mixtral-8x7B-Instruct-v0.1"))
                        .equals("True"));
                strongRight.add(fields.get(header.indexOf("gpt-4-1106-preview")).equals("True"));
            }
        }

        private static List<List<String>> records(String csv) {
            List<List<String>> records = new ArrayList<>();
            List<String> fields = new ArrayList<>();
            StringBuilder field = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < csv.length(); i++) {
                char c = csv.charAt(i);
                if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                    field.append(c);
                } else if (c != '\r') {
                    fields.add(field.toString());
                    field.setLength(0);
                    if (c == '\n') {
                        records.add(fields);
                        fields = new ArrayList<>();
                    }
                }
            }
            return records;
        }

        /** Bin edges by sorting and interpolating, the last one replaced by "nobody". */
        double[] thresholds() {
            int[] sorted = length.stream().mapToInt(Integer::intValue).sorted().toArray();
            double[] edges = new double[BINS + 1];
            for (int i = 0; i < BINS; i++) {
                double h = (sorted.length - 1) * (i / 10.0);
                int floor = (int) Math.floor(h);
                edges[i] =
                        sorted[floor] + (h - floor) * (sorted[Math.min(floor + 1, sorted.length - 1)] - sorted[floor]);
            }
            edges[BINS] = Double.POSITIVE_INFINITY;
            return Arrays.stream(edges).distinct().toArray();
        }

        double accuracy(double threshold) {
            int right = 0;
            for (int i = 0; i < length.size(); i++) {
                right += (length.get(i) >= threshold ? strongRight.get(i) : weakRight.get(i)) ? 1 : 0;
            }
            return (double) right / length.size();
        }

        double strongShare(double threshold) {
            return (double) length.stream().filter(l -> l >= threshold).count() / length.size();
        }

        /** (area under the accuracies - area under weak) / (area under strong - area under weak). */
        double apgr() {
            double[] t = thresholds();
            double weak = accuracy(Double.POSITIVE_INFINITY);
            double strong = accuracy(-1);
            double area = 0;
            for (int i = t.length - 1; i > 0; i--) {
                double width = strongShare(t[i - 1]) - strongShare(t[i]);
                area += width * (accuracy(t[i - 1]) + accuracy(t[i])) / 2;
            }
            return (area - weak) / (strong - weak);
        }

        double cpt(double part) {
            double[] t = thresholds();
            double wanted =
                    accuracy(Double.POSITIVE_INFINITY) + part * (accuracy(-1) - accuracy(Double.POSITIVE_INFINITY));
            for (int i = t.length - 1; i > 0; i--) {
                double low = accuracy(t[i]);
                double high = accuracy(t[i - 1]);
                if (low < wanted && high >= wanted) {
                    double from = strongShare(t[i]);
                    return from + (wanted - low) / (high - low) * (strongShare(t[i - 1]) - from);
                }
            }
            return Double.NaN;
        }
    }
}
