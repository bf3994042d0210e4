package dev.routewright.dataset.source;

import org.jspecify.annotations.Nullable;

/** The named values of one record of a log, be it a JSON object or a line of a table. */
interface LogMembers {
    /** A text, or the JSON of what is none; null where missing. */
    @Nullable
    String text(String name);

    /** A number; NaN where missing or reported. */
    double number(String name);

    /** A cost or duration of at least 0; NaN where missing or reported. */
    double amount(String name, String what);

    /** A count of tokens; -1 where missing or reported. */
    int tokens(String name);

    /** A text that must be there and not be blank; null with a problem reported where it is not. */
    @Nullable
    String needed(String name);

    void report(String name, String says, String fix);

    /** The first of some members that is there and not blank, or null. */
    default @Nullable String firstText(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
