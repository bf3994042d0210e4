package dev.routewright.walk;

import dev.routewright.dataset.RowRelations;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Op;
import dev.routewright.plan.Remembering;
import dev.routewright.plan.TextKeys;
import org.jspecify.annotations.Nullable;

/** Looks up in caches. What a query has found and missed is written down, for {@link Memories} when it ends. */
final class Caches {
    private final Remembering[] caches;
    private final Memories memories;
    private final TextKeys texts;
    private final @Nullable RowRelations relations;

    Caches(ExecutionPlan plan, Memories memories) {
        caches = AtKind.of(plan, Op.CACHE, plan.caches());
        this.memories = memories;
        texts = plan.texts();
        relations = plan.relations();
    }

    /** Whether a cache has something for a copy, which then has it; to hand it over takes {@link #millis}. */
    boolean ask(EventLog log, Copy copy, int node) {
        Remembering cache = caches[node];
        CacheStore store = memories.store(node);
        int text = texts.of(copy.cellRow);
        if (text == TextKeys.NONE) {
            return false;
        }
        int entry = store.find(text);
        if (entry == CacheStore.NONE) {
            log.miss(copy, node, text, groupOf(copy.cellRow));
            return false;
        }
        log.hit(copy, node, entry);
        if (cache.answers()) {
            give(copy, cache, store, entry, text);
        } else {
            copy.tags |= cache.tag();
        }
        return true;
    }

    /** What a hit takes; NaN where none is stated. */
    double millis(int node) {
        return caches[node].hitMillis();
    }

    /** -1 for none; no relations where no cache asks for groups. */
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
        copy.answers.add(copy.answer.key);
    }
}
