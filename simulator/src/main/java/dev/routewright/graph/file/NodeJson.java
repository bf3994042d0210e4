package dev.routewright.graph.file;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Nodes in and out, one JSON object each. */
final class NodeJson {
    private static final List<String> PARTS = List.of("all", "train", "search", "report");
    private static final List<String> SOURCES = List.of("per-profile", "column", "stated", "agreement", "learned");
    private static final List<String> ENDINGS = List.of("answered", "refused", "discard");

    private final String text;
    private final Problems problems;

    /** @param text the whole file, from which unknown kinds are kept as they stand */
    NodeJson(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /**
     * Reads one node; null where it has no usable id or kind, which is a problem.
     *
     * @param usedExits the exits on which the file's edges leave a node that does not list its own
     */
    @Nullable
    Node read(Json json, UsedExits usedExits) {
        Fields in = Fields.of(json, problems);
        String idText = in.name("id");
        String kind = in.name("kind");
        if (idText == null || kind == null) {
            return null;
        }
        NodeId id = new NodeId(idText);
        Node node = switch (kind) {
            case "query" -> query(in, id);
            case "task" -> task(in, id);
            case "router" -> new Router(id, in.text("label", ""), in.exits("exits"), policy(in), CallJson.decider(in));
            case "verifier" ->
                new Verifier(id, in.text("label", ""), source(in), in.number("cut"), CallJson.decider(in));
            case "guard" -> new Guard(id, in.text("label", ""), ShapeJson.detector(in, problems), CallJson.decider(in));
            case "llm" -> CallJson.llm(in, id, problems);
            case "agent" -> CallJson.agent(in, id, problems);
            case "tool" -> CallJson.tool(in, id, problems);
            case "person" -> CallJson.person(in, id);
            case "cache" -> ShapeJson.cache(in, id);
            case "fan" -> ShapeJson.fan(in, id, problems);
            case "join" -> ShapeJson.join(in, id, problems);
            case "loop" -> ShapeJson.loop(in, id, problems);
            case "answer" -> answer(in, id);
            default -> unknown(in, id, kind, json, usedExits);
        };
        if (!(node instanceof Unknown)) {
            in.done();
        }
        return node;
    }

    private Query query(Fields in, NodeId id) {
        String rows = in.has("rows") ? in.word("rows", PARTS) : "all";
        List<String> dispatch = in.exits("dispatch");
        if (dispatch.contains(Node.OTHER)) {
            problems.at(
                    in.spot(),
                    "\"dispatch\" lists the exit \"other\", which every dispatching Query has anyway.",
                    "Maybe take it out of the list.");
        }
        return new Query(
                id,
                in.text("label", ""),
                in.text("dataset", ""),
                SplitPart.valueOf((rows == null ? "all" : rows).toUpperCase(Locale.ROOT)),
                ConditionJson.read(in.optional("filter"), problems),
                dispatch);
    }

    private static Answer answer(Fields in, NodeId id) {
        String ending = in.has("ending") ? in.word("ending", ENDINGS) : "answered";
        return new Answer(
                id,
                in.text("label", ""),
                Words.constant(Answer.Ending.class, ending, Answer.Ending.ANSWERED),
                in.text("reason", ""));
    }

    private Task task(Fields in, NodeId id) {
        Json policy = in.optional("policy");
        return new Task(
                id,
                in.text("label", ""),
                in.text("name", ""),
                ConditionJson.read(in.optional("matcher"), problems),
                in.exits("exits"),
                policy == null ? null : PolicyJson.read(policy, problems),
                CallJson.decider(in));
    }

    private PolicySpec policy(Fields in) {
        Json json = in.required("policy");
        return json == null ? new PolicySpec.Random() : PolicyJson.read(json, problems);
    }

    private ScoreSource source(Fields in) {
        Json json = in.required("source");
        Fields source = json == null ? null : Fields.of(json, problems);
        String kind = source == null ? null : source.word("kind", SOURCES);
        if (source == null || kind == null) {
            return new ScoreSource.Column("");
        }
        ScoreSource read = switch (kind) {
            case "per-profile" -> new ScoreSource.PerProfile(source.text("prefix"));
            case "column" -> new ScoreSource.Column(source.text("column"));
            case "agreement" -> new ScoreSource.Agreement();
            case "learned" -> new ScoreSource.Learned(source.text("artifact"));
            default -> new ScoreSource.Stated(source.chance("acceptRight"), source.chance("acceptWrong"));
        };
        source.done();
        return read;
    }

    private Node unknown(Fields in, NodeId id, String kind, Json json, UsedExits usedExits) {
        String label = in.optional("label") instanceof Json.Text t ? t.value() : "";
        List<String> exits = new ArrayList<>();
        if (in.optional("exits") instanceof Json.Items items) {
            for (Json item : items.of()) {
                if (item instanceof Json.Text t && !t.value().isBlank() && !exits.contains(t.value())) {
                    exits.add(t.value());
                }
            }
        }
        for (String exit : usedExits.of(id.value())) {
            if (!exits.contains(exit)) {
                exits.add(exit);
            }
        }
        return new Unknown(id, label, kind, exits, Verbatim.oneLine(text, json));
    }

    /** On which exits the edges of a file leave a node, by the node's id. */
    interface UsedExits {
        List<String> of(String nodeId);
    }

    static String write(Node node) {
        if (node instanceof Unknown u) {
            return Verbatim.write(u);
        }
        JsonLine line = new JsonLine()
                .text("id", node.id().value())
                .text("kind", node.kind())
                .text("label", node.label());
        switch (node) {
            case Query q -> {
                line.text("dataset", q.dataset()).text("rows", q.rows().name().toLowerCase(Locale.ROOT));
                if (!(q.filter() instanceof Condition.Everything)) {
                    line.raw("filter", ConditionJson.write(q.filter()));
                }
                line.texts("dispatch", q.dispatch());
            }
            case Task t -> {
                line.text("name", t.name())
                        .raw("matcher", ConditionJson.write(t.matcher()))
                        .texts("exits", t.exits());
                if (t.policy() != null) {
                    line.raw("policy", PolicyJson.write(t.policy()));
                }
                CallJson.write(line, t.decider());
            }
            case Router r ->
                CallJson.write(line.texts("exits", r.exits()).raw("policy", PolicyJson.write(r.policy())), r.decider());
            case Verifier v ->
                CallJson.write(line.raw("source", write(v.source())).number("cut", v.cut()), v.decider());
            case Guard g -> CallJson.write(line.raw("detector", ShapeJson.write(g.detector())), g.decider());
            case Llm l -> CallJson.write(line, l);
            case Agent a -> CallJson.write(line, a);
            case Tool t -> CallJson.write(line, t);
            case Person h -> CallJson.write(line, h);
            case Cache c -> ShapeJson.write(line, c);
            case Fan f -> ShapeJson.write(line, f);
            case Join j -> ShapeJson.write(line, j);
            case Loop l -> ShapeJson.write(line, l);
            case Answer a -> {
                if (a.ending() != Answer.Ending.ANSWERED || !a.reason().isEmpty()) {
                    line.text("ending", Words.of(a.ending())).text("reason", a.reason());
                }
            }
            case Unknown u -> {}
        }
        return line.done();
    }

    private static String write(ScoreSource source) {
        JsonLine line = new JsonLine();
        switch (source) {
            case ScoreSource.PerProfile p -> line.text("kind", "per-profile").text("prefix", p.prefix());
            case ScoreSource.Column c -> line.text("kind", "column").text("column", c.column());
            case ScoreSource.Agreement a -> line.text("kind", "agreement");
            case ScoreSource.Learned l -> line.text("kind", "learned").text("artifact", l.artifact());
            case ScoreSource.Stated s ->
                line.text("kind", "stated")
                        .number("acceptRight", s.acceptRight())
                        .number("acceptWrong", s.acceptWrong());
        }
        return line.done();
    }
}
