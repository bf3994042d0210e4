package dev.routewright.desktop.theme;

/** Which palette a person wants. */
public enum ThemeChoice {
    LIGHT,
    DARK,
    /** Whatever the system uses now. */
    SYSTEM
}
