package dev.routewright.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The numpy loop in a process of its own, asked round by round. */
final class NumpyPeer implements AutoCloseable {
    private static final Path SCRIPT = Path.of("src", "test", "bench", "sweep_numpy.py");

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;
    private final Path data;
    private final String version;

    private NumpyPeer(Process process, Path data) throws IOException {
        this.process = process;
        this.data = data;
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        version = answers.readLine();
    }

    /** Starts it; null where there is no Python or no numpy. */
    static @Nullable NumpyPeer start(SweepData data) throws IOException {
        Path file = Files.createTempFile("routewright-sweep", ".bin");
        data.write(file);
        ProcessBuilder builder = new ProcessBuilder("python3", SCRIPT.toString(), file.toString());
        // Both force kernels of another processor onto numpy where a machine sets them.
        builder.environment().remove("OPENBLAS_CORETYPE");
        builder.environment().remove("OPENBLAS_L2_SIZE");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            NumpyPeer peer = new NumpyPeer(builder.start(), file);
            if (peer.version != null) {
                return peer;
            }
            peer.close();
        } catch (IOException noPython) {
            Files.deleteIfExists(file);
        }
        return null;
    }

    String version() {
        return version;
    }

    /** Sums as the timed loop gives them. */
    double[][] sums() throws IOException {
        return sums("result");
    }

    /** The same loop in float64. */
    double[][] exactSums() throws IOException {
        return sums("exact");
    }

    private double[][] sums(String question) throws IOException {
        questions.println(question);
        double[] all = Arrays.stream(answers.readLine().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        int half = all.length / 2;
        return new double[][] {Arrays.copyOf(all, half), Arrays.copyOfRange(all, half, all.length)};
    }

    /** CPU milliseconds of one sweep. */
    double cpuMillis() throws IOException {
        questions.println("time");
        return 1000 * Double.parseDouble(answers.readLine());
    }

    @Override
    public void close() throws IOException {
        questions.println("quit");
        process.destroy();
        Files.deleteIfExists(data);
    }
}
