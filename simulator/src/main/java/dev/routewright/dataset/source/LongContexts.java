package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.source.ColumnMapping.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** In which context the call of a record was made: its variant and its sample. */
final class LongContexts {
    private static final int NO_SAMPLE = -1;

    private final LongColumns columns;
    private final ValueChecks checks;
    private final DatasetBuilder into;
    private final Map<String, Integer> profiles = new HashMap<>();
    private final Map<String, String> variants = new HashMap<>();
    private int leastSample = Integer.MAX_VALUE;

    LongContexts(LongColumns columns, ValueChecks checks, DatasetBuilder into) {
        this.columns = columns;
        this.checks = checks;
        this.into = into;
    }

    /**
     * Variant and sample of a record.
     *
     * @param variant tags sorted and joined by {@code +}
     */
    record At(String variant, int sample) {
        private static final At BASE = new At("", 0);

        /** Such as {@code in the variant 'thinking' as sample 2}; empty for the plain call. */
        String words() {
            return (variant.isEmpty() ? "" : " in the variant '" + variant + "'")
                    + (sample == 0 ? "" : " as sample " + sample);
        }
    }

    /** The context of a record, or null with a problem reported. */
    @Nullable
    At of(TableRecord record) {
        if (columns.of(Role.VARIANT) < 0 && columns.of(Role.SAMPLE) < 0) {
            return At.BASE;
        }
        int sample = sample(record);
        if (sample == NO_SAMPLE) {
            return null;
        }
        leastSample = Math.min(leastSample, sample);
        String stated = columns.text(record, Role.VARIANT);
        String variant = stated == null ? "" : variants.computeIfAbsent(stated, LongContexts::normalised);
        return variant.isEmpty() && sample == 0 ? At.BASE : new At(variant, sample);
    }

    private int sample(TableRecord record) {
        if (columns.of(Role.SAMPLE) < 0) {
            return 0;
        }
        int column = columns.of(Role.SAMPLE);
        boolean isNumber = record.isNumber(column);
        String text = isNumber ? null : record.text(column);
        if (!isNumber && text == null) {
            return 0;
        }
        double value = isNumber
                ? record.number(column)
                : ValueChecks.parse(String.valueOf(text).strip());
        if (!(value >= 0) || value > Integer.MAX_VALUE || value != Math.rint(value)) {
            checks.report(
                    record,
                    columns.name(Role.SAMPLE),
                    "'" + (text == null ? ValueChecks.plain(value) : ValueChecks.shortened(text))
                            + "' is no number of a sample.",
                    "Maybe count the repeated calls of a query 0, 1, 2.");
            return NO_SAMPLE;
        }
        return (int) value;
    }

    /** Tags in any order, separated by + , ; or |, as a JSON or Parquet list too, sorted and joined by {@code +}. */
    private static String normalised(String stated) {
        String text = stated.strip();
        boolean isList = text.startsWith("[") && text.endsWith("]");
        TreeSet<String> tags = new TreeSet<>();
        for (String tag : (isList ? text.substring(1, text.length() - 1).replace("\"", "") : text).split("[+,;|]")) {
            if (!tag.isBlank()) {
                tags.add(tag.strip());
            }
        }
        return String.join("+", tags);
    }

    /** The handle of a profile's cells in a context. */
    int cells(String profile, At at) {
        return at == At.BASE
                ? profiles.computeIfAbsent(profile, into::profile)
                : into.context(profile, at.variant(), at.sample());
    }

    /** Reports samples that do not begin at 0, because then no query had a first call. */
    void finish(SourceFile file, Problems problems) {
        if (columns.of(Role.SAMPLE) >= 0 && leastSample > 0 && leastSample < Integer.MAX_VALUE) {
            problems.add(
                    file.name(),
                    null,
                    columns.name(Role.SAMPLE),
                    "the samples begin at " + leastSample + ".",
                    "Maybe subtract " + leastSample + ": the first call of a query is sample 0.");
        }
    }
}
