package dev.routewright.export.portkey;

import dev.routewright.export.Deciders;
import dev.routewright.export.ExportFit;
import dev.routewright.export.NodeLedger;
import dev.routewright.export.NotExportable;
import dev.routewright.export.Status;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Unrolls the drawing below one Query into nested targets. A node that several ways lead to appears once per way, so
 * that the label a Task gave is known at every copy. The gateway answers with the first call that succeeds, hence a
 * query on its way down never has a current answer: a verifier met there always rejects, and what follows an {@code ok}
 * exit is lost.
 */
final class PortkeyTree {
    /** Targets beyond which a header becomes unreasonable. */
    private static final int MOST_TARGETS = 2_000;
    /** JSON that is written may nest 500 values, and a target stands in a list. */
    private static final int MOST_NESTED = 200;

    private final RoutingGraph graph;
    private final Document document;
    private final NodeLedger ledger;
    private final PortkeyTargets targets;
    private final PortkeyChoices choices;
    private int built;

    PortkeyTree(Document document, NodeLedger ledger, MetadataKeys keys, PortkeyTargets targets, ExportFit fitted) {
        this.document = document;
        graph = document.graph();
        this.ledger = ledger;
        this.targets = targets;
        choices = new PortkeyChoices(this, ledger, targets, keys, fitted);
    }

    /**
     * A place on the way down.
     *
     * @param path where the target under construction will stand, as the gateway names it in
     *     {@code x-portkey-last-used-option-index}
     * @param task the label that a Task gave on the way, or null while the recorded one is in force
     * @param nodes nodes above, to tell a cycle
     * @param targets targets around it
     */
    record Walk(String path, @Nullable String task, int nodes, int targets) {
        Walk below(int index) {
            return new Walk(path + ".targets[" + index + "]", task, nodes, targets + 1);
        }

        Walk named(String newTask) {
            return new Walk(path, newTask.isEmpty() ? task : newTask, nodes, targets);
        }

        Walk deeper() {
            return new Walk(path, task, nodes + 1, targets);
        }
    }

    /** The config of one Query. */
    ObjectNode of(Query query) {
        Walk top = new Walk("config", null, 0, 0);
        ledger.place(query.id(), top.path());
        return query.dispatch().isEmpty() ? along(query, Node.OUT, top) : choices.dispatch(query, top);
    }

    private ObjectNode blocking(Node node, String kind) {
        ledger.lose(
                node.id(),
                Status.BLOCKING,
                "is " + kind + ", and the gateway has none",
                "refused with status 446",
                node.exits());
        return targets.noAnswer(node.id());
    }

    private ObjectNode guard(Guard guard, Walk walk) {
        PolicySpec.Rules rules = Deciders.asRules(guard);
        if (rules != null) {
            return choices.of(guard, rules, walk);
        }
        ledger.lose(
                guard.id(),
                Status.BLOCKING,
                "blocks by stated rates, which exist in a replay only",
                "every query passes",
                List.of(Node.BLOCK));
        return along(guard, Node.PASS, walk);
    }

    /** A query that is refused, or that has no answer yet, is refused before anything is called. */
    private ObjectNode end(Answer answer) {
        return targets.noAnswer(answer.id());
    }

    /** The target that an exit leads to. */
    ObjectNode along(Node from, String exit, Walk walk) {
        Edge edge = graph.edgeAt(from.id(), exit);
        if (edge == null) {
            ledger.lose(
                    from.id(),
                    Status.BLOCKING,
                    "its exit '" + exit + "' is not connected",
                    "refused with status 446",
                    List.of(exit));
            return targets.noAnswer(from.id());
        }
        return target(node(edge.to()), walk.deeper());
    }

    /** The node that an exit leads to, or null. */
    @Nullable
    Node next(Node from, String exit) {
        Edge edge = graph.edgeAt(from.id(), exit);
        return edge == null ? null : node(edge.to());
    }

    private ObjectNode target(Node node, Walk walk) {
        if (walk.nodes() > graph.nodes().size()) {
            throw new NotExportable(
                    "The way through '" + node.label() + "' comes back to itself. Maybe an edge closes a cycle.");
        }
        if (walk.targets() > MOST_NESTED) {
            throw new NotExportable("The drawing nests more than " + MOST_NESTED
                    + " targets into each other. Maybe shorten its longest row of fallbacks.");
        }
        if (++built > MOST_TARGETS) {
            throw new NotExportable("The drawing unrolls to more than " + MOST_TARGETS
                    + " targets. Maybe several ways lead into one large part of it.");
        }
        ledger.place(node.id(), walk.path());
        Deciders.tell(node, ledger);
        return switch (node) {
            case Llm llm -> call(llm, walk);
            case Router router -> choices.of(router, router.policy(), walk);
            case Task task ->
                task.policy() == null || task.exits().size() == 1
                        ? along(task, task.exits().getFirst(), walk.named(task.name()))
                        : choices.of(task, task.policy(), walk.named(task.name()));
            case Verifier verifier -> {
                ledger.note(verifier.id(), "A query that comes here without an answer is rejected.");
                yield along(verifier, Node.REJECT, walk);
            }
            case Answer answer -> end(answer);
            case Unknown unknown -> {
                ledger.lose(
                        unknown.id(),
                        Status.BLOCKING,
                        "is of the kind '" + unknown.kind() + "', which this program does not run",
                        "refused with status 446",
                        unknown.exits());
                yield targets.noAnswer(unknown.id());
            }
            case Guard guard -> guard(guard, walk);
            case Cache cache -> {
                ledger.lose(
                        cache.id(),
                        Status.APPROXIMATED,
                        "answers from earlier queries, and the gateway that is free to" + " run does not",
                        "every query is a miss",
                        List.of(Node.HIT));
                yield along(cache, Node.MISS, walk);
            }
            case Agent agent -> blocking(agent, "an Agent");
            case Tool tool -> blocking(tool, "a Tool");
            case Person person -> blocking(person, "a Person");
            case Fan fan -> blocking(fan, "a Parallel");
            case Join join -> blocking(join, "a Join");
            case Loop loop -> blocking(loop, "a Loop");
            case Query query ->
                throw new NotExportable("An edge leads into the Query '" + query.label()
                        + "'. Maybe it was drawn the wrong way round.");
        };
    }

    /** A call, with everything that its {@code failed} exit leads to as further targets of one fallback. */
    private ObjectNode call(Llm llm, Walk walk) {
        List<Llm> chain = new ArrayList<>(List.of(llm));
        List<ObjectNode> tries = new ArrayList<>();
        Node after = next(llm, Node.FAILED);
        while (after instanceof Llm further && !chain.contains(further)) {
            chain.add(further);
            after = next(further, Node.FAILED);
        }
        boolean more = after != null && !(after instanceof Answer);
        boolean alone = chain.size() == 1 && !more;
        for (int i = 0; i < chain.size(); i++) {
            Llm each = chain.get(i);
            ledger.place(each.id(), alone ? walk.path() : walk.below(i).path());
            tries.add(targets.leaf(each, profile(each)));
            afterOk(each);
        }
        if (alone) {
            return tries.getFirst();
        }
        if (more) {
            tries.add(along(chain.getLast(), Node.FAILED, walk.below(chain.size())));
        }
        ledger.note(llm.id(), "Its failed exit is taken on status " + PortkeyTargets.FAILED_CODES + ".");
        return targets.fallback(llm.id(), tries);
    }

    private Profile profile(Llm llm) {
        Profile profile = document.catalog().get(llm.profile());
        return profile == null ? Profile.named(llm.profile()) : profile;
    }

    /** What follows an answer: nothing is lost only where the query ends, or where it is judged and kept anyway. */
    private void afterOk(Llm llm) {
        Node next = next(llm, Node.OK);
        if (next instanceof Answer answer && answer.ending() == Answer.Ending.REFUSED) {
            ledger.lose(
                    llm.id(),
                    Status.APPROXIMATED,
                    "is refused after it has answered",
                    "its answer is sent",
                    List.of(Node.OK));
        }
        if (next == null || next instanceof Answer) {
            return;
        }
        if (!(next instanceof Verifier)) {
            ledger.lose(
                    llm.id(),
                    Status.APPROXIMATED,
                    "goes on to '" + next.label() + "' after it has answered",
                    "its answer is sent at once",
                    List.of(Node.OK));
            return;
        }
        Node at = next;
        int steps = 0;
        while (at instanceof Verifier verifier && steps++ <= graph.nodes().size()) {
            ledger.lose(
                    verifier.id(),
                    Status.APPROXIMATED,
                    "judges an answer, and the gateway sees only status codes",
                    "every answer is accepted",
                    List.of(Node.REJECT));
            Node accepted = next(verifier, Node.ACCEPT);
            if (accepted != null && !(accepted instanceof Verifier) && !(accepted instanceof Answer)) {
                ledger.lose(
                        verifier.id(),
                        Status.APPROXIMATED,
                        "goes on to '" + accepted.label() + "' after it has accepted",
                        "the answer is sent at once",
                        List.of(Node.ACCEPT));
            }
            at = accepted;
        }
    }

    private Node node(NodeId id) {
        Node node = graph.nodes().get(id);
        if (node == null) {
            throw new NotExportable("An edge leads to the node " + id + ", which is not there."
                    + " Maybe it was removed without its edges.");
        }
        return node;
    }
}
