package dev.routewright.desktop.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list that About shows names every jar that comes with the program, in its version, and no other. */
class LicencesTest {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*?)(?:-(?:linux|mac|win)[a-z0-9-]*)?\\.jar");
    /** Only tests need them; they are not in the distribution. */
    private static final Set<String> OF_TESTS = Set.of(
            "junit-jupiter",
            "junit-jupiter-api",
            "junit-jupiter-params",
            "junit-jupiter-engine",
            "junit-platform-commons",
            "junit-platform-engine",
            "junit-platform-launcher",
            "opentest4j",
            "apiguardian-api",
            "assertj-core",
            "byte-buddy",
            "archunit",
            "hamcrest",
            "testfx-core",
            "testfx-junit5",
            "picocli",
            "surefire-shared-utils",
            "osgi.core");

    /** The program's own modules, which a packaged build has as jars. */
    private static final Set<String> OURS = Set.of("simulator", "graph-editor", "cli");

    @Test
    void everyJarOfTheProgramIsListedInItsVersion() {
        Set<String> present = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String file = Path.of(entry).getFileName().toString();
            var name = JAR.matcher(file);
            assertThat(name.matches()).as(file).isEqualTo(file.endsWith(".jar"));
            if (file.endsWith(".jar")
                    && !OF_TESTS.contains(name.group(1))
                    && !OURS.contains(name.group(1))
                    && !name.group(1).startsWith("surefire")) {
                present.add(name.group(1) + " " + name.group(2));
            }
        }
        assertThat(present).as("an empty class path proves nothing").isNotEmpty();
        assertThat(Licences.all())
                .map(library -> library.artifact() + " " + library.version())
                .containsExactlyInAnyOrderElementsOf(present);
    }

    @Test
    void everyLineIsCompleteAndInOrder() {
        List<Licences.Library> all = Licences.all();
        assertThat(all)
                .allSatisfy(library -> assertThat(Arrays.asList(
                                library.artifact(), library.version(), library.licence(), library.where()))
                        .noneMatch(String::isBlank));
        assertThat(all).isSortedAccordingTo(Comparator.comparing(Licences.Library::artifact));
    }

    @Test
    void theReportNamesProgramAndSystemAndNoPerson() {
        assertThat(AboutDialog.report())
                .startsWith("Routewright 0.")
                .contains("\nJava: ", "\nJavaFX: ", "\nSystem: ", "\nslf4j-api ")
                .doesNotContain(System.getProperty("user.home"));
    }
}
