package dev.routewright.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** The profiles that a node names: those that it calls and the one that decides for it. */
public final class NamedProfiles {
    private NamedProfiles() {}

    /** Their names, without blanks and repeats. Those that a column names by query are not known here. */
    public static SequencedSet<String> of(Node node) {
        List<String> named = new ArrayList<>();
        switch (node) {
            case Llm l -> named.add(l.profile());
            case Agent a -> {
                named.add(a.profile());
                named.add(a.backbone());
            }
            case Tool t -> named.add(t.profile());
            case Person p -> named.add(p.profile());
            case Join j -> {
                if (j.merge() instanceof Merge.Synthesis s) {
                    named.add(s.profile());
                }
            }
            case Query q -> {}
            case Task t -> {}
            case Router r -> {}
            case Guard g -> {}
            case Cache c -> {}
            case Verifier v -> {}
            case Fan f -> {}
            case Loop l -> {}
            case Answer a -> {}
            case Unknown u -> {}
        }
        named.add(Parameters.deciderOf(node).profile());
        SequencedSet<String> told = new LinkedHashSet<>(named);
        told.removeIf(String::isBlank);
        return told;
    }
}
