package dev.routewright.export.litellm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LiteLLM has no schema and ignores most of these faults. */
final class LiteLlmLintTest {
    private static final String RIGHT = """
            model_list:
              - model_name: fast
                litellm_params: {model: openai/a, api_key: os.environ/OPENAI_API_KEY, weight: 80}
                model_info: {id: a}
              - model_name: fast
                litellm_params: {model: openai/b, api_key: os.environ/OPENAI_API_KEY, weight: 20, input_cost_per_token: 0.0000001}
                model_info: {id: b}
              - model_name: safe
                litellm_params: {model: openai/c, api_key: os.environ/OPENAI_API_KEY}
                model_info: {id: c}
            router_settings:
              routing_strategy: simple-shuffle
              num_retries: 0
              fallbacks: [{fast: [safe]}]
            """;

    @Test
    void aRightConfigHasNoProblems() {
        assertThat(LiteLlmLint.problems(LiteLlmExporter.parse(RIGHT))).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "router_settings: | router_setings: | config.router_setings is not a key",
                "weight: 80 | wieght: 80 | model_list[0].litellm_params.wieght is not a key",
                ", weight: 80 | ~~ | 'fast' has 2 lines and 1 weights",
                "weight: 80 | weight: -1 | is -1, which is no number of at least 0",
                "{fast: [safe]} | {fast: [save]} | 'save' is no model_name of the list",
                "{fast: [safe]} | {fsat: [safe]} | 'fsat' is no model_name of the list",
                "{fast: [safe]} | {fast: [fast]} | 'fast' falls back to itself",
                "simple-shuffle | shuffle | 'shuffle' is none of",
                "openai/c | gpt | 'gpt' is not provider/model",
                "openai/c, api_key: os.environ/OPENAI_API_KEY | openai/c, api_key: sk-1 | a key must never stand",
                "{id: c} | {id: a} | is the id of another line too"
            })
    void aPlantedFaultIsNamedWithItsPlace(String from, String to, String says) {
        String wrong = RIGHT.replace(from, to == null ? "" : to);
        assertThat(wrong).isNotEqualTo(RIGHT);
        assertThat(LiteLlmLint.problems(LiteLlmExporter.parse(wrong))).anyMatch(p -> p.contains(says));
    }
}
