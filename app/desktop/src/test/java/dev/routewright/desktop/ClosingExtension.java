package dev.routewright.desktop;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Closes the program's windows after every window test and has them collected after every class. JUnit finds it by
 * itself. Windows that stayed would make later ones slow: each follows every popup, and JavaFX walks over the styles of
 * all that the collector has not taken yet.
 */
public final class ClosingExtension implements AfterEachCallback, AfterAllCallback {
    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (context.getTags().contains("window")) {
            WaitForAsyncUtils.asyncFx(Window::closeAll).get();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getTags().contains("window")) {
            System.gc();
        }
    }
}
