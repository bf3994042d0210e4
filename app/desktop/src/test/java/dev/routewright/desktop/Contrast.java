package dev.routewright.desktop;

import javafx.scene.paint.Color;

/** How far two colours are apart in the sense of WCAG 2.2, 1 to 21. */
final class Contrast {
    /** For words. */
    static final double TEXT = 4.5;
    /** For icons, lines that carry meaning, and the frame around what has the focus. */
    static final double SHAPE = 3;

    private Contrast() {}

    static double of(Color a, Color b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    /** A colour of some opacity as it is seen on another. */
    static Color over(Color top, double opacity, Color below) {
        double share = top.getOpacity() * opacity;
        return Color.color(
                top.getRed() * share + below.getRed() * (1 - share),
                top.getGreen() * share + below.getGreen() * (1 - share),
                top.getBlue() * share + below.getBlue() * (1 - share));
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
