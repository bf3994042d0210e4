package dev.routewright.desktop.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The settings as a small JSON file. A file that cannot be read or written is no reason to bother a person. */
public final class SettingsFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final @Nullable Path file;

    /** @param file where it lies; null remembers nothing */
    public SettingsFile(@Nullable Path file) {
        this.file = file;
    }

    /**
     * Where the settings of the person at this machine lie.
     *
     * @param osName as in the system property {@code os.name}
     */
    public static Path ofUser(String osName, Path home, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        String named = environment.get(os.contains("win") ? "APPDATA" : "XDG_CONFIG_HOME");
        Path folder = named != null && !named.isBlank()
                ? Path.of(named)
                : os.contains("mac") ? home.resolve("Library/Application Support") : home.resolve(".config");
        return folder.resolve("routewright").resolve("settings.json");
    }

    /** What was remembered, or the standard. */
    public Settings read() {
        if (file == null || !Files.isRegularFile(file)) {
            return Settings.STANDARD;
        }
        try {
            Settings read = MAPPER.readValue(file, Settings.class);
            return read == null ? Settings.STANDARD : read;
        } catch (JacksonException unreadable) {
            return Settings.STANDARD;
        }
    }

    /** Remembers. */
    public void write(Settings settings) {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "settings", ".tmp");
            Files.writeString(beside, MAPPER.writeValueAsString(settings));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | JacksonException cannotWrite) {
            // The next start uses the standard again; nothing of the person's work is lost.
        }
    }
}
