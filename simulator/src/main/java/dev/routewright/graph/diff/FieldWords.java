package dev.routewright.graph.diff;

import dev.routewright.graph.Answer;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.Task;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/** The fields of a thing with their values in words, in the order in which differences are told. */
final class FieldWords {
    private FieldWords() {}

    static SequencedMap<String, String> of(Node node) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", node.kind());
        fields.put("label", Words.quoted(node.label()));
        switch (node) {
            case Query q -> {
                fields.put("dataset", Words.quoted(q.dataset()));
                fields.put("rows", q.rows().name().toLowerCase(Locale.ROOT));
                fields.put("dispatch", Words.texts(q.dispatch()));
            }
            case Task t -> {
                fields.put("name", Words.quoted(t.name()));
                fields.put("matcher", Words.condition(t.matcher()));
                fields.put("exits", Words.texts(t.exits()));
                fields.put("policy", Words.policy(t.policy()));
            }
            case Router r -> {
                fields.put("exits", Words.texts(r.exits()));
                fields.put("policy", Words.policy(r.policy()));
            }
            case Llm l -> fields.put("profile", Words.quoted(l.profile()));
            case Verifier v -> {
                fields.put("score", Words.source(v.source()));
                fields.put("cut", Words.number(v.cut()));
                fields.put("cost per decision", Words.number(v.costPerDecision()));
                fields.put("milliseconds per decision", Words.number(v.millisPerDecision()));
            }
            case Answer a -> {}
            case Unknown u -> {
                fields.put("exits", Words.texts(u.exits()));
                fields.put("text", u.json());
            }
        }
        return fields;
    }

    static SequencedMap<String, String> of(Edge edge, Document document) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("start", Words.nodeOf(document, edge.from()));
        fields.put("exit", Words.quoted(edge.exit()));
        fields.put("end", Words.nodeOf(document, edge.to()));
        return fields;
    }

    static SequencedMap<String, String> of(Profile profile) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("price", Words.price(profile.price()));
        fields.put("latency", Words.latency(profile.latency()));
        fields.put("provider", Words.quoted(profile.provider()));
        fields.put("remote name", Words.quoted(profile.remoteName()));
        return fields;
    }

    static SequencedMap<String, String> of(DatasetRef ref) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("path", Words.quoted(ref.path()));
        fields.put("format", Words.quoted(ref.format()));
        fields.put("split", Words.split(ref.split()));
        return fields;
    }

    static SequencedMap<String, String> of(FreeParameter free) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("from", Words.number(free.from()));
        fields.put("to", Words.number(free.to()));
        fields.put("steps", Integer.toString(free.steps()));
        return fields;
    }
}
