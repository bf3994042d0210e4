package dev.routewright.desktop.preferences;

import javafx.scene.layout.Region;

/** One page of the preferences. What a person changes on it applies at once and is remembered. */
public interface PreferencesPage {
    /** Its line in the list at the left; one or two words. Also its id, in lower case with hyphens. */
    String title();

    /** What it shows; asked once for every window. */
    Region content();
}
