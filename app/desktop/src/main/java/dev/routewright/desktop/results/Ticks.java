package dev.routewright.desktop.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers along an axis: steps of 1, 2, 2.5 or 5 times a power of ten. */
record Ticks(double from, double to, double step) {

    /**
     * Round ticks that enclose a range.
     *
     * @param wanted about how many steps
     */
    static Ticks around(double least, double greatest, int wanted) {
        double span = greatest - least;
        if (!(span > 0)) {
            span = Math.max(Math.abs(greatest), 1e-9);
            least -= span / 2;
            greatest += span / 2;
        }
        double raw = span / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double ratio = raw / power;
        double step = (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 2.5 ? 2.5 : ratio <= 5 ? 5 : 10) * power;
        return new Ticks(Math.floor(least / step + 1e-9) * step, Math.ceil(greatest / step - 1e-9) * step, step);
    }

    List<Double> values() {
        List<Double> values = new ArrayList<>();
        int count = (int) Math.round((to - from) / step);
        for (int i = 0; i <= count; i++) {
            values.add(from + i * step);
        }
        return values;
    }

    /** A tick in just as many decimals as the step needs. */
    String text(double value) {
        int decimals = 0;
        for (double s = step; decimals < 9 && Math.abs(s - Math.rint(s)) > 1e-6; s *= 10) {
            decimals++;
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.equals("-0") ? "0" : text;
    }
}
