package dev.routewright.dataset.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The text of a query in a log of messages: what the user said last. The messages before it are history that a router
 * does not see as the query; answers are never read.
 */
final class LogMessages {
    private LogMessages() {}

    /**
     * @param messages a JSON array of messages with {@code role} and {@code content} or {@code parts}, a plain text, or
     *     null
     * @return the last user's text, or null where there is none
     */
    static @Nullable String lastOfUser(@Nullable String messages) {
        if (messages == null || messages.isBlank()) {
            return null;
        }
        JsonNode tree = parsed(messages);
        if (tree == null || tree.isString()) {
            String text = tree == null ? messages : tree.stringValue();
            return text.isBlank() ? null : text;
        }
        String last = null;
        for (JsonNode message : tree.isArray() ? tree : List.<JsonNode>of()) {
            String text = "user".equals(message.path("role").asString("")) ? content(message) : null;
            last = text == null ? last : text;
        }
        return last;
    }

    private static @Nullable JsonNode parsed(String text) {
        char first = text.stripLeading().charAt(0);
        if (first != '[' && first != '{' && first != '"') {
            return null;
        }
        try {
            return JsonLines.mapper().readTree(text);
        } catch (JacksonException plainText) {
            return null;
        }
    }

    private static @Nullable String content(JsonNode message) {
        JsonNode content = message.has("content") ? message.get("content") : message.path("parts");
        if (content.isString()) {
            return content.stringValue().isBlank() ? null : content.stringValue();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode part : content) {
            JsonNode text = part.has("text") ? part.get("text") : part.path("content");
            if (text.isString() && !text.stringValue().isBlank()) {
                texts.add(text.stringValue());
            }
        }
        return texts.isEmpty() ? null : String.join("\n", texts);
    }
}
