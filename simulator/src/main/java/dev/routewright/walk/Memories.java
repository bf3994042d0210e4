package dev.routewright.walk;

import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Op;
import dev.routewright.plan.Remembering;
import dev.routewright.policy.LearningPolicy;
import dev.routewright.policy.Policy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What outlives a journey in one run: what caches hold, what policies have learnt, and how many queries have come. It
 * has one owner, who tells it of each query that comes and of each journey that ends, in the order in which they do.
 */
public final class Memories {
    private final CacheStore[] stores;
    private final @Nullable LearningPolicy[] learners;
    private final LearningPolicy.@Nullable Memory[] learnt;
    private final boolean hasCaches;
    private final boolean hasLearners;
    /** The nodes at which something was learnt from the journey that ends. */
    private final Ints taught = new Ints();
    /** The misses of the journey that ends. */
    private final Ints misses = new Ints();

    private long queries;

    /** Memories that know nothing. */
    public Memories(ExecutionPlan plan) {
        int size = plan.size();
        stores = new CacheStore[size];
        learners = new LearningPolicy[size];
        learnt = new LearningPolicy.Memory[size];
        Remembering[] caches = AtKind.of(plan, Op.CACHE, plan.caches());
        for (int n = 0; n < size; n++) {
            Policy policy = plan.policies()[n];
            if (policy instanceof LearningPolicy learning) {
                learners[n] = learning;
                learnt[n] = learning.memory();
            }
            if (plan.op()[n] == Op.CACHE) {
                stores[n] = new CacheStore(caches[n], plan.texts());
            }
        }
        hasCaches = AtKind.isIn(plan, Op.CACHE);
        hasLearners = Arrays.stream(learnt).anyMatch(memory -> memory != null);
    }

    /** The next query comes; caches drop what is too old for it. */
    public void comes() {
        queries++;
        for (int n = 0; hasCaches && n < stores.length; n++) {
            if (stores[n] != null) {
                stores[n].expire(queries);
            }
        }
    }

    /** What the cache at a node holds. */
    CacheStore store(int node) {
        return stores[node];
    }

    /** What the policy at a node has learnt; null for one that learns nothing. */
    LearningPolicy.@Nullable Memory learnt(int node) {
        return learnt[node];
    }

    /** A journey has ended: policies learn from it, caches keep what it missed where it was answered. */
    public void ended(Journey journey) {
        EventLog log = journey.log;
        Ending end = journey.ending;
        if (hasLearners) {
            learn(log, end);
        }
        if (hasCaches) {
            touch(log);
            if (!end.failed && !end.refused) {
                store(log, journey.query.answer);
            }
        }
    }

    private void learn(EventLog log, Ending end) {
        taught.clear();
        for (int i = 0; i < log.size(); i++) {
            if (log.kind(i) == EventLog.CHOICE) {
                learn(log, i, end);
            }
        }
    }

    private void learn(EventLog log, int choice, Ending end) {
        int node = log.node(choice);
        LearningPolicy.Memory memory = learnt[node];
        LearningPolicy learner = learners[node];
        if (memory != null && learner != null && !(learner.learnsOncePerQuery() && taught.has(node))) {
            memory.learn(log.what(choice), log.more(choice), end.quality, end.cost);
            taught.add(node);
        }
    }

    /** Touches what was hit, in the order in which it was. */
    private void touch(EventLog log) {
        for (int i = 0; i < log.size(); i++) {
            if (log.kind(i) == EventLog.HIT) {
                stores[log.node(i)].touch(log.what(i));
            }
        }
    }

    private void store(EventLog log, Given answer) {
        misses.clear();
        for (int i = 0; i < log.size(); i++) {
            if (log.kind(i) == EventLog.MISS) {
                if (isFirst(log, i)) {
                    store(log, i, answer);
                }
                misses.add(i);
            }
        }
    }

    private void store(EventLog log, int miss, Given answer) {
        Given given = log.given(miss);
        Given kept = given == null ? answer : given;
        if (kept.isThere()) {
            stores[log.node(miss)].store(log.what(miss), log.more(miss), kept, queries);
        }
    }

    /** Whether this query has not missed the same text in the same cache before, where that leaves something. */
    private boolean isFirst(EventLog log, int miss) {
        for (int m = 0; m < misses.size(); m++) {
            int earlier = misses.get(m);
            boolean isLike = log.node(earlier) == log.node(miss) && log.what(earlier) == log.what(miss);
            Given given = isLike ? log.given(earlier) : null;
            if (isLike && (given == null || given.isThere())) {
                return false;
            }
        }
        return true;
    }
}
