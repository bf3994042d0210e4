package dev.routewright.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.management.ManagementFactory;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Runs tests that stall on purpose, as JUnit runs every other window test, and looks at what becomes of them. */
class WatchdogTest {
    private static volatile double sink;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** Not found by the build, because it is nested. */
    @Tag("window")
    static class WindowTests {
        @Test
        void stalls() throws Exception {
            WaitForAsyncUtils.asyncFx(() -> compute(260)).get();
        }

        @Test
        void stallsAtItsVeryEnd() {
            Platform.runLater(() -> compute(260));
        }

        @Test
        void waits() throws Exception {
            WaitForAsyncUtils.asyncFx(() -> {
                        Thread.sleep(300);
                        return true;
                    })
                    .get();
        }

        @Test
        void worksInPieces() throws Exception {
            for (int i = 0; i < 20; i++) {
                WaitForAsyncUtils.asyncFx(() -> compute(20)).get();
                Thread.sleep(10);
            }
        }
    }

    static class OtherTests {
        @Test
        void stalls() throws Exception {
            WaitForAsyncUtils.asyncFx(() -> compute(260)).get();
        }
    }

    private static void compute(int cpuMillis) {
        var threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + cpuMillis * 1_000_000L;
        while (threads.getCurrentThreadCpuTime() < end) {
            sink = Math.sqrt(sink + 1);
        }
    }

    private static TestExecutionSummary run(Class<?> tests, String method) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(tests, method))
                                .build(),
                        listener);
        assertThat(listener.getSummary().getTestsFoundCount()).isEqualTo(1);
        return listener.getSummary();
    }

    @Test
    void aStallFailsAWindowTestAndNamesTheCode() {
        for (String method : List.of("stalls", "stallsAtItsVeryEnd")) {
            assertThat(run(WindowTests.class, method).getFailures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.getException())
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining("The window stood still")
                            .hasMessageContaining("WatchdogTest.compute"));
        }
    }

    @Test
    void waitingAndWorkInPiecesAndOtherTestsAreNotFailed() {
        assertThat(run(WindowTests.class, "waits").getFailures()).isEmpty();
        assertThat(run(WindowTests.class, "worksInPieces").getFailures()).isEmpty();
        assertThat(run(OtherTests.class, "stalls").getFailures()).isEmpty();
    }

    @Test
    void onlyTheAllowedShareOfAStallIsLeftOut() {
        StackTraceElement[] ours = {new StackTraceElement("dev.routewright.desktop.Menus", "of", "Menus.java", 1)};
        StackTraceElement[] loading = {new StackTraceElement("java.lang.ClassLoader", "loadClass", null, 1), ours[0]};
        StackTraceElement[] layout = {new StackTraceElement("javafx.scene.Scene$ScenePulseListener", "pulse", null, 1)};
        assertThat(new Stall(200, List.of(ours, ours, loading, loading), false, false).countedMillis())
                .isEqualTo(100);
        assertThat(new Stall(200, List.of(ours, layout), false, false).countedMillis())
                .isEqualTo(200);
        assertThat(new Stall(200, List.of(ours, layout), true, false).countedMillis())
                .isEqualTo(100);
        assertThat(new Stall(200, List.of(), false, false).countedMillis()).isEqualTo(200);
        assertThat(new Stall(200, List.of(ours, loading), false, true).countedMillis())
                .isEqualTo(50);
    }
}
