package dev.routewright.desktop.job;

import java.util.Locale;

/** Jobs as people read them. */
public final class JobWords {
    private JobWords() {}

    /** What runs, with its share where it is known. */
    public static String running(Running job) {
        if (job.cancelling()) {
            return "Cancelling " + job.title() + "…";
        }
        String percent = Double.isNaN(job.share())
                ? ""
                : String.format(Locale.ROOT, " %.0f %%", Math.floor(100 * Math.clamp(job.share(), 0, 1)));
        return job.title() + percent + (job.doing().isEmpty() ? "" : ": " + job.doing());
    }

    /** The time left, coarser the longer it is; empty where nobody knows. */
    public static String left(double seconds) {
        if (Double.isNaN(seconds)) {
            return "";
        }
        if (seconds < 1) {
            return "nearly done";
        }
        if (seconds < 59.5) {
            long shown = seconds < 10 ? Math.round(seconds) : Math.round(seconds / 5) * 5;
            return "about " + Math.min(55, shown) + " s left";
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 60 ? "about " + minutes + " min left" : "about " + Math.round(seconds / 3600) + " h left";
    }

    /** How it ended, without what came of it. */
    public static String ended(Ended job) {
        return switch (job.outcome()) {
            case DONE -> String.format(Locale.ROOT, "%s done in %.1f s", job.title(), job.seconds());
            case CANCELLED -> job.title() + " cancelled";
            case FAILED -> job.title() + " failed";
        };
    }
}
