package dev.routewright.pricelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words that say what a listed model is and can do; one word for a thing, whichever list says it. */
final class ListTags {
    private static final List<Map.Entry<String, String>> MODELS_DEV = List.of(
            Map.entry("open_weights", "open-weights"),
            Map.entry("reasoning", "reasoning"),
            Map.entry("tool_call", "tool-call"),
            Map.entry("structured_output", "structured-output"));
    private static final List<Map.Entry<String, String>> LITE_LLM = List.of(
            Map.entry("supports_reasoning", "reasoning"),
            Map.entry("supports_function_calling", "tool-call"),
            Map.entry("supports_response_schema", "structured-output"),
            Map.entry("supports_audio_input", "audio-in"),
            Map.entry("supports_vision", "image-in"),
            Map.entry("supports_pdf_input", "pdf-in"),
            Map.entry("supports_audio_output", "audio-out"));

    private ListTags() {}

    /** What models.dev says; text in and out goes without saying. */
    static List<String> modelsDev(ListFields in) {
        List<String> tags = truths(in, MODELS_DEV);
        ListFields modalities = in.within("modalities");
        for (String direction : List.of("input", "output")) {
            for (String modality : modalities.texts(direction)) {
                if (!modality.equals("text")) {
                    tags.add(modality + (direction.equals("input") ? "-in" : "-out"));
                }
            }
        }
        String status = in.text("status");
        if (!status.isEmpty()) {
            tags.add(status);
        }
        return tags;
    }

    /** What LiteLLM says. */
    static List<String> liteLlm(ListFields in) {
        return truths(in, LITE_LLM);
    }

    private static List<String> truths(ListFields in, List<Map.Entry<String, String>> words) {
        List<String> tags = new ArrayList<>();
        for (Map.Entry<String, String> word : words) {
            if (in.isTrue(word.getKey())) {
                tags.add(word.getValue());
            }
        }
        return tags;
    }
}
