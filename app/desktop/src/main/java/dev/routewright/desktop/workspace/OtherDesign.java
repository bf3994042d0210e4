package dev.routewright.desktop.workspace;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A design to compare the open one with.
 *
 * @param document as its file says
 * @param file absolute
 */
public record OtherDesign(Document document, Path file) {

    /**
     * Whether it reads its queries from the same places, in the same formats and with the same splits as another document.
     *
     * @param folder against which the other document's paths are read; null for an untitled one
     */
    boolean readsTheSame(Document open, @Nullable Path folder) {
        return placed(document.datasets(), file.getParent()).equals(placed(open.datasets(), folder));
    }

    private static List<DatasetRef> placed(List<DatasetRef> refs, @Nullable Path folder) {
        return refs.stream()
                .map(ref ->
                        new DatasetRef(ref.id(), Paths.rebased(ref.path(), folder, null), ref.format(), ref.split()))
                .toList();
    }
}
