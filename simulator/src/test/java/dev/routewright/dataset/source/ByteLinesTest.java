package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines read in blocks against the same lines read byte by byte. */
class ByteLinesTest {
    private static final int LONGEST = 100_000;

    private record Read(String text, boolean isTooLong) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void linesOfAnyLengthAreThoseReadByteByByte(long seed) throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int lines = random.nextInt(30);
        for (int i = 0; i < lines; i++) {
            int length = (int) Math.pow(10, random.nextDouble() * 5.3);
            for (int at = 0; at < length; at++) {
                file.write('a' + random.nextInt(26));
            }
            if (i < lines - 1 || random.nextBoolean()) {
                file.write('\n');
            }
        }
        byte[] bytes = file.toByteArray();
        assertThat(inBlocks(dripping(bytes, random))).isEqualTo(byteByByte(bytes));
    }

    @Test
    void emptyLinesCountAndNothingFollowsTheLastLineFeed() throws IOException {
        assertThat(inBlocks(stream("")).size()).isZero();
        assertThat(inBlocks(stream("\n"))).containsExactly(new Read("", false));
        assertThat(inBlocks(stream("\n\na")))
                .containsExactly(new Read("", false), new Read("", false), new Read("a", false));
        assertThat(inBlocks(stream("a\r\nb\n"))).containsExactly(new Read("a\r", false), new Read("b", false));
    }

    @Test
    void aLineThatIsTooLongIsCutAndTheNextIsWhole() throws IOException {
        String full = "x".repeat(LONGEST);
        assertThat(inBlocks(stream(full + "\n" + full + "y\nz")))
                .containsExactly(new Read(full, false), new Read(full, true), new Read("z", false));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Gives fewer bytes than are asked for, as files and pipes may. */
    private static InputStream dripping(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into) {
                return read(into, 0, 1 + random.nextInt(into.length));
            }
        };
    }

    private static List<Read> inBlocks(InputStream in) throws IOException {
        ByteLines lines = new ByteLines(in, LONGEST);
        List<Read> read = new ArrayList<>();
        while (lines.next()) {
            String text = StandardCharsets.US_ASCII.decode(lines.bytes()).toString();
            assertThat(text).hasSize(lines.length());
            read.add(new Read(text, lines.isTooLong()));
        }
        return read;
    }

    private static List<Read> byteByByte(byte[] bytes) {
        List<Read> read = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') {
                line.append((char) bytes[i]);
            }
            if (bytes[i] == '\n' || i == bytes.length - 1) {
                read.add(new Read(line.substring(0, Math.min(LONGEST, line.length())), line.length() > LONGEST));
                line.setLength(0);
            }
        }
        return read;
    }
}
