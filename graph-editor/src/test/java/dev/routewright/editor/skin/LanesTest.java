package dev.routewright.editor.skin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final double CLEARANCE = 3;

    /** By looking at every box. */
    private static boolean isFree(double height, List<Rectangle2D> boxes) {
        return boxes.stream()
                .noneMatch(box -> height > box.getMinY() - CLEARANCE && height < box.getMaxY() + CLEARANCE);
    }

    @Test
    void aHeightIsFreeWhereNoBoxIsMetAlsoWhereTwoOnlyTouch() {
        int free = 0;
        int taken = 0;
        for (long seed = 1; seed <= 300; seed++) {
            Random luck = new Random(seed);
            List<Rectangle2D> boxes = new ArrayList<>();
            for (int n = luck.nextInt(12); n > 0; n--) {
                boxes.add(new Rectangle2D(0, luck.nextInt(60), 5, luck.nextInt(12)));
            }
            Lanes lanes = new Lanes(boxes, CLEARANCE);
            for (double height = -5; height < 80; height += 0.5) {
                boolean expected = isFree(height, boxes);
                assertThat(lanes.isFree(height))
                        .as("seed %d at %s", seed, height)
                        .isEqualTo(expected);
                free += expected ? 1 : 0;
                taken += expected ? 0 : 1;
            }
        }
        assertThat(free).isGreaterThan(1_000);
        assertThat(taken).isGreaterThan(1_000);
    }
}
