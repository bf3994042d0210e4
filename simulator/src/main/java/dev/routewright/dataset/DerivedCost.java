package dev.routewright.dataset;

import dev.routewright.graph.Price;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tokens times price, graded {@link Evidence#DERIVED}, in cells whose cost is not recorded. */
public final class DerivedCost {
    private static final int COST_SHIFT = 2 * Metric.COST.ordinal();

    private DerivedCost() {}

    /** The cost of a call in the price's currency; the product is taken in double. */
    public static double of(int tokensIn, int tokensOut, Price price) {
        return price.of(tokensIn, tokensOut);
    }

    /** Fills what is missing, in place; makes the column if there is none and a cell can be derived. */
    static float @Nullable [] fill(float @Nullable [] costs, int[] in, int[] out, Price price, byte[] grades) {
        float[] filled = costs;
        for (int row = 0; row < in.length; row++) {
            if (in[row] < 0 || out[row] < 0 || filled != null && !Float.isNaN(filled[row])) {
                continue;
            }
            if (filled == null) {
                filled = new float[in.length];
                Arrays.fill(filled, Float.NaN);
            }
            filled[row] = (float) of(in[row], out[row], price);
            grades[row] = (byte) (grades[row] & ~(3 << COST_SHIFT) | Evidence.DERIVED.ordinal() << COST_SHIFT);
        }
        return filled;
    }
}
