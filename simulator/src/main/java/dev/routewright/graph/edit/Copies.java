package dev.routewright.graph.edit;

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
import dev.routewright.graph.NodeConditions;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.Map;

/** Nodes under new ids. Conditions on the way look at the copies of the nodes that were copied with them. */
final class Copies {
    private final Map<NodeId, NodeId> renamed;

    /** @param renamed old id to new id of all that is copied; others stay as they are */
    Copies(Map<NodeId, NodeId> renamed) {
        this.renamed = Map.copyOf(renamed);
    }

    private NodeId id(NodeId id) {
        return renamed.getOrDefault(id, id);
    }

    Node of(Node original) {
        NodeId id = id(original.id());
        Node node = NodeConditions.changed(original, this::renamed);
        return switch (node) {
            case Query q -> new Query(id, q.label(), q.dataset(), q.rows(), q.filter(), q.dispatch());
            case Task t -> new Task(id, t.label(), t.name(), t.matcher(), t.exits(), t.policy(), t.decider());
            case Router r -> new Router(id, r.label(), r.exits(), r.policy(), r.decider());
            case Guard g -> new Guard(id, g.label(), g.detector(), g.decider());
            case Cache c ->
                new Cache(
                        id,
                        c.label(),
                        c.mode(),
                        c.threshold(),
                        c.capacity(),
                        c.lifetimeQueries(),
                        c.hitMillis(),
                        c.falseHitQuality(),
                        c.tag());
            case Llm l -> new Llm(id, l.label(), l.profile(), l.limits(), l.rule());
            case Agent a ->
                new Agent(
                        id,
                        a.label(),
                        a.profile(),
                        a.backbone(),
                        a.strategy(),
                        a.calls(),
                        a.tokensPerCall(),
                        a.fixes(),
                        a.breaks(),
                        a.rule());
            case Tool t -> new Tool(id, t.label(), t.profile(), t.profileColumn(), t.tag(), t.sets());
            case Person h ->
                new Person(
                        id,
                        h.label(),
                        h.profile(),
                        h.costPerItem(),
                        h.minutesPerItem(),
                        h.people(),
                        h.fromHour(),
                        h.toHour());
            case Verifier v -> new Verifier(id, v.label(), v.source(), v.cut(), v.decider());
            case Fan f -> new Fan(id, f.label(), f.exits(), f.mode(), f.decider());
            case Join j -> new Join(id, j.label(), j.waitFor(), j.merge(), j.cancelLosers());
            case Loop l -> new Loop(id, l.label(), l.mostRounds(), l.stop(), l.whole());
            case Answer a -> new Answer(id, a.label(), a.ending(), a.reason());
            case Unknown u -> new Unknown(id, u.label(), u.kind(), u.exits(), u.json());
        };
    }

    private Condition renamed(Condition part) {
        return switch (part) {
            case Condition.Visited v -> new Condition.Visited(id(v.node()));
            case Condition.Never n -> new Condition.Never(id(n.node()));
            case Condition.Before b -> new Condition.Before(id(b.first()), id(b.then()));
            case Condition.Until u -> new Condition.Until(id(u.node()), id(u.until()));
            default -> part;
        };
    }
}
