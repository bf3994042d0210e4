package dev.routewright.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.sample.LargeDrawing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkGrowthTest {
    private static final int[] SIZES = {250, 500, 1_000, 2_000};

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(LargeDrawing.Shape.class)
    void workGrowsAtMostLikeNLogN(LargeDrawing.Shape shape) throws Exception {
        List<Map<String, Long>> counts = new ArrayList<>();
        for (int size : SIZES) {
            counts.add(counted(shape + " " + size + " " + folder));
        }
        List<String> steeper = new ArrayList<>();
        for (String stage : counts.getFirst().keySet()) {
            for (int i = 1; i < SIZES.length; i++) {
                double grown =
                        (double) counts.get(i).get(stage) / counts.get(i - 1).get(stage);
                double allowed = SIZES[i] * Math.log(SIZES[i]) / (SIZES[i - 1] * Math.log(SIZES[i - 1]));
                if (grown > allowed) {
                    steeper.add("%s: %,d steps for %,d nodes, %.2f times those for %,d"
                            .formatted(stage, counts.get(i).get(stage), SIZES[i], grown, SIZES[i - 1]));
                }
            }
        }
        assertThat(steeper).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Long> counted(String line) throws Exception {
        Class<?> stages = new CountingLoader().loadClass(Stages.class.getName());
        return ((Function<String, Map<String, Long>>)
                        stages.getDeclaredConstructor().newInstance())
                .apply(line);
    }
}
