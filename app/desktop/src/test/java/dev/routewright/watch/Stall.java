package dev.routewright.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A time in which the window's thread served nobody.
 *
 * @param cpuMillis CPU time of that thread between two services of its queue
 * @param stacks what it was seen at, in order; evenly spread over the time
 * @param opening whether a window that had just opened was laid out for the first time in it
 * @param isCold whether the JVM was compiling for much of it: such code is interpreted still and several times slower
 */
record Stall(double cpuMillis, List<StackTraceElement[]> stacks, boolean opening, boolean isCold) {
    /** What is to be found is code that stays slow. */
    private static final double COLD_PART = 0.5;

    private static final int SHOWN_FRAMES = 60;

    /** The part of the time that no allowance covers. */
    double countedMillis() {
        double millis = isCold ? COLD_PART * cpuMillis : cpuMillis;
        if (stacks.isEmpty()) {
            return millis;
        }
        return millis * stacks.stream().filter(stack -> !isAllowed(stack)).count() / stacks.size();
    }

    private boolean isAllowed(StackTraceElement[] stack) {
        return opening && isLayout(stack)
                || Arrays.stream(Allowance.values()).anyMatch(allowance -> allowance.covers(stack));
    }

    /** Style and layout of a whole scene, which the first frame of a window needs. */
    private static boolean isLayout(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(f -> f.getClassName().startsWith("javafx.scene.Scene$ScenePulseListener"));
    }

    /** The code in which the counted time was spent, the most frequent place with its whole stack. */
    String inWords() {
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, StackTraceElement[]> examples = new LinkedHashMap<>();
        for (StackTraceElement[] stack : stacks) {
            if (!isAllowed(stack)) {
                places.merge(place(stack), 1, Integer::sum);
                examples.putIfAbsent(place(stack), stack);
            }
        }
        List<String> order = new ArrayList<>(places.keySet());
        order.sort(Comparator.comparing((String place) -> places.get(place)).reversed());
        StringBuilder words = new StringBuilder(
                "%.0f ms of CPU time (%.0f ms with what is allowed), seen at:".formatted(countedMillis(), cpuMillis));
        order.stream().limit(5).forEach(place -> words.append("\n  %d x %s".formatted(places.get(place), place)));
        if (!order.isEmpty()) {
            words.append("\n  one stack:");
            Arrays.stream(examples.get(order.getFirst()))
                    .limit(SHOWN_FRAMES)
                    .forEach(frame -> words.append("\n    ").append(frame));
        }
        return words.toString();
    }

    /** The innermost place in code of this program, else the innermost of all. */
    private static String place(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith("dev.routewright."))
                .findFirst()
                .or(() -> Arrays.stream(stack).findFirst())
                .map(StackTraceElement::toString)
                .orElse("an empty stack");
    }
}
