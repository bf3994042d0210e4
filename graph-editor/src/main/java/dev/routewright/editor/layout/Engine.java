package dev.routewright.editor.layout;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.util.List;

/** Places one connected part; knows nothing of grids, gaps and other parts. */
interface Engine {
    /**
     * Finds places.
     *
     * @param progress for this part alone
     * @return one area per box of the part, in its order, about any origin; pinned boxes may have moved
     */
    List<Area> place(Part part, Progress progress) throws Cancelled;
}
