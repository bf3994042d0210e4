package dev.routewright.report;

import java.util.List;

/** What {@code sample --json} prints. */
public final class SampleJson {
    private SampleJson() {}

    /** The written drawing and what it was made from. */
    public static String ofDrawing(String file, long seed, int nodes) {
        return JsonOut.object(out -> out.flag("synthetic", true)
                .texts("files", List.of(file))
                .whole("seed", seed)
                .whole("nodes", nodes));
    }

    /** The written files and what they were made from. */
    public static String text(List<String> files, long seed, int queries) {
        return JsonOut.object(out -> out.flag("synthetic", true)
                .texts("files", files)
                .whole("seed", seed)
                .whole("queries", queries));
    }
}
