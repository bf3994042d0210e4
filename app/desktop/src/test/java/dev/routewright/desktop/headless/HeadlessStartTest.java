package dev.routewright.desktop.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.Launcher;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a machine without a display starts it, in a Java of its own. */
@Tag("window")
class HeadlessStartTest {
    @TempDir
    Path typedIn;

    private record Ended(int code, List<String> out, List<String> err) {}

    private Ended start(String display, String... options) throws Exception {
        File out = typedIn.resolve("out.txt").toFile();
        File err = typedIn.resolve("err.txt").toFile();
        List<String> command = Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"),
                        Stream.of(options),
                        Stream.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()))
                .flatMap(s -> s)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(err)
                .directory(typedIn.toFile());
        builder.environment().remove("WAYLAND_DISPLAY");
        if (display.isEmpty()) {
            builder.environment().remove("DISPLAY");
        } else {
            builder.environment().put("DISPLAY", display);
        }
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(out.toPath()), Files.readAllLines(err.toPath()));
    }

    @Test
    void withoutADisplayTheSampleIsRunIntoAFolder() throws Exception {
        Path elsewhere = Files.createDirectory(typedIn.resolve("else where"));
        Ended ended = start("", "-Droutewright.cwd=" + elsewhere, "-Droutewright.args=");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        Path folder = elsewhere.resolve("routewright-out");
        assertThat(ended.out())
                .containsExactly(
                        "Routewright runs the sample project without a window, because DISPLAY is not set.",
                        folder.toString());
        assertHolds(folder);
    }

    @Test
    void onADeadDisplayItStartsItselfOnceMoreWithout() throws Exception {
        if (!System.getProperty("os.name").contains("Linux")) {
            return;
        }
        Ended ended = start(":4242");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .containsExactly(
                        "Routewright runs the sample project without a window, because --headless was asked for.",
                        typedIn.resolve("routewright-out").toString());
        assertHolds(typedIn.resolve("routewright-out"));
    }

    private static void assertHolds(Path folder) throws IOException {
        assertThat(Files.readString(folder.resolve("results.json")))
                .contains("\"synthetic\"")
                .contains("\"summary\"");
        for (String picture : List.of("graph.png", "front.png")) {
            BufferedImage image = ImageIO.read(folder.resolve(picture).toFile());
            assertThat(image.getWidth()).isGreaterThan(800);
            assertThat(colours(image)).as(picture).isGreaterThan(20);
        }
        assertThat(folder.resolve("portkey/portkey.json")).isNotEmptyFile();
        assertThat(folder.resolve("litellm/config.yaml")).isNotEmptyFile();
        assertThat(folder.resolve("plan/plan.json")).isNotEmptyFile();
        assertThat(folder.resolve(".routewright")).exists();
    }

    private static long colours(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .distinct()
                .count();
    }
}
