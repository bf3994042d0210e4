package dev.routewright.desktop.guide;

/** What links of the guide open outside of its window. */
public interface Doors {
    /** Puts an address where it can be pasted, and opens it in a browser where there is one. */
    void web(String address);

    /**
     * Opens a file of the project that is no page.
     *
     * @param path from the project's folder
     * @return whether it could be opened
     */
    boolean file(String path);

    /** Puts words where they can be pasted. */
    void copy(String words);
}
