package dev.routewright.sim.replay;

import dev.routewright.dataset.RowRelations;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Op;
import dev.routewright.plan.Remembering;
import dev.routewright.plan.TextKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caches of a run. What a query has found and missed is written down, and what it missed is stored when it ends. */
final class Caches {
    private final Remembering[] caches;
    private final CacheStore[] stores;
    private final List<CacheStore> all = new ArrayList<>();
    private final TextKeys texts;
    private final @Nullable RowRelations relations;
    private final EventLog log;
    private final Till till;
    private final Ints misses = new Ints();
    private int[] hits = new int[8];
    private long query;

    /** @param relations null where no cache asks for groups */
    Caches(ExecutionPlan plan, @Nullable RowRelations relations, EventLog log, Till till) {
        caches = AtKind.of(plan, Op.CACHE, plan.caches());
        stores = new CacheStore[caches.length];
        texts = plan.texts();
        this.relations = relations;
        this.log = log;
        this.till = till;
        for (int n = 0; n < caches.length; n++) {
            if (plan.op()[n] == Op.CACHE) {
                stores[n] = new CacheStore(caches[n], texts);
                all.add(stores[n]);
            }
        }
    }

    /** The next query comes. */
    void begin() {
        query++;
        for (int i = 0; i < all.size(); i++) {
            all.get(i).expire(query);
        }
    }

    /** Whether a cache has something for a copy, which then has it. */
    boolean ask(Copy copy, int node) {
        Remembering cache = caches[node];
        CacheStore store = stores[node];
        int text = texts.of(copy.cellRow);
        if (text == TextKeys.NONE) {
            return false;
        }
        int entry = store.find(text);
        if (entry == CacheStore.NONE) {
            log.miss(node, text, groupOf(copy.cellRow), copy.millis);
            return false;
        }
        log.hit(node, entry, copy.millis);
        if (!Double.isNaN(cache.hitMillis())) {
            till.wait(copy, cache.hitMillis(), Copy.ASSUMED);
        }
        if (cache.answers()) {
            give(copy, cache, store, entry, text);
        } else {
            copy.tags |= cache.tag();
        }
        return true;
    }

    private int groupOf(int row) {
        return relations == null ? -1 : relations.group(row);
    }

    private void give(Copy copy, Remembering cache, CacheStore store, int entry, int text) {
        copy.answer.set(store.answerOf(entry));
        int group = groupOf(copy.cellRow);
        if (store.textOf(entry) == text || group >= 0 && group == store.groupOf(entry)) {
            copy.answer.regrade(Math.max(Copy.DERIVED, copy.answer.grade));
        } else {
            copy.answer.invent(
                    cache.falseHitQuality(), Double.isNaN(cache.falseHitQuality()) ? Copy.MISSING : Copy.ASSUMED);
        }
        copy.collect(copy.answer.key);
    }

    /**
     * The query has ended.
     *
     * @param answered whether it was answered, neither failed nor refused: only then something is stored
     */
    void end(boolean answered, Given answer) {
        if (all.isEmpty()) {
            return;
        }
        touch();
        misses.clear();
        for (int i = 0; answered && i < log.size(); i++) {
            if (log.kind(i) == EventLog.MISS) {
                if (isFirst(i)) {
                    store(i, answer);
                }
                misses.add(i);
            }
        }
    }

    /**
     * Touches what was hit, in the order of time, ties in the order in which it was walked. Nothing asks before the query
     * has ended which entry was touched last; so this is as if each was touched when it was looked up.
     */
    private void touch() {
        int found = 0;
        for (int i = 0; i < log.size(); i++) {
            if (log.kind(i) == EventLog.HIT) {
                if (found == hits.length) {
                    hits = Arrays.copyOf(hits, 2 * found);
                }
                int at = found++;
                while (at > 0 && Double.compare(log.start(hits[at - 1]), log.start(i)) > 0) {
                    hits[at] = hits[at - 1];
                    at--;
                }
                hits[at] = i;
            }
        }
        for (int h = 0; h < found; h++) {
            stores[log.node(hits[h])].touch(log.what(hits[h]));
        }
    }

    private void store(int miss, Given answer) {
        Given given = log.given(miss);
        Given kept = given == null ? answer : given;
        if (kept.isThere()) {
            stores[log.node(miss)].store(log.what(miss), log.more(miss), kept, query);
        }
    }

    /** Whether this query has not missed the same text in the same cache before, where that leaves something. */
    private boolean isFirst(int miss) {
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
