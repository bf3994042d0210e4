package dev.routewright.dataset.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Document;
import dev.routewright.graph.Position;
import dev.routewright.graph.file.DocumentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportDeskDocumentTest {
    private static final Path FILE = Path.of(System.getProperty("routewright.root"), "samples", "support-desk.route.json");
    private static final double NODE_WIDTH = 176;
    private static final double NODE_HEIGHT = 84;

    @Test
    void openingAndSavingItGivesTheSameBytes() throws Exception {
        assertThat(DocumentFile.write(DocumentFile.read(FILE))).isEqualTo(Files.readString(FILE));
    }

    @Test
    void itIsMarkedSyntheticAndKnowsEveryProfileOfTheSample() throws Exception {
        Document document = DocumentFile.read(FILE);
        assertThat(document.synthetic()).isTrue();
        assertThat(document.catalog().sequencedKeySet())
                .containsExactlyElementsOf(SupportDesk.PROFILES.stream().map(SampleProfile::name).toList());
    }

    @Test
    void noTwoBoxesTouch() throws Exception {
        Document document = DocumentFile.read(FILE);
        List<Position> corners = new ArrayList<>();
        document.graph().nodes().keySet().forEach(node -> corners.add(document.placement().of(node)));
        for (int a = 0; a < corners.size(); a++) {
            for (int b = a + 1; b < corners.size(); b++) {
                double apart = Math.max(
                        Math.abs(corners.get(a).x() - corners.get(b).x()) - NODE_WIDTH,
                        Math.abs(corners.get(a).y() - corners.get(b).y()) - NODE_HEIGHT);
                assertThat(apart).as("boxes %d and %d", a, b).isGreaterThanOrEqualTo(24);
            }
        }
    }
}
