package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartModeTest {
    @Test
    void linuxWithoutADisplayRunsHeadless() {
        assertThat(StartMode.decide(List.of(), "Linux", Map.of())).isEqualTo(new StartMode(true, "DISPLAY is not set"));
        assertThat(StartMode.decide(List.of(), "Linux", Map.of("DISPLAY", "")))
                .isEqualTo(new StartMode(true, "DISPLAY is not set"));
    }

    @Test
    void aDisplayOrAnotherSystemOpensTheWindow() {
        StartMode window = new StartMode(false, "");
        assertThat(StartMode.decide(List.of(), "Linux", Map.of("DISPLAY", ":0")))
                .isEqualTo(window);
        assertThat(StartMode.decide(List.of(), "Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isEqualTo(window);
        assertThat(StartMode.decide(List.of(), "Mac OS X", Map.of())).isEqualTo(window);
        assertThat(StartMode.decide(List.of(), "Windows 11", Map.of())).isEqualTo(window);
    }

    @Test
    void headlessIsAlwaysObeyed() {
        assertThat(StartMode.decide(List.of("--headless"), "Linux", Map.of("DISPLAY", ":0")))
                .isEqualTo(new StartMode(true, "--headless was asked for"));
    }
}
