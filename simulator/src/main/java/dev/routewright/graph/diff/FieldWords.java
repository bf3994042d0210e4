package dev.routewright.graph.diff;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.Person;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Uncertainty;
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
                if (!(q.filter() instanceof Condition.Everything)) {
                    fields.put("filter", Words.condition(q.filter()));
                }
                fields.put("dispatch", Words.texts(q.dispatch()));
            }
            case Task t -> {
                fields.put("name", Words.quoted(t.name()));
                fields.put("matcher", Words.condition(t.matcher()));
                fields.put("exits", Words.texts(t.exits()));
                fields.put("policy", Words.policy(t.policy()));
                decider(fields, t.decider());
            }
            case Router r -> {
                fields.put("exits", Words.texts(r.exits()));
                fields.put("policy", Words.policy(r.policy()));
                decider(fields, r.decider());
            }
            case Llm l -> {
                fields.put("profile", Words.quoted(l.profile()));
                fields.put("limits", Words.limits(l.limits()));
                fields.put("rule", Words.rule(l.rule()));
            }
            case Agent a -> {
                fields.put("profile", Words.quoted(a.profile()));
                fields.put("backbone", Words.quoted(a.backbone()));
                fields.put("strategy", Words.lower(a.strategy()));
                fields.put("calls", Words.number(a.calls()));
                fields.put("tokens per call", Words.number(a.tokensPerCall()));
                fields.put("fixes", Words.number(a.fixes()));
                fields.put("breaks", Words.number(a.breaks()));
                fields.put("rule", Words.rule(a.rule()));
            }
            case Tool t -> {
                fields.put("profile", Words.quoted(t.profile()));
                fields.put("profile column", Words.quoted(t.profileColumn()));
                fields.put("tag", Words.quoted(t.tag()));
                fields.put("sets", Words.named(t.sets(), Words::quoted));
            }
            case Person h -> {
                fields.put("profile", Words.quoted(h.profile()));
                fields.put("cost per item", Words.number(h.costPerItem()));
                fields.put("minutes per item", Words.number(h.minutesPerItem()));
                fields.put("people", Integer.toString(h.people()));
                fields.put("hours", Words.number(h.fromHour()) + " to " + Words.number(h.toHour()));
            }
            case Guard g -> {
                fields.put("detector", Words.detector(g.detector()));
                decider(fields, g.decider());
            }
            case Cache c -> {
                fields.put("mode", Words.lower(c.mode()));
                fields.put("threshold", Words.number(c.threshold()));
                fields.put("capacity", Integer.toString(c.capacity()));
                fields.put("lifetime", c.lifetimeQueries() == null ? "" : c.lifetimeQueries() + " queries");
                fields.put("hit milliseconds", Words.number(c.hitMillis()));
                fields.put("quality of a false hit", Words.number(c.falseHitQuality()));
                fields.put("tag", Words.quoted(c.tag()));
            }
            case Fan f -> {
                fields.put("exits", Words.texts(f.exits()));
                fields.put("mode", Words.mode(f.mode()));
                decider(fields, f.decider());
            }
            case Join j -> {
                fields.put("wait", Words.waitFor(j.waitFor()));
                fields.put("merge", Words.merge(j.merge()));
                fields.put("losers", j.cancelLosers() ? "cancelled" : "run to their end");
            }
            case Loop l -> {
                fields.put("most rounds", Integer.toString(l.mostRounds()));
                fields.put("stop", Words.condition(l.stop()));
                fields.put("whole", l.whole() == null ? "" : Words.lower(l.whole()));
            }
            case Verifier v -> {
                fields.put("score", Words.source(v.source()));
                fields.put("cut", Words.number(v.cut()));
                decider(fields, v.decider());
            }
            case Answer a -> {
                fields.put("ending", Words.lower(a.ending()));
                fields.put("reason", Words.quoted(a.reason()));
            }
            case Unknown u -> {
                fields.put("exits", Words.texts(u.exits()));
                fields.put("text", u.json());
            }
        }
        return fields;
    }

    private static void decider(SequencedMap<String, String> fields, Decider decider) {
        fields.put("cost per decision", Words.number(decider.costPerDecision()));
        fields.put("milliseconds per decision", Words.number(decider.millisPerDecision()));
        fields.put("decider", Words.quoted(decider.profile()));
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
        fields.put("limits", Words.limits(profile.limits()));
        fields.put("tags", Words.texts(profile.tags()));
        fields.put("blend", Words.blend(profile.blend()));
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

    static SequencedMap<String, String> of(Uncertainty uncertainty) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("plus or minus", Words.number(uncertainty.plusMinus()));
        return fields;
    }
}
