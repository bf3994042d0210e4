package dev.routewright.editor.skin;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.ConditionText;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.Locale;

/** The second line of a node: what it does, in a few muted words. */
public final class NodeWords {
    private NodeWords() {}

    /** What a node does, in at most about 25 characters where its names allow it. */
    public static String of(Node node, Document document) {
        return switch (node) {
            case Query q -> query(q);
            case Task t ->
                t.policy() instanceof PolicySpec policy && t.exits().size() > 1
                        ? PolicyWords.of(policy)
                        : text(t.matcher(), document);
            case Router r -> PolicyWords.of(r.policy());
            case Verifier v -> verifier(v);
            case Llm l -> llm(l, document);
            case Guard g -> guard(g, document);
            case Cache c -> cache(c);
            case Agent a -> agent(a);
            case Tool t -> tool(t);
            case Person p -> person(p);
            case Fan f -> ShapeWords.fan(f);
            case Join j -> ShapeWords.join(j);
            case Loop l -> ShapeWords.loop(l, condition -> text(condition, document));
            case Answer a -> answer(a);
            case Unknown u -> "not yet runnable";
        };
    }

    /** What there is to know beyond the second line: the kind, numbers with their units, and what the kind is for. */
    public static String tip(Node node, Document document) {
        String does = switch (node) {
            case Llm l -> callTip(l, document);
            case Task t ->
                text(t.matcher(), document)
                        + (t.policy() instanceof PolicySpec policy ? "; chooses by " + PolicyWords.of(policy) : "");
            default -> of(node, document);
        };
        return node.label() + "\n" + NodeKind.wordsOf(node) + ": " + does + "\n" + NodeKind.helpOf(node);
    }

    /** What a node does, for a reader who does not see its kind's icon: a call names its profile. */
    public static String spoken(Node node, Document document) {
        String profile = NodeProfile.of(node);
        return profile.isEmpty()
                ? of(node, document)
                : node instanceof Llm ? "profile " + profile : "profile " + profile + ", " + of(node, document);
    }

    private static String text(Condition condition, Document document) {
        return ConditionText.of(condition, id -> {
            Node node = document.graph().nodes().get(id);
            return node == null ? id.value() : node.label();
        });
    }

    private static String guard(Guard g, Document document) {
        return switch (g.detector()) {
            case Detector.ByRule r -> "blocks " + text(r.blocks(), document);
            case Detector.Score s -> "blocks from " + Figures.plain(s.cut());
            case Detector.Learned l -> "blocks from " + Figures.plain(l.cut());
            case Detector.Stated s ->
                "blocks %s, %s falsely".formatted(percent(s.hitRate()), percent(s.falseAlarmRate()));
        };
    }

    private static String cache(Cache c) {
        String gives = c.mode() == Cache.Mode.ANSWERS ? "answers" : "examples";
        return c.threshold() == null ? gives + ", same text" : gives + ", alike from " + Figures.plain(c.threshold());
    }

    private static String agent(Agent a) {
        String profile = NodeProfile.of(a);
        return profile.isEmpty()
                ? "no profile yet"
                : a.profile().isEmpty() ? Figures.plain(a.calls()) + " × " + profile : profile;
    }

    private static String tool(Tool t) {
        if (!t.tag().isEmpty()) {
            return "adds " + t.tag();
        }
        return !t.sets().isEmpty()
                ? "sets " + String.join(", ", t.sets().keySet())
                : t.profile().isEmpty() ? "no profile yet" : t.profile();
    }

    private static String person(Person p) {
        boolean always = p.fromHour() == 0 && p.toHour() == 24;
        return (p.people() == 1 ? "1 person" : p.people() + " people") + ", "
                + (always ? "day and night" : Figures.plain(p.fromHour()) + " to " + Figures.plain(p.toHour()) + " h");
    }

    private static String answer(Answer a) {
        return switch (a.ending()) {
            case ANSWERED -> "end of the route";
            case REFUSED -> a.reason().isEmpty() ? "refuses" : "refuses: " + a.reason();
            case DISCARD -> "drops the branch";
        };
    }

    private static String query(Query q) {
        String rows = q.rows() == SplitPart.ALL ? "" : ", " + q.rows().name().toLowerCase(Locale.ROOT) + " rows";
        return q.dataset().isEmpty() ? "no dataset yet" : q.dataset() + rows;
    }

    private static String verifier(Verifier v) {
        return switch (v.source()) {
            case ScoreSource.Stated s ->
                "accepts %s right, %s wrong".formatted(percent(s.acceptRight()), percent(s.acceptWrong()));
            case ScoreSource.Agreement a -> "agreement from " + Figures.plain(v.cut());
            case ScoreSource.PerProfile p -> "accept from " + Figures.plain(v.cut());
            case ScoreSource.Learned l -> "accept from " + Figures.plain(v.cut());
            case ScoreSource.Column c -> "accept from " + Figures.plain(v.cut());
        };
    }

    private static String llm(Llm l, Document document) {
        if (l.profile().isEmpty()) {
            return "no profile yet";
        }
        if (!l.profile().equals(l.label())) {
            return l.profile();
        }
        Profile profile = document.catalog().get(l.profile());
        Price price = profile == null ? null : profile.price();
        return price == null ? "costs as recorded" : price(price) + " per M";
    }

    private static String callTip(Llm l, Document document) {
        if (l.profile().isEmpty()) {
            return "no profile yet";
        }
        Profile profile = document.catalog().get(l.profile());
        Price price = profile == null ? null : profile.price();
        return "calls " + l.profile()
                + (price == null
                        ? ", costs as recorded"
                        : ", " + Figures.plain(price.inPerMillion()) + " in and " + Figures.plain(price.outPerMillion())
                                + " out, " + price.currency() + " per million tokens");
    }

    private static String price(Price price) {
        return price.inPerMillion() == price.outPerMillion()
                ? Figures.plain(price.inPerMillion())
                : Figures.plain(price.inPerMillion()) + " / " + Figures.plain(price.outPerMillion());
    }

    private static String percent(double share) {
        return Figures.plain(share * 100) + " %";
    }
}
