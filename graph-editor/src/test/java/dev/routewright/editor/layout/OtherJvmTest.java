package dev.routewright.editor.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places are the same in another run of the program, also where objects have other identity hash codes. */
class OtherJvmTest {

    /** Prints the places of some drawings, one line per box. */
    static final class Printed {
        private Printed() {}

        /** @param args none */
        public static void main(String[] args) throws Cancelled {
            System.out.print(places());
        }
    }

    private static String places() throws Cancelled {
        StringBuilder out = new StringBuilder();
        for (LayoutTest.Way way : LayoutTest.Way.values()) {
            for (long seed : new long[] {1, 7, 11, 12, 23, 31}) {
                LayoutRequest request = RandomRequests.of(seed, 60, seed % 2 == 0);
                way.layout
                        .arrange(request, Progress.NONE)
                        .positions()
                        .forEach((id, at) -> out.append(way)
                                .append(seed)
                                .append(' ')
                                .append(id)
                                .append(' ')
                                .append(at)
                                .append('\n'));
            }
        }
        return out.toString();
    }

    /** How the JVM makes identity hash codes: by chance, from the address, one for all, or counting. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void placesDoNotDependOnHashCodes(int hashCode) throws IOException, InterruptedException, Cancelled {
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=" + hashCode,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Printed.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(printed).isEqualTo(places()).contains("FORCE31 n");
    }
}
