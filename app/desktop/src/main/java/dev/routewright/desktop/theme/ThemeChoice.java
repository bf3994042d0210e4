package dev.routewright.desktop.theme;

/** Which palette a person wants. */
public enum ThemeChoice {
    LIGHT("Light"),
    DARK("Dark"),
    /** Whatever the system uses now. */
    SYSTEM("System");

    private final String words;

    ThemeChoice(String words) {
        this.words = words;
    }

    /** What people call it, before the word "theme". */
    public String words() {
        return words;
    }
}
