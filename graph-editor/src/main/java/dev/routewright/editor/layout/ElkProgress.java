package dev.routewright.editor.layout;

import dev.routewright.run.Progress;
import org.eclipse.elk.core.util.BasicProgressMonitor;

/** Tells ELK's progress to ours and lets it learn that it should stop, at every depth. */
final class ElkProgress extends BasicProgressMonitor {
    private final Progress progress;

    ElkProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public boolean isCanceled() {
        return progress.isCancelled();
    }

    @Override
    protected void doWorked(float completedWork, float totalWork, boolean topLevel) {
        if (topLevel && totalWork > 0) {
            progress.at(Math.min(1, completedWork / totalWork), "Placing boxes");
        }
    }

    @Override
    protected BasicProgressMonitor doSubTask(float work, int maxHierarchyLevels) {
        return new ElkProgress(new Below(progress)).withMaxHierarchyLevels(maxHierarchyLevels);
    }

    /** A step within a step: only its wish to stop is passed on. */
    private record Below(Progress above) implements Progress {
        @Override
        public void at(double share, String doing) {}

        @Override
        public boolean isCancelled() {
            return above.isCancelled();
        }
    }
}
