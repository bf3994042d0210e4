package dev.routewright.dataset.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The lines of a stream as bytes, without their line feeds; what is over the longest allowed line is left out. */
final class ByteLines {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] block = new byte[BLOCK];
    private int from;
    private int to;
    private byte[] line = new byte[1 << 10];
    private int length;
    private boolean isTooLong;

    /** @param longest how many bytes of a line are kept */
    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line; false after the last. A stream that ends with a line feed has no empty line after it. */
    boolean next() throws IOException {
        length = 0;
        isTooLong = false;
        if (!hasMore()) {
            return false;
        }
        do {
            int end = from;
            while (end < to && block[end] != '\n') {
                end++;
            }
            keep(end);
            from = end + 1;
            if (end < to) {
                return true;
            }
        } while (hasMore());
        return true;
    }

    private boolean hasMore() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = Math.max(0, in.read(block));
        return to > 0;
    }

    private void keep(int end) {
        int count = Math.min(end - from, longest - length);
        isTooLong |= count < end - from;
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.min(longest, Math.max(length + count, 2 * line.length)));
        }
        System.arraycopy(block, from, line, length, count);
        length += count;
    }

    /** The line's bytes; they change with the next line. */
    ByteBuffer bytes() {
        return ByteBuffer.wrap(line, 0, length);
    }

    /** How many bytes were kept. */
    int length() {
        return length;
    }

    /** Whether bytes of the line were left out. */
    boolean isTooLong() {
        return isTooLong;
    }
}
