package dev.routewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The command line on real data, against figures computed elsewhere. */
@Tag("real-data")
class RealDataTest {
    private static Path data(String name) {
        Path folder = Path.of(System.getProperty("routewright.realData")).resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no " + name + " in routewright.realData");
        return folder;
    }

    @Test
    void baselinesOfRouteProfile() {
        Ran ran = Ran.of("baselines", data("routeprofile"), "--json");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.err()).isEqualTo("Read as routeprofile.\n");
        JsonNode json = ran.json();
        figures(json.at("/random"), 0.538211, 1.21592e-4);
        figures(json.at("/bestSingle"), 0.612497, 6.01025e-5);
        figures(json.at("/bestPerTask"), 0.672098, 1.59103e-4);
        figures(json.at("/oracle"), 0.757385, 5.51233e-5);
        assertThat(json.at("/aiq/range").doubleValue()).isCloseTo(0.605704, within(5e-7));
        assertThat(json.at("/hull").size()).isEqualTo(3);
        assertThat(json.at("/dataset/cells/cost/derived").intValue()).isEqualTo(4800);
        assertThat(json.at("/random/millis").isNull()).isTrue();
    }

    private static void figures(JsonNode at, double quality, double cost) {
        assertThat(at.path("quality").doubleValue()).isCloseTo(quality, within(5e-7));
        assertThat(at.path("cost").doubleValue()).isCloseTo(cost, within(5e-10));
    }

    @Test
    void partsOfRouteLlm() {
        Ran ran = Ran.of("baselines", data("routellm"), "--as", "routellm", "--part", "gsm8k_responses", "--json");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.json().at("/dataset/queries").intValue()).isEqualTo(1319);
        assertThat(ran.json().at("/aiq").isNull()).isTrue();
        assertThat(ran.json().at("/oracle/quality").doubleValue()).isCloseTo(0.9287, within(5e-5));
    }
}
