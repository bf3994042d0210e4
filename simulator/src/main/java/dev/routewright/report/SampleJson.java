package dev.routewright.report;

import java.util.List;

/** What {@code sample --json} prints. */
public final class SampleJson {
    private SampleJson() {}

    /** The written files and what they were made from. */
    public static String text(List<String> files, long seed, int queries) {
        return JsonOut.object(out -> out.flag("synthetic", true)
                .texts("files", files)
                .whole("seed", seed)
                .whole("queries", queries));
    }
}
