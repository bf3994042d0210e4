package dev.routewright.editor.skin;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** The kinds that a person can place, in the palette's order: words, group, icon and a first setting of each. */
public enum NodeKind {
    QUERY("query", "Query", "Traffic") {
        @Override
        Node make(NodeId id, Document document) {
            String dataset = document.datasets().isEmpty() ? "" : document.datasets().getFirst().id();
            return new Query(id, words(), dataset, SplitPart.ALL, List.of());
        }
    },
    TASK("task", "Task", "Traffic") {
        @Override
        Node make(NodeId id, Document document) {
            return new Task(id, words(), "", new Condition.Everything(), List.of(Node.OUT), null);
        }
    },
    ROUTER("router", "Router", "Decide") {
        @Override
        Node make(NodeId id, Document document) {
            SequencedMap<String, Double> halves = new LinkedHashMap<>();
            halves.put("first", 50.0);
            halves.put("second", 50.0);
            return new Router(id, words(), List.copyOf(halves.keySet()), new PolicySpec.Split(halves));
        }
    },
    VERIFIER("verifier", "Verifier", "Decide") {
        @Override
        Node make(NodeId id, Document document) {
            return new Verifier(id, words(), new ScoreSource.PerProfile("score"), 0.5, null, null);
        }
    },
    LLM("llm", "Model", "Call") {
        @Override
        Node make(NodeId id, Document document) {
            String profile = firstUncalled(document);
            return new Llm(id, profile.isEmpty() ? words() : profile, profile);
        }
    },
    ANSWER("answer", "Answer", "Shape") {
        @Override
        Node make(NodeId id, Document document) {
            return new Answer(id, words());
        }
    };

    private final String name;
    private final String words;
    private final String group;

    NodeKind(String name, String words, String group) {
        this.name = name;
        this.words = words;
        this.group = group;
    }

    /** The kind's name in the file, also its icon's and the end of its style class. */
    public String kindName() {
        return name;
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    /** The palette's group. */
    public String group() {
        return group;
    }

    /** A new node with a first setting that can be drawn and, where the document allows it, run. */
    abstract Node make(NodeId id, Document document);

    /** A new node of a kind with a first setting. */
    public static Node newNode(NodeKind kind, NodeId id, Document document) {
        return kind.make(id, document);
    }

    /**
     * The kind of a name in the file.
     *
     * @throws IllegalArgumentException where no placeable kind is called so
     */
    public static NodeKind named(String name) {
        for (NodeKind kind : values()) {
            if (kind.name.equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + name + "' is not a kind that can be placed. Maybe it is newer.");
    }

    /** What people call a node's kind. */
    public static String wordsOf(Node node) {
        return node instanceof Unknown || isLater(node) ? node.kind() : named(node.kind()).words;
    }

    /** Style class that sets {@code -rw-kind} to the kind's colour. */
    public static String styleClassOf(Node node) {
        return "rw-kind-" + iconOf(node);
    }

    /** The name of a node's icon, also the end of its style class. */
    public static String iconOf(Node node) {
        return node instanceof Unknown || isLater(node) ? "unknown" : node.kind();
    }

    private static boolean isLater(Node node) {
        for (NodeKind kind : values()) {
            if (kind.name.equals(node.kind())) {
                return false;
            }
        }
        return true;
    }

    /** A new Model node that calls a profile. */
    public static Node newModel(NodeId id, String profile) {
        return new Llm(id, profile, profile);
    }

    private static String firstUncalled(Document document) {
        Set<String> profiles = new LinkedHashSet<>(document.catalog().keySet());
        String first = profiles.isEmpty() ? "" : profiles.iterator().next();
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Llm llm) {
                profiles.remove(llm.profile());
            }
        }
        return profiles.isEmpty() ? first : profiles.iterator().next();
    }
}
