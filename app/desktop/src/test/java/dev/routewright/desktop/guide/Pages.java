package dev.routewright.desktop.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Guides of a few lines for tests. */
final class Pages {
    private static final Map<String, String> SMALL = Map.of(
            "guide/README.md", """
                    # Guide

                    1. [Drawing](drawing.md)
                    2. [Words](words.md#node)

                    See the [changes](../CHANGELOG.md).
                    """,
            "guide/drawing.md", """
                    # Drawing boxes

                    A *Router* stands in the middle. [Undo](#undo) takes it back, see <https://example.org/a>.

                    ## Undo

                    Undo every step. `Ctrl+Z` is the key; a r\u00e9sum\u00e9 of steps is kept.

                    | key | what |
                    |---|---|
                    | `Ctrl+Z` | undo one step |

                    ### Undo

                    ```sh
                    routewright check a.json
                    ```
                    """,
            "guide/words.md", """
                    # Words

                    ## Node

                    What the undo list counts. A [sample](../../samples/kinds/router.route.json).
                    """,
            "CHANGELOG.md", "# Changelog\n\n## 0.3.0\n\nNew.\n");

    private Pages() {}

    static GuideBook small() {
        try {
            return GuideBook.read(SMALL::get);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
