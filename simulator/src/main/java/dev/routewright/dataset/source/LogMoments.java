package dev.routewright.dataset.source;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Moments as logs write them: ISO 8601 with T or a space, with or without an offset (then UTC), or seconds since 1970. */
final class LogMoments {
    /** Numbers above this are milliseconds: as seconds they would lie beyond the year 5000. */
    private static final double MOST_SECONDS = 1e11;

    private LogMoments() {}

    /** Seconds since 1970; NaN where missing or reported. */
    static double seconds(LogMembers record, String name) {
        String text = record.text(name);
        if (text == null || text.isBlank()) {
            return Double.NaN;
        }
        double number = ValueChecks.parse(text.strip());
        if (!Double.isNaN(number)) {
            return number > MOST_SECONDS ? number / 1000 : number;
        }
        Instant instant = instant(text.strip().replace(' ', 'T'));
        if (instant == null) {
            record.report(
                    name,
                    "'" + ValueChecks.shortened(text) + "' is no moment.",
                    "Maybe write it as 2026-01-31T12:00:00Z or as seconds since 1970.");
            return Double.NaN;
        }
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(offset(text)).toInstant();
        } catch (DateTimeParseException withoutOffset) {
            try {
                return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            } catch (DateTimeParseException neither) {
                return null;
            }
        }
    }

    /** Postgres writes an offset of whole hours as +00, which ISO 8601 has only as +00:00. */
    private static String offset(String text) {
        return text.matches(".*T.*[+-]\\d\\d") ? text + ":00" : text;
    }

    /** Milliseconds from one moment to another; NaN where one is missing, or reported where the end comes first. */
    static double millisBetween(LogMembers record, String endName, double startSeconds, double endSeconds) {
        double millis = (endSeconds - startSeconds) * 1000;
        if (millis < 0) {
            record.report(
                    endName,
                    "it lies " + Math.round(-millis) + " ms before the beginning of the call.",
                    "Maybe the clocks of two machines differ, or two columns are swapped.");
            return Double.NaN;
        }
        return millis;
    }
}
