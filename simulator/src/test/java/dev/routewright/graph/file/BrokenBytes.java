package dev.routewright.graph.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What disks, editors and transfers do to a file, without knowing that it is JSON. */
final class BrokenBytes {
    static final int WAYS = 16;
    private static final String BRACKETS = "{}[]\",:";

    private BrokenBytes() {}

    static byte[] broken(String text, int way, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(bytes.length);
        return switch (way) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> Arrays.copyOfRange(bytes, at, bytes.length);
            case 2 -> flipped(bytes, random, 1 + random.nextInt(4));
            case 3 ->
                joined(
                        Arrays.copyOf(bytes, at),
                        Arrays.copyOfRange(bytes, Math.min(bytes.length, at + 1 + random.nextInt(30)), bytes.length));
            case 4 ->
                joined(
                        Arrays.copyOf(bytes, at),
                        Arrays.copyOfRange(bytes, Math.max(0, at - random.nextInt(40)), bytes.length));
            case 5 -> inserted(bytes, at, new byte[] {(byte) random.nextInt(256), (byte) random.nextInt(256)});
            case 6 -> utf8(lines(text, random, true));
            case 7 -> utf8(lines(text, random, false));
            case 8 -> utf8(swappedBracket(text, random));
            case 9 ->
                text.replace("Support", "Süpport")
                        .getBytes(List.of(StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"))
                                .get(random.nextInt(2)));
            case 10 ->
                text.getBytes(List.of(
                                StandardCharsets.UTF_16,
                                StandardCharsets.UTF_16LE,
                                StandardCharsets.UTF_16BE,
                                Charset.forName("UTF-32"))
                        .get(random.nextInt(4)));
            case 11 -> inserted(bytes, at, new byte[1 + random.nextInt(3)]);
            case 12 ->
                inserted(bytes, random.nextBoolean() ? 0 : at, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            case 13 -> joined(bytes, random.nextBoolean() ? bytes : utf8("\n<<<<<<< HEAD\n"));
            case 14 -> zeroed(bytes, at);
            default -> utf8(random.nextBoolean() ? " \n\t\r\n".substring(random.nextInt(4)) : text.replace("\n", "\r"));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] bytes, Random random, int count) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < count; i++) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    /** As a machine leaves a file whose length reached the disk before its bytes did. */
    private static byte[] zeroed(byte[] bytes, int from) {
        byte[] copy = bytes.clone();
        Arrays.fill(copy, from, copy.length, (byte) 0);
        return copy;
    }

    private static byte[] joined(byte[] a, byte[] b) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        return joined(joined(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static String lines(String text, Random random, boolean delete) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        if (delete) {
            lines.remove(at);
        } else {
            lines.add(random.nextInt(lines.size()), lines.get(at));
        }
        return String.join("\n", lines);
    }

    private static String swappedBracket(String text, Random random) {
        int at = random.nextInt(text.length());
        while (BRACKETS.indexOf(text.charAt(at)) < 0) {
            at = (at + 1) % text.length();
        }
        return text.substring(0, at) + BRACKETS.charAt(random.nextInt(BRACKETS.length())) + text.substring(at + 1);
    }
}
