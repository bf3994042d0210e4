package dev.routewright.dataset;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file.
 *
 * @param file the file's name as the person gave it
 * @param place line ("line 12"), row ("row 7"), JSON pointer ("/model_performance/x") or null for the whole file
 * @param column the column or field, or null
 * @param says what is so, with the value
 * @param fix a sentence that starts with "Maybe"
 */
public record Problem(
        String file, @Nullable String place, @Nullable String column, String says, String fix) {
    @Override
    public String toString() {
        return file + (place == null ? "" : ", " + place) + (column == null ? "" : ", column " + column) + ": " + says
                + " " + fix;
    }
}
