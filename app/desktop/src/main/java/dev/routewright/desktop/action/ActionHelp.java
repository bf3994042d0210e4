package dev.routewright.desktop.action;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** What each action does, in one sentence; kept in a text file so that the sentences can be read side by side. */
final class ActionHelp {
    private final Properties sentences = new Properties();

    ActionHelp() {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ActionHelp.class.getResourceAsStream("help.properties")),
                StandardCharsets.UTF_8)) {
            sentences.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own help.properties cannot be read.", e);
        }
    }

    /** The sentence of an action; empty where there is none, which a test finds. */
    String of(String id) {
        return sentences.getProperty(id, "");
    }

    /** Every action that has a sentence. */
    Set<String> ids() {
        return sentences.stringPropertyNames();
    }
}
