package dev.routewright.export.portkey;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which java.util.regex expressions mean the same in JavaScript, where the gateway evaluates them. */
final class PortableRegex {
    /** Inline flags, possessive quantifiers, atomic groups, Java-only escapes, class intersections, named properties. */
    private static final Pattern JAVA_ONLY =
            Pattern.compile("\\(\\?[a-zA-Z-]+[:)]|[*+?}]\\+|\\(\\?>|\\\\[AzZGQEhHRXpP]|&&|\\[[^\\]]*\\[");

    private PortableRegex() {}

    /** What stands in the way, or null where the expression means the same in both languages. */
    static @Nullable String obstacle(String regex) {
        var found = JAVA_ONLY.matcher(regex.replace("\\\\", ""));
        return found.find() ? found.group() : null;
    }
}
