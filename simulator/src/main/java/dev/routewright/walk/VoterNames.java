package dev.routewright.walk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which profiles voted, as the variant {@code join:A+B} of a call that reads their answers. */
final class VoterNames {
    private static final String PREFIX = "join:";

    private final List<String> profiles;
    private final int[] inOrder;
    private final boolean[] voted;

    VoterNames(List<String> profiles) {
        this.profiles = profiles;
        inOrder = IntStream.range(0, profiles.size())
                .boxed()
                .sorted(Comparator.comparing(profiles::get))
                .mapToInt(Integer::intValue)
                .toArray();
        voted = new boolean[profiles.size()];
    }

    void clear() {
        Arrays.fill(voted, false);
    }

    void add(int profile) {
        voted[profile] = true;
    }

    /** Whether a variant is that of exactly these voters; compared piece by piece, so that no text is built. */
    boolean isVariant(String variant) {
        if (!variant.startsWith(PREFIX)) {
            return false;
        }
        int at = PREFIX.length();
        boolean first = true;
        for (int profile : inOrder) {
            if (voted[profile]) {
                if (!first && !variant.startsWith("+", at)) {
                    return false;
                }
                at += first ? 0 : 1;
                String name = profiles.get(profile);
                if (!variant.startsWith(name, at)) {
                    return false;
                }
                at += name.length();
                first = false;
            }
        }
        return at == variant.length();
    }
}
