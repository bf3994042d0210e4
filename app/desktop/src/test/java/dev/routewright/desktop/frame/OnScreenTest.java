package dev.routewright.desktop.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.settings.WindowPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnScreenTest {
    private static final Rectangle2D FULL_HD = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D LEFT_OF_IT = new Rectangle2D(-2560, -300, 2560, 1440);
    /** 1920 x 1080 pixels at 150 %, less a task bar of 40. */
    private static final Rectangle2D HIDPI = new Rectangle2D(0, 0, 1280, 680);

    private static WindowPlace at(double x, double y, double width, double height) {
        return new WindowPlace(x, y, width, height, false);
    }

    @Test
    void aWindowStaysWhereItWas() {
        WindowPlace place = at(300, 100, 1400, 900);
        assertThat(OnScreen.fit(place, List.of(FULL_HD))).isEqualTo(place);
        WindowPlace onSecond = at(-2400, -250, 1400, 900);
        assertThat(OnScreen.fit(onSecond, List.of(FULL_HD, LEFT_OF_IT))).isEqualTo(onSecond);
    }

    @Test
    void withoutItsSecondScreenItOpensInTheMiddleOfTheFirst() {
        assertThat(OnScreen.fit(at(-2400, -250, 1400, 900), List.of(FULL_HD))).isEqualTo(at(260, 90, 1400, 900));
    }

    @Test
    void onASmallerScreenItIsSmaller() {
        assertThat(OnScreen.fit(at(0, 0, 1440, 900), List.of(HIDPI))).isEqualTo(at(0, 0, 1280, 680));
        assertThat(OnScreen.fit(at(Double.NaN, Double.NaN, 1440, 900), List.of(HIDPI)))
                .isEqualTo(at(0, 0, 1280, 680));
    }

    @Test
    void theFirstTimeItOpensInTheMiddle() {
        assertThat(OnScreen.fit(WindowPlace.STANDARD, List.of(FULL_HD))).isEqualTo(at(240, 90, 1440, 900));
    }

    @ParameterizedTest
    @CsvSource({
        "1820, 100, true", "1821, 100, false", "-1300, 100, true", "-1301, 100, false",
        "300, 0, true", "300, -1, false", "300, 1040, true", "300, 1041, false"
    })
    void enoughOfTheTitleBarMustBeSeen(double x, double y, boolean stays) {
        WindowPlace place = at(x, y, 1400, 900);
        assertThat(OnScreen.fit(place, List.of(FULL_HD))).isEqualTo(stays ? place : at(260, 90, 1400, 900));
    }

    @Test
    void aMaximisedWindowStaysMaximised() {
        WindowPlace lost = new WindowPlace(5000, 100, 1400, 900, true);
        assertThat(OnScreen.fit(lost, List.of(FULL_HD))).isEqualTo(new WindowPlace(260, 90, 1400, 900, true));
    }

    @Test
    void whateverWasRememberedTheTitleBarCanBeReached() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            List<Rectangle2D> screens = new ArrayList<>(
                    List.of(new Rectangle2D(0, 0, 640 + random.nextInt(3000), 480 + random.nextInt(1500))));
            if (random.nextBoolean()) {
                screens.add(new Rectangle2D(
                        random.nextInt(6000) - 4000,
                        random.nextInt(3000) - 2000,
                        640 + random.nextInt(3000),
                        480 + random.nextInt(1500)));
            }
            WindowPlace fitted = OnScreen.fit(
                    at(
                            random.nextInt(16_000) - 8_000,
                            random.nextInt(8_000) - 4_000,
                            640 + random.nextInt(4000),
                            480 + random.nextInt(2500)),
                    screens);
            assertThat(screens).anySatisfy(screen -> {
                assertThat(fitted.width()).isLessThanOrEqualTo(screen.getWidth());
                assertThat(fitted.height()).isLessThanOrEqualTo(screen.getHeight());
                assertThat(fitted.y()).isBetween(screen.getMinY(), screen.getMaxY() - OnScreen.LEAST_HEIGHT);
                assertThat(Math.min(fitted.x() + fitted.width(), screen.getMaxX())
                                - Math.max(fitted.x(), screen.getMinX()))
                        .isGreaterThanOrEqualTo(OnScreen.LEAST_WIDTH);
            });
        }
    }
}
