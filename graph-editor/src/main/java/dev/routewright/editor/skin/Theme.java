package dev.routewright.editor.skin;

import java.util.Objects;
import javafx.scene.Parent;

/** The two palettes. The colours themselves are in {@code tokens.css}, as looked-up colours named {@code -rw-…}. */
public enum Theme {
    LIGHT("rw-light"),
    DARK("rw-dark");

    private final String styleClass;

    Theme(String styleClass) {
        this.styleClass = styleClass;
    }

    /** The style class that a root carries. */
    public String styleClass() {
        return styleClass;
    }

    /** Gives a root this palette and the tokens; another palette that it had goes. */
    public void applyTo(Parent root) {
        if (!root.getStylesheets().contains(tokens())) {
            root.getStylesheets().add(tokens());
        }
        for (Theme other : values()) {
            root.getStyleClass().removeAll(other.styleClass);
        }
        root.getStyleClass().add(styleClass);
    }

    /** Address of the stylesheet that holds the tokens. */
    public static String tokens() {
        return sheet("tokens.css");
    }

    /** Address of the canvas's own stylesheet. */
    public static String canvas() {
        return sheet("editor.css");
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/dev/routewright/editor/" + name), name)
                .toExternalForm();
    }
}
