package dev.routewright.calibrate;

import dev.routewright.dataset.source.LoggedCall;
import java.util.Arrays;
import java.util.List;

/** How many calls were under way while one was, itself included. */
final class Underway {
    private Underway() {}

    /**
     * By call the mean over its time of how many calls of the list were under way; 1 where its beginning or its time is
     * not known. Sorts all beginnings and ends once: O(n log n).
     */
    static double[] means(List<LoggedCall> calls) {
        double[] moments = new double[calls.size() * 2];
        int known = 0;
        for (LoggedCall call : calls) {
            if (isPlaced(call)) {
                moments[known++] = call.startSeconds();
                moments[known++] = end(call);
            }
        }
        double[] times = Arrays.stream(moments, 0, known).sorted().distinct().toArray();
        double[] passed = areas(calls, times);
        double[] means = new double[calls.size()];
        for (int i = 0; i < means.length; i++) {
            LoggedCall call = calls.get(i);
            means[i] = !isPlaced(call)
                    ? 1
                    : (passed[at(times, end(call))] - passed[at(times, call.startSeconds())])
                            / (end(call) - call.startSeconds());
        }
        return means;
    }

    /** By moment the call-seconds that had passed until then. */
    private static double[] areas(List<LoggedCall> calls, double[] times) {
        int[] change = new int[times.length];
        for (LoggedCall call : calls) {
            if (isPlaced(call)) {
                change[at(times, call.startSeconds())]++;
                change[at(times, end(call))]--;
            }
        }
        double[] passed = new double[times.length];
        int underway = 0;
        for (int i = 1; i < times.length; i++) {
            underway += change[i - 1];
            passed[i] = passed[i - 1] + underway * (times[i] - times[i - 1]);
        }
        return passed;
    }

    private static boolean isPlaced(LoggedCall call) {
        return !Double.isNaN(call.startSeconds()) && call.millis() > 0;
    }

    private static double end(LoggedCall call) {
        return call.startSeconds() + call.millis() / 1000;
    }

    private static int at(double[] times, double moment) {
        return Arrays.binarySearch(times, moment);
    }
}
