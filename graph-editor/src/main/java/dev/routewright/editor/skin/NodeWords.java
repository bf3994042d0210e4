package dev.routewright.editor.skin;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.ConditionText;
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
            case Task t -> t.policy() instanceof PolicySpec policy && t.exits().size() > 1
                    ? PolicyWords.of(policy)
                    : ConditionText.of(t.matcher());
            case Router r -> PolicyWords.of(r.policy());
            case Verifier v -> verifier(v);
            case Llm l -> llm(l, document);
            case Guard g -> g.kind();
            case Cache c -> c.kind();
            case Agent a -> a.kind();
            case Tool t -> t.kind();
            case Person p -> p.kind();
            case Fan f -> f.kind();
            case Join j -> j.kind();
            case Loop l -> l.kind();
            case Answer a -> "end of the route";
            case Unknown u -> "not yet runnable";
        };
    }

    /** What there is to know beyond the second line: the kind, and all numbers with their units. */
    public static String tip(Node node, Document document) {
        String head = node.label() + "\n" + NodeKind.wordsOf(node) + ": ";
        return switch (node) {
            case Llm l -> head + callTip(l, document);
            case Task t -> head + ConditionText.of(t.matcher())
                    + (t.policy() instanceof PolicySpec policy ? "; chooses by " + PolicyWords.of(policy) : "");
            default -> head + of(node, document);
        };
    }

    /** What a node does, for a reader who does not see its kind's icon: a call names its profile. */
    public static String spoken(Node node, Document document) {
        return node instanceof Llm l && !l.profile().isEmpty() ? "profile " + l.profile() : of(node, document);
    }

    private static String query(Query q) {
        String rows = q.rows() == SplitPart.ALL ? "" : ", " + q.rows().name().toLowerCase(Locale.ROOT) + " rows";
        return q.dataset().isEmpty() ? "no dataset yet" : q.dataset() + rows;
    }

    private static String verifier(Verifier v) {
        return switch (v.source()) {
            case ScoreSource.Stated s -> "accepts %s right, %s wrong"
                    .formatted(percent(s.acceptRight()), percent(s.acceptWrong()));
            case ScoreSource.PerProfile p -> "accept from " + Figures.plain(v.cut());
            case ScoreSource.Agreement a -> "accept from " + Figures.plain(v.cut());
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
        return "calls " + l.profile() + (price == null
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
