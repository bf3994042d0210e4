package dev.routewright.graph.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes to text, strictly: what is not UTF-8 is a problem with the line on which it stands. */
final class Utf8 {
    /** So many bytes at the beginning tell whether every other one is zero. */
    private static final int LOOKED_AT = 64;

    private Utf8() {}

    /** The text, or null where it is none, which the problems then say. */
    static @Nullable String text(byte[] bytes, Problems problems) {
        if (isWide(bytes)) {
            problems.inText(
                    1,
                    0,
                    "The file is UTF-16 or UTF-32 text; a document is UTF-8.",
                    "Maybe an editor saved it so; save it again as UTF-8.");
            return null;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            problems.inText(
                    line(bytes, in.position()),
                    0,
                    String.format("The byte 0x%02X on this line is not UTF-8 text.", bytes[in.position()]),
                    "Maybe it is a picture or a packed file, or an editor saved it in another"
                            + " encoding; save it again as UTF-8.");
            return null;
        }
        return out.flip().toString();
    }

    /** A mark of UTF-16, or zero bytes between the letters. */
    private static boolean isWide(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & bytes[1]) == (byte) 0xFE && bytes[0] != bytes[1]) {
            return true;
        }
        int looked = Math.min(LOOKED_AT, bytes.length);
        int zeros = 0;
        for (int i = 0; i < looked; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros * 3 >= looked && zeros < looked;
    }

    private static int line(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            boolean ends = bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
            line += ends ? 1 : 0;
        }
        return line;
    }
}
