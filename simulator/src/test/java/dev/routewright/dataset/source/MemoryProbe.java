package dev.routewright.dataset.source;

import dev.routewright.dataset.Dataset;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a dataset in a Java of its own and prints what that took; started by {@link LargeDatasetTest}. */
final class MemoryProbe {
    private MemoryProbe() {}

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        Dataset dataset = DatasetReaders.read(Path.of(arguments[0]), ReadOptions.DEFAULT, Progress.NONE);
        long readMillis = (System.nanoTime() - start) / 1_000_000;
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
            }
        }
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long after = runtime.totalMemory() - runtime.freeMemory();
        System.out.println(
                "rows=" + dataset.rows() + " profiles=" + dataset.profiles().size() + " heapAfter=" + after
                        + " heapPeak=" + peak + " residentPeak=" + residentPeak() + " millis=" + readMillis
                        + " notes=" + dataset.notes());
    }

    /** The most memory the process ever held, in bytes, or 0 where the system does not say. */
    private static long residentPeak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
