package dev.routewright.desktop.guide;

import java.util.Arrays;

/** Divides the width of a table. */
final class ColumnWidths {
    private ColumnWidths() {}

    /**
     * What each column gets of the room, in whole pixels: what it likes where all can have it, else at least its longest
     * word.
     */
    static double[] shared(double[] liked, double[] least, double room) {
        double allLiked = Arrays.stream(liked).sum();
        double allLeast = Arrays.stream(least).sum();
        double[] widths = new double[liked.length];
        for (int i = 0; i < liked.length; i++) {
            if (allLiked <= room) {
                widths[i] = liked[i];
            } else if (allLeast >= room) {
                widths[i] = Math.floor(least[i] * room / allLeast);
            } else {
                widths[i] = Math.floor(least[i] + (liked[i] - least[i]) * (room - allLeast) / (allLiked - allLeast));
            }
        }
        return widths;
    }
}
