package dev.routewright.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.export.portkey.PortkeyExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What npm installs for the proof is fixed, and the files that fix it say nothing about the machine they were made on. */
final class GatewayPinTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("routewright.root")).resolve("app/cli/src/test/portkey");

    @Test
    void theGatewayIsPinnedToTheVersionThatTheExporterNames() throws IOException {
        String pin = "\"@portkey-ai/gateway\": \"" + PortkeyExporter.GATEWAY_VERSION + "\"";
        assertThat(Files.readString(FOLDER.resolve("package.json"))).contains(pin);
        assertThat(Files.readString(FOLDER.resolve("package-lock.json"))).contains(pin);
    }

    @Test
    void theLockFileNamesNoRegistryAndNoFolder() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("package-lock.json")))
                .noneMatch(
                        line -> line.contains("\"resolved\"") || line.contains("file:") || line.contains("localhost"));
    }

    @Test
    void nothingOfThePackagesRunsWhileTheyAreInstalled() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve(".npmrc"))).contains("ignore-scripts=true");
    }
}
