package dev.routewright.graph.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Placement;
import dev.routewright.graph.Position;
import dev.routewright.graph.RandomDocuments;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Edits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentFileTest {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenReadsBackEqualAndWritesTheSameBytes(long seed) throws BadDocument {
        Document document = RandomDocuments.of(seed);
        String text = DocumentFile.write(document);
        Document read = DocumentFile.parse(text, "a.route.json");
        assertThat(read).isEqualTo(document);
        assertThat(read.graph().sameOrder(document.graph())).isTrue();
        assertThat(new ArrayList<>(read.placement().positions().keySet()))
                .isEqualTo(new ArrayList<>(document.placement().positions().keySet()));
        assertThat(DocumentFile.write(read)).isEqualTo(text).endsWith("}\n").doesNotContain("\r");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void movingANodeChangesOneLineAndRenamingItChangesOneLineAndNoEdge(long seed) throws EditRejected {
        Document document = RandomDocuments.of(seed);
        for (NodeId id : document.placement().positions().keySet()) {
            Document moved = Edits.apply(document, new Edit.MoveNodes(Map.of(id, new Position(7777, 8888.25))));
            assertThat(changedLines(document, moved)).singleElement().asString().contains("8888.25");
        }
        for (Node node : document.graph().nodes().values()) {
            Document renamed = Edits.apply(document, new Edit.SetNode(node.withLabel("Another name")));
            assertThat(changedLines(document, renamed))
                    .singleElement()
                    .asString()
                    .contains("\"Another name\"");
        }
    }

    private static List<String> changedLines(Document before, Document after) {
        List<String> a = DocumentFile.write(before).lines().toList();
        List<String> b = DocumentFile.write(after).lines().toList();
        assertThat(b).hasSameSizeAs(a);
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                changed.add(b.get(i));
            }
        }
        return changed;
    }

    @Test
    void theLayoutIsFixed() throws BadDocument {
        String text = """
                {
                  "format": "routewright",
                  "schema": 1,
                  "name": "Two",
                  "synthetic": true,
                  "graph": {
                    "nodes": [
                      {"id": "q", "kind": "query", "label": "Queries", "dataset": "main", "rows": "report", "dispatch": []},
                      {"id": "a", "kind": "answer", "label": "Answer"}
                    ],
                    "edges": [
                      {"id": "e", "from": "q", "exit": "out", "to": "a"}
                    ]
                  },
                  "catalog": [
                    {"name": "mini", "price": {"inPerMillion": 0.15, "outPerMillion": 1, "currency": "USD", "asOf": ""}, "provider": "", "remoteName": ""}
                  ],
                  "datasets": [
                    {"id": "main", "path": "sample:first-light", "format": "", "split": {"kind": "hashed", "seed": 1, "trainPercent": 50, "searchPercent": 25}}
                  ],
                  "free": [],
                  "placement": [
                    {"node": "q", "x": 0, "y": 0.1}
                  ]
                }
                """;
        assertThat(DocumentFile.write(DocumentFile.parse(text, "x"))).isEqualTo(text);
    }

    @Test
    void anUnknownKindIsKeptAndARenameReplacesOnlyItsLabel() throws BadDocument {
        String node = "{\"kind\":\"scatter\",  \"id\":\"f\", \"label\" : \"Fan\", \"k\":1.50, \"exits\":[\"one\"]}";
        String text = "{\"format\":\"routewright\",\"schema\":1,\"graph\":{\"nodes\":[" + node
                + ",{\"id\":\"a\",\"kind\":\"answer\"}],\"edges\":[{\"id\":\"e\",\"from\":\"f\",\"exit\":\"two\",\"to\":\"a\"}]}}";
        Document document = DocumentFile.parse(text, "x");
        Node fan = Objects.requireNonNull(document.graph().nodes().get(new NodeId("f")));
        assertThat(fan).isEqualTo(new Unknown(new NodeId("f"), "Fan", "scatter", List.of("one", "two"), node));
        assertThat(DocumentFile.write(document)).contains("      " + node + ",\n");
        Document renamed = document.withGraph(new RoutingGraph(
                withNode(document, fan.withLabel("Fän")), document.graph().edges()));
        assertThat(DocumentFile.write(renamed)).contains(node.replace("\"Fan\"", "\"Fän\""));
    }

    private static SequencedMap<NodeId, Node> withNode(Document document, Node node) {
        var nodes = new LinkedHashMap<>(document.graph().nodes());
        nodes.put(node.id(), node);
        return nodes;
    }

    @Test
    void anUnknownKindOverSeveralLinesIsPutOnOne() throws BadDocument {
        String text =
                "{\"format\":\"routewright\",\"schema\":1,\"graph\":{\"nodes\":[\n{\"id\": \"f\",\n \"kind\": \"scatter\","
                        + " \"x\": [1.0,\n2]}]}}";
        Document document = DocumentFile.parse(text, "x");
        assertThat(DocumentFile.write(document)).contains("{\"id\": \"f\", \"kind\": \"scatter\", \"x\": [1.0, 2]}");
    }

    @Test
    void aPinIsAKeyInThePositionsLineAndOnlyWhereThereIsOne() throws BadDocument {
        NodeId a = new NodeId("a");
        NodeId b = new NodeId("b");
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
        List.of(a, b).forEach(id -> nodes.put(id, new Answer(id, "Answer")));
        SequencedMap<NodeId, Position> at = new LinkedHashMap<>();
        at.put(a, new Position(4, 8));
        at.put(b, new Position(12, 16));
        Document plain = Document.EMPTY
                .withGraph(new RoutingGraph(nodes, new LinkedHashMap<>()))
                .withPlacement(new Placement(at));
        assertThat(DocumentFile.write(plain)).doesNotContain("pinned");

        Document pinned = plain.withPlacement(plain.placement().withPinned(List.of(b), true));
        String text = DocumentFile.write(pinned);
        assertThat(text.lines().filter(line -> !DocumentFile.write(plain).contains(line.strip())))
                .containsExactly("    {\"node\": \"b\", \"x\": 12, \"y\": 16, \"pinned\": true}");
        assertThat(DocumentFile.parse(text, "x")).isEqualTo(pinned).isNotEqualTo(plain);
        assertThatThrownBy(() -> DocumentFile.parse(text.replace("true}", "1}"), "x"))
                .isInstanceOf(BadDocument.class)
                .hasMessageContaining("\"pinned\"");
    }

    @Test
    void savingReplacesTheFileAndKeepsItsPermissionsAndLinks(@TempDir Path folder) throws IOException, BadDocument {
        Path file = folder.resolve("a.route.json");
        Files.writeString(file, "old");
        Assumptions.assumeTrue(
                Files.getFileStore(file).supportsFileAttributeView("posix"), "skipped: no POSIX permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.route.json"), file);
        Document document = RandomDocuments.of(3);
        DocumentFile.save(document, link);
        assertThat(link).isSymbolicLink();
        assertThat(DocumentFile.read(file)).isEqualTo(document);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, link);
        }
    }

    @Test
    void aFailedSaveLeavesNothingBehind(@TempDir Path folder) {
        Path file = folder.resolve("gone").resolve("a.route.json");
        assertThatThrownBy(() -> DocumentFile.save(Document.EMPTY, file)).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNumberThatJsonCannotHoldIsAProgrammingError() {
        Document document = RandomDocuments.of(1)
                .withPlacement(
                        new Placement(new LinkedHashMap<>(Map.of(new NodeId("x"), new Position(Double.NaN, 0)))));
        assertThatThrownBy(() -> DocumentFile.write(document))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedFileOpensOrIsRefusedAndNeverFailsOtherwise(long seed) throws BadDocument {
        Random random = new Random(seed);
        String text = DocumentFile.write(RandomDocuments.of(seed));
        for (int i = 0; i < 25; i++) {
            String damaged = damage(text, random);
            try {
                Document document = DocumentFile.parse(damaged, "damaged.route.json");
                String written = DocumentFile.write(document);
                assertThat(DocumentFile.write(DocumentFile.parse(written, "again")))
                        .isEqualTo(written);
            } catch (BadDocument e) {
                assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("damaged.route.json");
                    assertThat(problem.fix()).startsWith("Maybe").endsWith(".");
                    assertThat(problem.says()).isNotBlank().endsWith(".");
                });
            }
        }
    }

    /** One to three random hurts: a piece cut out, doubled, swapped for another token, or a byte changed. */
    private static String damage(String text, Random random) {
        List<String> tokens = List.of(
                "null",
                "{}",
                "[]",
                "-1",
                "NaN",
                "1e999",
                "\"x\"",
                "true",
                ",",
                "}",
                "\"",
                "\\",
                "\u0000",
                "-Infinity",
                "{\"kind\": \"guard\"}",
                "\uD800",
                "99999999999999999999");
        StringBuilder out = new StringBuilder(text);
        for (int hurts = 1 + random.nextInt(3); hurts > 0 && !out.isEmpty(); hurts--) {
            int from = random.nextInt(out.length());
            int to = Math.min(out.length(), from + 1 + random.nextInt(random.nextBoolean() ? 3 : 60));
            switch (random.nextInt(5)) {
                case 0 -> out.delete(from, to);
                case 1 -> out.insert(to, out.substring(from, to));
                case 2 -> out.replace(from, to, tokens.get(random.nextInt(tokens.size())));
                case 3 -> out.setCharAt(from, (char) random.nextInt(256));
                default -> replaceValue(out, tokens.get(random.nextInt(tokens.size())), random);
            }
        }
        return out.toString();
    }

    private static void replaceValue(StringBuilder out, String token, Random random) {
        int colon = out.indexOf(": ", random.nextInt(out.length()));
        if (colon >= 0) {
            int end = colon + 2;
            while (end < out.length() && ",}]\n".indexOf(out.charAt(end)) < 0) {
                end++;
            }
            out.replace(colon + 2, end, token);
        }
    }

    @Test
    void aFileThatIsNotTextIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("picture.route.json");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0});
        assertThatThrownBy(() -> DocumentFile.read(file))
                .isInstanceOf(BadDocument.class)
                .hasMessageContaining("not UTF-8 text");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreRead() throws BadDocument {
        Document document = RandomDocuments.of(5);
        String text = "\uFEFF" + DocumentFile.write(document).replace("\n", "\r\n");
        assertThat(DocumentFile.parse(text, "x")).isEqualTo(document);
    }

    @Test
    void aFolderAMissingFileAndATwoGigabyteFileAreRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> DocumentFile.read(folder))
                .isInstanceOf(BadDocument.class)
                .hasMessageContaining("folder");
        assertThatThrownBy(() -> DocumentFile.read(folder.resolve("no.route.json")))
                .isInstanceOf(BadDocument.class)
                .hasMessageContaining("no such file");
        Path huge = folder.resolve("huge.route.json");
        try (var channel = Files.newByteChannel(
                huge, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.position(2_000_000_000L);
            channel.write(ByteBuffer.wrap("}".getBytes(StandardCharsets.UTF_8)));
        }
        assertThatThrownBy(() -> DocumentFile.read(huge))
                .isInstanceOf(BadDocument.class)
                .hasMessageContaining("2000 MB");
    }
}
