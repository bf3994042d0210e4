package dev.routewright.graph.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadDocumentTest {
    private static final String HEAD = "{\n\"format\": \"routewright\",\n\"schema\": 1,\n\"graph\": {\n\"nodes\": [\n";

    private static List<String> problems(String text) {
        return assertThrows(BadDocument.class, () -> DocumentFile.parse(text, "f.route.json")).problems().stream()
                .map(DocumentProblem::toString)
                .toList();
    }

    private static List<String> ofNodes(String... nodes) {
        return problems(HEAD + String.join(",\n", nodes) + "\n], \"edges\": []}}");
    }

    @Test
    void anEmptyFile() {
        assertThat(problems(""))
                .containsExactly(
                        "f.route.json: The file is empty. Maybe saving it was interrupted; look for an earlier copy.");
        assertThat(problems(" \n")).hasSize(1);
    }

    @Test
    void brokenJsonHasLineAndColumn() {
        assertThat(problems("{\n  \"format\": \"routewright\"\n  \"schema\": 1}"))
                .singleElement()
                .asString()
                .startsWith("f.route.json, line 3, column 3: This is not JSON:");
    }

    @Test
    void aFileThatIsSomethingElse() {
        assertThat(problems("[1, 2]")).singleElement().asString().contains("not a Routewright document");
        assertThat(problems("{\"a\": 1}")).singleElement().asString().contains("not a Routewright document");
        assertThat(problems("{} {}")).singleElement().asString().contains("more text after the end");
    }

    @Test
    void aNewerSchemaIsRefusedWithBothVersions() {
        assertThat(problems("{\"format\": \"routewright\",\n\"schema\": 7, \"brandNew\": true}"))
                .containsExactly(
                        "f.route.json, line 2, /schema: The file has schema version 7; this Routewright reads"
                                + " schema version 1 and older. Maybe a newer Routewright wrote it; update this one to open it.");
        assertThat(problems("{\"format\": \"routewright\", \"schema\": \"1\"}")).hasSize(1);
    }

    @Test
    void allProblemsOfAFileAreNamedAtOnceWithTheirPlaces() {
        String text = HEAD + """
                {"id": "a", "kind": "answer", "colour": "red"},
                {"id": "a", "kind": "answer"},
                {"id": "q", "kind": "query", "rows": "some"},
                {"id": "v", "kind": "verifier", "source": {"kind": "stated", "acceptRight": 1.5, "acceptWrong": 0}, "cut": NaN},
                {"id": "r", "kind": "router", "exits": ["x", "x"], "policy": {"name": "magic"}},
                {"kind": "llm"}
                ],
                "edges": [
                {"id": "e1", "from": "q", "exit": "out", "to": "nowhere"},
                {"id": "e2", "from": "q", "exit": "out", "to": "a"},
                {"id": "e2", "from": "a", "exit": "out", "to": "q"},
                {"id": "e4", "from": "q", "exit": "out", "to": "a", "weight": 3}
                ]},
                "catalog": [{"name": "m", "price": {"inPerMillion": -1, "outPerMillion": "2", "currency": "USD"}}],
                "placement": [{"node": "ghost", "x": 1e999, "y": 0}],
                "extra": 1
                }
                """;
        assertThat(problems(text))
                .containsExactly(
                        "f.route.json, line 6, /graph/nodes/0/colour: The key \"colour\" is not known here."
                                + " Maybe it is misspelt, or it was written by a newer Routewright.",
                        "f.route.json, line 7, /graph/nodes/1/id: Two nodes have the id \"a\"."
                                + " Maybe one was copied by hand; give it an id of its own.",
                        "f.route.json, line 8, /graph/nodes/2/rows: \"rows\" is the text \"some\"; this Routewright knows all,"
                                + " train, search, report. Maybe it is misspelt, or the file is from a newer Routewright.",
                        "f.route.json, line 9, /graph/nodes/3/source/acceptRight: \"acceptRight\" is 1.5, which is above 1."
                                + " Maybe a sign or a decimal point slipped.",
                        "f.route.json, line 9, /graph/nodes/3/cut: \"cut\" is NaN, which is not a finite number."
                                + " Maybe a division by zero was written to the file; put a number there.",
                        "f.route.json, line 10, /graph/nodes/4/exits/1: Two exits are called \"x\"."
                                + " Maybe give one another name.",
                        "f.route.json, line 10, /graph/nodes/4/policy/name: \"name\" is the text \"magic\"; this Routewright"
                                + " knows always, random, split, rules, by-task, threshold, utility, learned, eliminate,"
                                + " load-aware, bandit, budget, oracle."
                                + " Maybe it is misspelt, or the file is from a newer Routewright.",
                        "f.route.json, line 11, /graph/nodes/5: \"id\" is missing. Maybe a line was deleted; add it.",
                        "f.route.json, line 14, /graph/edges/0/to: \"to\" is \"nowhere\", and no node has that id."
                                + " Maybe the node was deleted by hand; delete the edge too.",
                        "f.route.json, line 16, /graph/edges/2: Two edges have the id \"e2\"."
                                + " Maybe one was copied by hand; give it an id of its own.",
                        "f.route.json, line 17, /graph/edges/3/weight: The key \"weight\" is not known here."
                                + " Maybe it is misspelt, or it was written by a newer Routewright.",
                        "f.route.json, line 17, /graph/edges/3/exit: Exit \"out\" of node \"q\" has an edge already, on line 15."
                                + " Maybe delete one of the two.",
                        "f.route.json, line 19, /catalog/0/price/inPerMillion: \"inPerMillion\" is -1, which is below 0."
                                + " Maybe a sign or a decimal point slipped.",
                        "f.route.json, line 19, /catalog/0/price/outPerMillion: \"outPerMillion\" is the text \"2\" where a"
                                + " number belongs. Maybe take the quotes away.",
                        "f.route.json, line 20, /placement/0/x: \"x\" is 1e999, which is not a finite number."
                                + " Maybe a division by zero was written to the file; put a number there.",
                        "f.route.json, line 20, /placement/0: \"node\" is \"ghost\", and no node has that id."
                                + " Maybe the node was deleted by hand; delete this line too.",
                        "f.route.json, line 21, /extra: The key \"extra\" is not known here."
                                + " Maybe it is misspelt, or it was written by a newer Routewright.");
    }

    @Test
    void anExitThatTheNodeLacks() {
        assertThat(problems(HEAD + "{\"id\": \"l\", \"kind\": \"llm\"}],\n\"edges\": [{\"id\": \"e\", \"from\": \"l\","
                        + " \"exit\": \"accept\", \"to\": \"l\"}]}}"))
                .containsExactly("f.route.json, line 7, /graph/edges/0/exit: Node \"l\" has no exit \"accept\";"
                        + " it has [ok, failed]. Maybe the exit was renamed.");
    }

    @Test
    void aRepeatedKeyIsAProblem() {
        assertThat(ofNodes("{\"id\": \"a\", \"kind\": \"answer\", \"label\": \"x\", \"label\": \"y\"}"))
                .containsExactly("f.route.json, line 6, /graph/nodes/0/label: The key \"label\" occurs twice in one"
                        + " object. Maybe a line was copied; keep one of the two.");
    }

    @Test
    void aListWhereAnObjectBelongsAndDeepNesting() {
        assertThat(ofNodes("[]")).isNotEmpty();
        assertThat(problems("[".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("line 1, /0/0/0", "more than 500 deep");
    }

    @Test
    void aHundredProblemsAreSpelledOutAndAllAreCounted() {
        String[] nodes = new String[250];
        Arrays.fill(nodes, "{\"kind\": \"llm\"}");
        BadDocument bad = assertThrows(
                BadDocument.class,
                () -> DocumentFile.parse(HEAD + String.join(",\n", nodes) + "\n]}}", "f.route.json"));
        assertThat(bad.problems()).hasSize(250);
        assertThat(bad.getMessage().lines()).hasSize(101).last().isEqualTo("… and 150 more problems.");
    }
}
