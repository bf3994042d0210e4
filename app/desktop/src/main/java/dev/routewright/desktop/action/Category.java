package dev.routewright.desktop.action;

/** Where an action stands in menus, palette, shortcut sheet and preferences. */
public enum Category {
    FILE("File"),
    EDIT("Edit"),
    GRAPH("Graph"),
    VIEW("View"),
    RUN("Run"),
    HELP("Help");

    private final String words;

    Category(String words) {
        this.words = words;
    }

    /** The menu's title. */
    public String words() {
        return words;
    }
}
