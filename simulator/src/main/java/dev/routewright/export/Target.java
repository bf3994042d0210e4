package dev.routewright.export;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a drawing can be exported to. */
public enum Target {
    /** Gateway config of Portkey's open-source gateway (checked against 1.15.2). */
    PORTKEY("portkey", "Portkey gateway config"),
    /** {@code config.yaml} of the LiteLLM proxy; not run here, checked by our own linter. */
    LITELLM("litellm", "LiteLLM proxy config.yaml"),
    /** Our own plan: everything that is needed to decide, without the dataset. */
    PLAN("plan", "Routewright plan");

    private final String word;
    private final String title;

    Target(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** How the command line and the report name it. */
    public String word() {
        return word;
    }

    /** How a person reads it. */
    public String title() {
        return title;
    }

    /**
     * The target of that word.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Target of(String word) {
        for (Target target : values()) {
            if (target.word.equals(word)) {
                return target;
            }
        }
        String known = Arrays.stream(values()).map(Target::word).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "There is no export target '" + word + "'. Maybe one of these was meant: " + known + ".");
    }
}
