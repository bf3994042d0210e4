package dev.routewright.sim.reference;

import dev.routewright.graph.Cache;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a run remembers from one query to the next: caches, bandits, paced budgets. */
final class Memory {
    private final World world;
    private final Map<NodeId, PlainCache> caches = new HashMap<>();
    private final Map<NodeId, PlainBandit> bandits = new HashMap<>();
    private final Map<NodeId, PlainBudget> budgets = new HashMap<>();
    private long number;

    Memory(World world) {
        this.world = world;
    }

    /** The number of the query that is under way, from 0. */
    long query() {
        return number;
    }

    PlainCache cache(Cache cache) {
        return caches.computeIfAbsent(cache.id(), id -> new PlainCache(cache));
    }

    PlainBandit bandit(Node node, PolicySpec.Bandit spec) {
        return bandits.computeIfAbsent(node.id(), id -> new PlainBandit(world, node, spec));
    }

    PlainBudget budget(Node node, PolicySpec.Budget spec, PlainPredictions predictions) {
        PlainBudget known = budgets.get(node.id());
        if (known == null) {
            known = new PlainBudget(world, node, spec, predictions);
            budgets.put(node.id(), known);
        }
        return known;
    }

    /** A query has ended: what it met is remembered, in the order in which it happened. */
    void ended(Travelled query, Outcome outcome) {
        for (Note note : query.notes()) {
            if (note instanceof Note.Hit hit) {
                asked(hit.cache()).touch(hit.key());
            }
        }
        if (query.end().how() == End.How.ANSWERED && !outcome.failed()) {
            store(query.notes(), query.end().traveller().answer());
        }
        learn(query.notes(), outcome);
        number++;
    }

    private PlainCache asked(NodeId cache) {
        return Objects.requireNonNull(caches.get(cache), "a hit or a miss tells that it was asked");
    }

    private void store(List<Note> notes, @Nullable Reply answer) {
        Set<List<Object>> stored = new HashSet<>();
        for (Note note : notes) {
            if (note instanceof Note.Miss miss) {
                Branch part = part(miss.copy());
                Reply given =
                        part == null ? answer : part.isOk() ? part.traveller().answer() : null;
                boolean leaves = part == null || part.isOk();
                if (leaves && stored.add(List.of(miss.cache(), miss.key()))) {
                    asked(miss.cache())
                            .store(new PlainCache.Entry(miss.key(), miss.row(), miss.group(), given, number));
                }
            }
        }
    }

    /** The innermost branch of parts that a copy is in; null for none. */
    private static @Nullable Branch part(PlainCopy copy) {
        PlainPass pass = copy.pass();
        if (pass == null) {
            return null;
        }
        return pass.areParts() ? pass.of(copy) : part(pass.parent());
    }

    private void learn(List<Note> notes, Outcome outcome) {
        List<NodeId> paced = new ArrayList<>();
        for (Note note : notes) {
            if (note instanceof Note.Choice choice) {
                PlainBandit bandit = bandits.get(choice.node());
                if (bandit != null) {
                    bandit.learn(choice.exit(), choice.task(), outcome);
                } else if (!paced.contains(choice.node())) {
                    paced.add(choice.node());
                    Objects.requireNonNull(budgets.get(choice.node()), "what learns is a bandit or a budget")
                            .learn(outcome);
                }
            }
        }
    }
}
