package dev.routewright.dataset;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts outside the Java heap, as UTF-8 in chunks that the garbage collector frees together with this object. Each text
 * is preceded by its length in UTF-16 units and in bytes, so that lengths are known without decoding. A row that is put
 * twice has its last text; the bytes of the first stay until the end.
 */
final class OffHeapTexts implements TextStore {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final int HEAD = 8;
    private static final long FIRST_CHUNK = 1 << 14;
    private static final long LARGEST_CHUNK = 1 << 22;

    private final Arena arena = Arena.ofAuto();
    private final List<MemorySegment> chunks = new ArrayList<>();
    /** Chunk number in the upper, place in the lower half. */
    private final Growing.Longs places = new Growing.Longs();

    private long free;
    private long used;

    void put(int row, String text) {
        put(row, text.getBytes(StandardCharsets.UTF_8), text.length());
    }

    void put(int row, byte[] utf8, int length) {
        long need = (long) HEAD + utf8.length;
        if (need > free) {
            long next = Math.min(LARGEST_CHUNK, FIRST_CHUNK << Math.min(chunks.size(), 10));
            MemorySegment chunk = arena.allocate(Math.max(need, next));
            chunks.add(chunk);
            used = 0;
            free = chunk.byteSize();
        }
        MemorySegment chunk = chunks.getLast();
        chunk.set(INT, used, length);
        chunk.set(INT, used + 4, utf8.length);
        MemorySegment.copy(utf8, 0, chunk, ValueLayout.JAVA_BYTE, used + HEAD, utf8.length);
        places.set(row, (long) (chunks.size() - 1) << 32 | used);
        used += need;
        free -= need;
    }

    @Override
    public @Nullable String text(int row) {
        long place = places.get(row);
        if (place < 0) {
            return null;
        }
        byte[] bytes = bytes(place).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public int length(int row) {
        long place = places.get(row);
        return place < 0 ? -1 : chunks.get((int) (place >>> 32)).get(INT, place & 0xFFFF_FFFFL);
    }

    /** The text's bytes, or null where the row has none. */
    @Nullable
    ByteBuffer utf8(int row) {
        long place = places.get(row);
        return place < 0 ? null : bytes(place).asByteBuffer();
    }

    boolean holds(int row, byte[] utf8) {
        long place = places.get(row);
        if (place < 0) {
            return false;
        }
        MemorySegment chunk = chunks.get((int) (place >>> 32));
        long at = place & 0xFFFF_FFFFL;
        return chunk.get(INT, at + 4) == utf8.length
                && MemorySegment.mismatch(
                                chunk, at + HEAD, at + HEAD + utf8.length, MemorySegment.ofArray(utf8), 0, utf8.length)
                        < 0;
    }

    private MemorySegment bytes(long place) {
        MemorySegment chunk = chunks.get((int) (place >>> 32));
        long at = place & 0xFFFF_FFFFL;
        return chunk.asSlice(at + HEAD, chunk.get(INT, at + 4));
    }
}
