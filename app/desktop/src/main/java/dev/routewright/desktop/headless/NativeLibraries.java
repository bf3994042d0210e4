package dev.routewright.desktop.headless;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What JavaFX needs from a Linux machine even without a display; asked for before JavaFX fails with a stack trace. */
public final class NativeLibraries {
    private static final String PANGO = "libpangoft2-1.0.so.0";

    private NativeLibraries() {}

    /**
     * What is missing, in one line that names the Debian packages; null where nothing is.
     *
     * @param osName as in the system property {@code os.name}
     */
    public static @Nullable String missing(String osName) {
        if (!osName.toLowerCase(Locale.ROOT).contains("linux")) {
            return null;
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(PANGO, arena);
            return null;
        } catch (IllegalArgumentException notThere) {
            return install(PANGO + " (Pango with fontconfig and freetype) was not found");
        }
    }

    /** The line for a machine on which JavaFX found no font. */
    static String noFont() {
        return install("no font was found");
    }

    private static String install(String what) {
        return "Routewright cannot draw text here: " + what
                + ". Maybe run: apt-get install libpangoft2-1.0-0 fonts-dejavu-core";
    }
}
