package dev.routewright.editor.skin;

import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Unknown;
import java.util.ArrayList;
import java.util.List;

/** The kinds that a person can place, in the palette's order: words, group, colour, help and icon of each. */
public enum NodeKind {
    QUERY(
            "query",
            "Query",
            "Traffic",
            "query",
            "Where recorded queries enter. It can ask Tasks in turn which of them takes a query."),
    TASK(
            "task",
            "Task",
            "Traffic",
            "task",
            "Names one sort of queries, and may choose for them by a policy of its own."),
    ROUTER("router", "Router", "Decide", "router", "Picks one of its exits for each query, by a policy."),
    GUARD(
            "guard",
            "Guard",
            "Decide",
            "guard",
            "Keeps queries out: those that it finds leave by block, all others by pass."),
    CACHE(
            "cache",
            "Cache",
            "Decide",
            "tool",
            "Remembers earlier queries. One that it knows leaves by hit with the stored answer, any other by miss."),
    VERIFIER(
            "verifier",
            "Verifier",
            "Decide",
            "verifier",
            "Judges the answer so far: accept where it is good enough, else reject."),
    LLM(
            "llm",
            "Model",
            "Call",
            "llm",
            "Calls a model once. Its answer becomes the query's answer; a failed call leaves by failed."),
    AGENT(
            "agent",
            "Agent",
            "Call",
            "llm",
            "Calls a model several times by a strategy, as one step that costs and takes what they do together."),
    TOOL(
            "tool",
            "Tool",
            "Call",
            "tool",
            "Looks something up or computes it. It gives no answer, but later calls see that it was used."),
    PERSON("person", "Person", "Call", "tool", "Hands the query to people, who answer at their own price and pace."),
    FAN(
            "fan",
            "Parallel",
            "Shape",
            "router",
            "Sends copies of a query down several exits at once. All of them meet again at one Join."),
    JOIN("join", "Join", "Shape", "router", "Waits for the branches of a Parallel and makes one answer of theirs."),
    LOOP(
            "loop",
            "Loop",
            "Shape",
            "router",
            "Repeats what again leads to until a condition holds or the most rounds are made, then leaves by done."),
    ANSWER(
            "answer",
            "Answer",
            "Shape",
            "answer",
            "Where a query ends: answered, refused, or as a branch that is dropped.");

    private static final String UNKNOWN = "unknown";

    private final String name;
    private final String words;
    private final String group;
    private final String colour;
    private final String help;

    NodeKind(String name, String words, String group, String colour, String help) {
        this.name = name;
        this.words = words;
        this.group = group;
        this.colour = colour;
        this.help = help;
    }

    /** The kind's name in the file, also its icon's. */
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

    /** What it is for, in one or two plain sentences. */
    public String help() {
        return help;
    }

    /** A new node of a kind with a first setting that can be drawn and, where the document allows it, run. */
    public static Node newNode(NodeKind kind, NodeId id, Document document) {
        return FirstSettings.of(kind, id, document);
    }

    /** A new Model node that calls a profile. */
    public static Node newModel(NodeId id, String profile) {
        return new Llm(id, profile, profile);
    }

    /** All kinds in the order in which they are offered behind a node: first what most often follows it. */
    public static List<NodeKind> offeredAfter(Node node) {
        List<NodeKind> kinds = new ArrayList<>(List.of(values()));
        if (node instanceof Fan) {
            kinds.remove(JOIN);
            kinds.addFirst(JOIN);
        }
        return kinds;
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
        return node instanceof Unknown ? node.kind() : named(node.kind()).words;
    }

    /** What a node's kind is for; what becomes of it where this program does not know the kind. */
    public static String helpOf(Node node) {
        return node instanceof Unknown
                ? "This program does not know the kind '" + node.kind() + "'. It keeps the node as it is, saves it"
                        + " unchanged and does not run it."
                : named(node.kind()).help;
    }

    /** Style class that sets {@code -rw-kind} to the kind's colour. */
    public String styleClass() {
        return "rw-kind-" + colour;
    }

    /** Style class that sets {@code -rw-kind} to the colour of a node's kind. */
    public static String styleClassOf(Node node) {
        return styleClassOf(iconOf(node));
    }

    /** Style class that sets {@code -rw-kind} to the colour of what an icon stands for, see {@link #iconOf}. */
    public static String styleClassOf(String icon) {
        return icon.equals(UNKNOWN) ? "rw-kind-" + UNKNOWN : named(icon).styleClass();
    }

    /** The name of a node's icon. */
    public static String iconOf(Node node) {
        return node instanceof Unknown ? UNKNOWN : node.kind();
    }
}
