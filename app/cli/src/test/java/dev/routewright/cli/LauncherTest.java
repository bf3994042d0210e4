package dev.routewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script, with Javas that only say who they are. */
class LauncherTest {
    private static final Path SH = Path.of("/bin/sh");

    @TempDir
    Path temp;

    private Path dist;
    private Path script;

    @BeforeEach
    void writeTheScript() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(SH), "skipped: no /bin/sh here");
        dist = Files.createDirectories(temp.resolve("with spaces/my dist"));
        String template = Files.readString(
                Path.of(System.getProperty("routewright.root")).resolve("app/src/launcher/launcher.sh"));
        script = executable(
                dist.resolve("bin/routewright"),
                template.replace("@{launcher.options}", "-XX:+UseSerialGC")
                        .replace("@{launcher.brief}", "'' | check | sample | -*")
                        .replace("@{launcher.mainClass}", "the.Main")
                        .replace("/usr/lib/jvm", temp.resolve("jvm").toString())
                        .replace("/Library/Java", temp.resolve("mac").toString())
                        .replace("/opt/homebrew", temp.resolve("brew").toString()));
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    /** A JDK that prints its name and its arguments, one a line. */
    private Path jdk(String name, String version) throws IOException {
        Path home = temp.resolve(name);
        executable(
                home.resolve("bin/java"),
                "#!/bin/sh\necho " + name + "\nfor a in \"$@\"; do echo \"$a\"; done\nexit 7\n");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private record Started(int exitCode, List<String> out, String err) {}

    private Started start(Path program, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(args));
        Path out = temp.resolve("out.txt");
        Path err = temp.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "ROUTEWRIGHT_JAVA", "ROUTEWRIGHT_JAVA_OPTIONS"));
        builder.environment().put("HOME", temp.toString());
        builder.environment().put("PATH", tools().toString());
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Started(exitCode, Files.readAllLines(out), Files.readString(err, StandardCharsets.UTF_8));
    }

    /** The only programs besides the shell that the script needs. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(temp.resolve("tools"));
        for (String folder : List.of("/bin", "/usr/bin")) {
            Path readlink = Path.of(folder, "readlink");
            if (Files.exists(readlink) && !Files.exists(tools.resolve("readlink"))) {
                executable(tools.resolve("readlink"), "#!/bin/sh\nexec " + readlink + " \"$@\"\n");
            }
        }
        return tools;
    }

    @Test
    void spacesAndSymbolicLinksAreNoObstacleAndArgumentsArriveWhole() throws Exception {
        Path java = jdk("jdk25", "25.0.1");
        Path first = Files.createSymbolicLink(temp.resolve("first link"), script);
        Path second = Files.createSymbolicLink(temp.resolve("second"), Path.of("first link"));
        Started started = start(second, Map.of("ROUTEWRIGHT_JAVA", java.toString()), "check", "a b.json", "", "*");
        assertThat(started.err()).isEmpty();
        assertThat(started.exitCode()).isEqualTo(7);
        assertThat(started.out())
                .contains("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                .endsWith("-cp", dist.toRealPath() + "/lib/*", "the.Main", "check", "a b.json", "", "*");
    }

    @Test
    void theFirstNewEnoughJavaIsTaken() throws Exception {
        Path old = jdk("jdk21", "21.0.4");
        Path ancient = jdk("jdk8", "1.8.0_392");
        Path named = jdk("named", "25");
        Path home = jdk("home", "26-ea");
        Path onPath = jdk("onPath", "25.0.1");
        jdk("jvm/a17", "17.0.15");
        jdk("jvm/b25", "25.0.1");
        String path = tools() + ":" + onPath.resolve("bin");
        assertThat(taken(Map.of("ROUTEWRIGHT_JAVA", named.toString(), "JAVA_HOME", home.toString())))
                .isEqualTo("named");
        assertThat(taken(Map.of("ROUTEWRIGHT_JAVA", named.resolve("bin/java").toString())))
                .isEqualTo("named");
        assertThat(taken(Map.of("ROUTEWRIGHT_JAVA", old.toString(), "JAVA_HOME", home.toString())))
                .isEqualTo("home");
        assertThat(taken(Map.of("JAVA_HOME", ancient.toString(), "PATH", path))).isEqualTo("onPath");
        assertThat(taken(Map.of("JAVA_HOME", "/nowhere"))).isEqualTo("jvm/b25");
    }

    @Test
    void aJavaWithoutAReleaseFileIsAsked() throws Exception {
        Path java = executable(temp.resolve("bare/java"), """
                #!/bin/sh
                case $1 in -version) echo 'openjdk version "27" 2027-09-15' >&2; exit 0 ;; esac
                echo bare
                """);
        assertThat(taken(Map.of("PATH", tools() + ":" + java.getParent()))).isEqualTo("bare");
    }

    private String taken(Map<String, String> environment) throws IOException, InterruptedException {
        return start(script, environment, "check").out().getFirst();
    }

    @Test
    void withoutANewEnoughJavaOneLineSaysWhatToInstall() throws Exception {
        jdk("jvm/a17", "17.0.15");
        Started started = start(script, Map.of(), "check");
        assertThat(started.exitCode()).isEqualTo(2);
        assertThat(started.out()).isEmpty();
        assertThat(started.err().lines()).singleElement().asString().contains("Java 25", "Install", "ROUTEWRIGHT_JAVA");
    }

    @Test
    void onlyWhatEndsInAMomentGoesWithoutTheOptimisingCompiler() throws Exception {
        Map<String, String> environment =
                Map.of("ROUTEWRIGHT_JAVA", jdk("jdk25", "25").toString());
        for (String brief : List.of("check", "--help", "--version", "sample")) {
            assertThat(start(script, environment, brief).out()).contains("-XX:TieredStopAtLevel=1");
        }
        for (String heavy : List.of("simulate", "sweep", "baselines", "export")) {
            assertThat(start(script, environment, heavy).out()).doesNotContain("-XX:TieredStopAtLevel=1");
        }
    }
}
