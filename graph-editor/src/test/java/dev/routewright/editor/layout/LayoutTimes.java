package dev.routewright.editor.layout;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;

/**
 * Prints how long layouts take: the first of the process apart, then rounds in which ours and ELK alone, on graphs that
 * were converted before, take turns. One kind of layout per process.
 */
public final class LayoutTimes {
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 9;

    private LayoutTimes() {}

    private record Times(double wallMillis, double cpuMillis) {}

    @FunctionalInterface
    private interface Work {
        void run() throws Cancelled;
    }

    /** @param args {@code layered} or {@code force}; layered without one */
    public static void main(String[] args) throws Cancelled {
        boolean force = args.length > 0 && args[0].equals("force");
        Layout layout = force ? Layout.force() : Layout.layered();
        System.out.println(LocalDate.now() + ", Java " + Runtime.version().feature() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + (force ? "force" : "layered")
                + "; milliseconds, min / median / max of " + ROUNDS);
        LayoutRequest first = RandomRequests.forward(200, 200);
        Times cold = timed(() -> layout.arrange(first, Progress.NONE));
        System.out.printf(
                Locale.ROOT, "first run, 200 boxes: wall %.0f, CPU %.0f%n", cold.wallMillis(), cold.cpuMillis());
        for (int boxes : new int[] {200, 1000}) {
            measure(layout, RandomRequests.forward(boxes, boxes), force);
        }
    }

    private static void measure(Layout layout, LayoutRequest request, boolean force) throws Cancelled {
        List<Times> ours = new ArrayList<>();
        List<Times> raw = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Times own = timed(() -> layout.arrange(request, Progress.NONE));
            List<ElkNode> graphs = force
                    ? List.of()
                    : Part.of(request).stream().map(LayeredEngine::graph).toList();
            Times alone = timed(() ->
                    graphs.forEach(graph -> new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor())));
            if (round >= 0) {
                ours.add(own);
                raw.add(alone);
            }
        }
        System.out.printf(
                "%d boxes, %d wires: wall %s, CPU %s%n",
                request.boxes().size(),
                request.wires().size(),
                spread(ours.stream().map(Times::wallMillis).toList()),
                spread(ours.stream().map(Times::cpuMillis).toList()));
        if (!force) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++) {
                ratios.add(ours.get(i).cpuMillis() / raw.get(i).cpuMillis());
            }
            System.out.printf(
                    "  ELK alone: CPU %s; ours / ELK %s%n",
                    spread(raw.stream().map(Times::cpuMillis).toList()), spread(ratios));
        }
    }

    private static Times timed(Work work) throws Cancelled {
        long wall = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return new Times(
                (System.nanoTime() - wall) / 1e6,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6);
    }

    private static String spread(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return String.format(
                Locale.ROOT, "%.2f / %.2f / %.2f", sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
