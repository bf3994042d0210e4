package dev.routewright.sim.reference;

import dev.routewright.graph.Cache;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import java.util.ArrayList;
import java.util.Comparator;
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
    private long query;

    Memory(World world) {
        this.world = world;
    }

    /** The number of the query that is under way, from 0. */
    long query() {
        return query;
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

    /** A query has ended: what it met is remembered. */
    void ended(End end, Outcome outcome) {
        List<Event> events = Event.flat(end.traveller().events());
        // Each entry is touched when it is looked up, and the copies of a query look at the same time.
        List<Event.Hit> hits = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof Event.Hit hit) {
                hits.add(hit);
            }
        }
        hits.sort(Comparator.comparingDouble(hit -> PlainJoin.unknownLast(hit.at())));
        hits.forEach(hit -> asked(hit.cache()).touch(hit.key()));
        if (end.how() == End.How.ANSWERED && !outcome.failed()) {
            store(events, end.traveller().answer());
        }
        learn(events, outcome);
        query++;
    }

    private PlainCache asked(NodeId cache) {
        return Objects.requireNonNull(caches.get(cache), "a hit or a miss tells that it was asked");
    }

    private void store(List<Event> events, @Nullable Reply answer) {
        Set<List<Object>> stored = new HashSet<>();
        for (Event event : events) {
            if (event instanceof Event.Miss miss) {
                Event.Given given = miss.given();
                boolean nothing = given != null && given.answer() == null;
                if (!nothing && stored.add(List.of(miss.cache(), miss.key()))) {
                    asked(miss.cache())
                            .store(new PlainCache.Entry(
                                    miss.key(),
                                    miss.row(),
                                    miss.group(),
                                    given == null ? answer : given.answer(),
                                    query));
                }
            }
        }
    }

    private void learn(List<Event> events, Outcome outcome) {
        List<NodeId> paced = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof Event.Choice choice) {
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
