package dev.routewright.dataset;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Arrays by row that grow in chunks, so that growing never holds an old and a new copy of everything, and that become
 * one flat array at the end while their chunks are given back.
 */
final class Growing {
    static final int CHUNK = 1 << 14;

    private Growing() {}

    private static int chunks(int rows) {
        return (rows + CHUNK - 1) / CHUNK;
    }

    /** Floats, NaN until set. */
    static final class Floats {
        private float[] @Nullable [] chunks = {};
        private boolean any;

        void set(int row, float value) {
            int at = row / CHUNK;
            if (at >= chunks.length) {
                chunks = Arrays.copyOf(chunks, Math.max(at + 1, chunks.length * 2));
            }
            float[] chunk = chunks[at];
            if (chunk == null) {
                chunk = new float[CHUNK];
                Arrays.fill(chunk, Float.NaN);
                chunks[at] = chunk;
            }
            chunk[row % CHUNK] = value;
            any |= !Float.isNaN(value);
        }

        float get(int row) {
            int at = row / CHUNK;
            return at >= chunks.length || chunks[at] == null ? Float.NaN : chunks[at][row % CHUNK];
        }

        boolean isEmpty() {
            return !any;
        }

        /** One array of that many rows; this object is empty afterwards. */
        float[] flat(int rows) {
            float[] all = new float[rows];
            for (int c = 0; c < chunks(rows); c++) {
                int from = c * CHUNK;
                int length = Math.min(CHUNK, rows - from);
                if (c < chunks.length && chunks[c] != null) {
                    System.arraycopy(chunks[c], 0, all, from, length);
                    chunks[c] = null;
                } else {
                    Arrays.fill(all, from, from + length, Float.NaN);
                }
            }
            return all;
        }
    }

    /** Ints, -1 until set. */
    static final class Ints {
        private int[] @Nullable [] chunks = {};
        private boolean any;

        void set(int row, int value) {
            int at = row / CHUNK;
            if (at >= chunks.length) {
                chunks = Arrays.copyOf(chunks, Math.max(at + 1, chunks.length * 2));
            }
            int[] chunk = chunks[at];
            if (chunk == null) {
                chunk = new int[CHUNK];
                Arrays.fill(chunk, -1);
                chunks[at] = chunk;
            }
            chunk[row % CHUNK] = value;
            any |= value >= 0;
        }

        int get(int row) {
            int at = row / CHUNK;
            return at >= chunks.length || chunks[at] == null ? -1 : chunks[at][row % CHUNK];
        }

        boolean isEmpty() {
            return !any;
        }

        /** One array of that many rows; this object is empty afterwards. */
        int[] flat(int rows) {
            int[] all = new int[rows];
            for (int c = 0; c < chunks(rows); c++) {
                int from = c * CHUNK;
                int length = Math.min(CHUNK, rows - from);
                if (c < chunks.length && chunks[c] != null) {
                    System.arraycopy(chunks[c], 0, all, from, length);
                    chunks[c] = null;
                } else {
                    Arrays.fill(all, from, from + length, -1);
                }
            }
            return all;
        }
    }

    /** Bytes with a stated start value. */
    static final class Bytes {
        private final byte unset;
        private byte[] @Nullable [] chunks = {};

        Bytes(byte unset) {
            this.unset = unset;
        }

        void set(int row, byte value) {
            int at = row / CHUNK;
            if (at >= chunks.length) {
                chunks = Arrays.copyOf(chunks, Math.max(at + 1, chunks.length * 2));
            }
            byte[] chunk = chunks[at];
            if (chunk == null) {
                chunk = new byte[CHUNK];
                Arrays.fill(chunk, unset);
                chunks[at] = chunk;
            }
            chunk[row % CHUNK] = value;
        }

        byte get(int row) {
            int at = row / CHUNK;
            return at >= chunks.length || chunks[at] == null ? unset : chunks[at][row % CHUNK];
        }

        /** One array of that many rows with the bits of the mask kept; this object is empty afterwards. */
        byte[] flat(int rows, int mask) {
            byte[] all = new byte[rows];
            for (int row = 0; row < rows; row++) {
                all[row] = (byte) (get(row) & mask);
                if (row % CHUNK == CHUNK - 1 && row / CHUNK < chunks.length) {
                    chunks[row / CHUNK] = null;
                }
            }
            return all;
        }
    }

    /** Longs, -1 until set; read in place. */
    static final class Longs {
        private long[] @Nullable [] chunks = {};

        void set(int row, long value) {
            int at = row / CHUNK;
            if (at >= chunks.length) {
                chunks = Arrays.copyOf(chunks, Math.max(at + 1, chunks.length * 2));
            }
            long[] chunk = chunks[at];
            if (chunk == null) {
                chunk = new long[CHUNK];
                Arrays.fill(chunk, -1);
                chunks[at] = chunk;
            }
            chunk[row % CHUNK] = value;
        }

        long get(int row) {
            int at = row / CHUNK;
            return at >= chunks.length || chunks[at] == null ? -1 : chunks[at][row % CHUNK];
        }
    }
}
