package dev.routewright.desktop.frame;

import javafx.scene.control.ProgressBar;

/**
 * How far a job is. A bar that does not know its share moves by itself, so it is not there where a person asked for
 * reduced motion; the words beside it say that something runs.
 */
final class ShareBar extends ProgressBar {
    ShareBar() {
        getStyleClass().add("rw-progress");
        setAccessibleText("Progress");
    }

    /** @param share done so far, 0..1; NaN where not known */
    void show(double share) {
        boolean still = getScene() != null && getScene().getPreferences().isReducedMotion();
        boolean seen = !(Double.isNaN(share) && still);
        setProgress(!seen ? 0 : Double.isNaN(share) ? INDETERMINATE_PROGRESS : share);
        setVisible(seen);
        setManaged(seen);
    }
}
