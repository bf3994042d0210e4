package dev.routewright.desktop.workspace;

import dev.routewright.export.Loss;
import dev.routewright.export.Status;

/** What a target cannot say, as phrases. */
public final class LossWords {
    private LossWords() {}

    /** A status in words. */
    public static String status(Status status) {
        return switch (status) {
            case NATIVE -> "the same";
            case APPROXIMATED -> "approximated";
            case DROPPED -> "left out";
            case BLOCKING -> "misleading";
        };
    }

    /** How many queries a loss moves, in words; empty where that is not known. */
    public static String rows(Loss loss) {
        return loss.rows() == null
                ? ""
                : loss.rows() == 1
                        ? "1 query of the last run would go elsewhere."
                        : NumberWords.count(loss.rows()) + " queries of the last run would go elsewhere.";
    }
}
