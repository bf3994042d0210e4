package dev.routewright.graph.file;

import dev.routewright.graph.RandomDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Files by seed that were documents once: cut, flipped, re-encoded, joined, or changed as JSON by an unsteady hand. */
final class BrokenDocuments {
    private static final Path SAMPLES = Path.of(System.getProperty("routewright.root", ".."), "samples");
    private static final List<String> NAMES = List.of("support-desk.route.json", "portkey-ready.route.json");

    private BrokenDocuments() {}

    /** The bytes of a seed's file: the same seed, the same bytes. Seeds in a row take every way of breaking in turn. */
    static byte[] of(long seed) throws IOException {
        Random random = new Random(seed * 7919 + 1);
        String text = whole(seed);
        int ways = BrokenBytes.WAYS + BrokenJson.WAYS;
        int way = (int) (seed % ways);
        if (way < BrokenJson.WAYS) {
            String broken = BrokenJson.broken(text, way, random);
            if (random.nextInt(3) == 0) {
                broken = BrokenJson.broken(broken, random.nextInt(BrokenJson.WAYS), random);
            }
            return broken.getBytes(StandardCharsets.UTF_8);
        }
        return BrokenBytes.broken(text, way - BrokenJson.WAYS, random);
    }

    private static String whole(long seed) throws IOException {
        return seed % 4 == 3
                ? DocumentFile.write(RandomDocuments.of(seed))
                : Files.readString(SAMPLES.resolve(NAMES.get((int) (seed % 4 / 2))));
    }
}
