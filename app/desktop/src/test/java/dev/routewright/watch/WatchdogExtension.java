package dev.routewright.watch;

import dev.routewright.desktop.WarmUp;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

/** Puts a watchdog into every test tagged "window". JUnit finds it by itself; no test has to name it. */
public final class WatchdogExtension implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(WatchdogExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        if (context.getTags().contains("window")) {
            // Tests that run tests come here with a store of their own: the program is used once all the same.
            if (WarmUp.run()) {
                Pace.warmUp();
            }
            context.getStore(PLACE).put(Watchdog.class, new Watchdog());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Watchdog watchdog = context.getStore(PLACE).remove(Watchdog.class, Watchdog.class);
        if (watchdog == null) {
            return;
        }
        // The last stall is known when the thread answers again.
        WaitForAsyncUtils.waitForFxEvents();
        watchdog.close();
        List<Stall> stalls = watchdog.stalls();
        if (!stalls.isEmpty()) {
            throw new AssertionError(
                    "The window stood still for more than %.0f ms, as an idle machine counts them, %d times:\n%s"
                            .formatted(
                                    Watchdog.LIMIT_MILLIS,
                                    stalls.size(),
                                    stalls.stream().map(Stall::inWords).collect(Collectors.joining("\n"))));
        }
    }
}
