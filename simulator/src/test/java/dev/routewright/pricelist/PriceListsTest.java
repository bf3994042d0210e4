package dev.routewright.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceListsTest {
    @TempDir
    Path folder;

    private PriceList read(String text) throws Exception {
        return PriceLists.read(file(text));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("list.json"), text);
    }

    @Test
    void modelsDevIsReadWithTiersLimitsAndOddSpellings() throws Exception {
        PriceList list = read("""
                {"acme": {
                  "big/one": {"name": "Big One", "last_updated": "2026-05-01", "limit": {"context": 1000, "output": 100},
                    "cost": {"input": 2, "output": 8.5, "cached_input": 0.2, "cached_write": 2.5, "input_audio": 9,
                      "tiers": [{"tier": {"type": "context", "size": 500}, "input": 4, "output": 17, "cache_read": 0.4}]}},
                  "unknown": {"name": "No price", "last_updated": "2026-05-02", "limit": {"context": 10, "output": 1},
                    "open_weights": true, "reasoning": true, "tool_call": false, "status": "beta",
                    "modalities": {"input": ["text", "image", "pdf"], "output": ["text", "audio"]}}}}
                """);
        assertThat(list.format()).isEqualTo("models.dev");
        assertThat(list.models())
                .containsExactly(
                        new ListedModel(
                                "acme",
                                "big/one",
                                "Big One",
                                2.0,
                                8.5,
                                0.2,
                                2.5,
                                List.of(new PriceTier(500, 4.0, 17.0, 0.4, null)),
                                1000,
                                100,
                                "2026-05-01",
                                "",
                                List.of()),
                        new ListedModel(
                                "acme",
                                "unknown",
                                "No price",
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                10,
                                1,
                                "2026-05-02",
                                "",
                                List.of("open-weights", "reasoning", "image-in", "pdf-in", "audio-out", "beta")));
        assertThat(list.models()).extracting(ListedModel::hasPrice).containsExactly(true, false);
        assertThat(list.dayOf(list.models().getFirst())).isEqualTo("2026-05-01");
    }

    @Test
    void liteLlmPricesPerTokenBecomePricesPerMillion() throws Exception {
        PriceList list = read("""
                {"sample_spec": {"litellm_provider": "one of them", "mode": "chat", "input_cost_per_token": "a number"},
                 "gemini/pro": {"litellm_provider": "gemini", "mode": "chat", "input_cost_per_token": 1.25e-06,
                   "output_cost_per_token": 1e-05, "cache_read_input_token_cost": 3.125e-07, "max_input_tokens": 1048576,
                   "max_output_tokens": 65535, "input_cost_per_token_above_200k_tokens": 2.5e-06,
                   "output_cost_per_token_above_200k_tokens": 1.5e-05, "deprecation_date": "2027-01-01",
                   "supports_vision": true, "supports_function_calling": true, "supports_reasoning": false},
                 "embed": {"litellm_provider": "openai", "mode": "embedding", "input_cost_per_token": 1e-07}}
                """);
        assertThat(list.models())
                .containsExactly(new ListedModel(
                        "gemini",
                        "pro",
                        "pro",
                        1.25,
                        10.0,
                        0.3125,
                        null,
                        List.of(new PriceTier(200_000, 2.5, 15.0, null, null)),
                        1_048_576,
                        65_535,
                        "",
                        "2027-01-01",
                        List.of("tool-call", "image-in")));
        assertThat(list.notes())
                .containsExactly("1 entries are no text models (embeddings, pictures, speech) and are left out.");
        assertThat(list.dayOf(list.models().getFirst()))
                .as("a list without a date gets none")
                .isEmpty();
    }

    @Test
    void llmPricesIsReadInBothItsLayouts() throws Exception {
        PriceList shipped = read("""
                {"updated": "2026-08-23", "models": {"m-1": {"provider": "p", "input": 5, "output": 30, "cacheRead": 0.5,
                  "cacheWrite": null, "context": 400, "maxOutput": 128, "deprecated": "2026-02-17"}}}
                """);
        assertThat(shipped.models())
                .containsExactly(new ListedModel(
                        "p", "m-1", "m-1", 5.0, 30.0, 0.5, null, List.of(), 400, 128, "", "2026-02-17", List.of()));
        assertThat(shipped.dayOf(shipped.models().getFirst())).isEqualTo("2026-08-23");
        PriceList served = read("""
                {"updated_at": "2026-08-23T10:00:00Z", "prices": [
                  {"id": "m-1", "vendor": "p", "name": "M 1", "input": 5, "output": 30, "input_cached": null}]}
                """);
        assertThat(served.asOf()).isEqualTo("2026-08-23");
        assertThat(served.models())
                .containsExactly(
                        new ListedModel("p", "m-1", "M 1", 5.0, 30.0, null, null, List.of(), 0, 0, "", "", List.of()));
    }

    @Test
    void everyProblemOfAListIsNamedWithItsPointer() throws Exception {
        Path file = file(
                "{\"updated\": \"x\", \"models\": {\"a/b\": {\"input\": -1, \"output\": \"free\", \"context\": 1.5e12}}}");
        assertThatThrownBy(() -> PriceLists.read(file))
                .isInstanceOfSatisfying(
                        BadPriceList.class,
                        bad -> assertThat(bad.problems())
                                .containsExactly(
                                        file
                                                + ", /models/a~1b/input: '-1' is no price of at least 0. Maybe the file was edited by hand, or"
                                                + " belongs to a newer list.",
                                        file
                                                + ", /models/a~1b/output: '\"free\"' is no price of at least 0. Maybe the file was edited by"
                                                + " hand, or belongs to a newer list.",
                                        file
                                                + ", /models/a~1b/context: '1.5E12' is no count of tokens. Maybe the file was edited by hand, or"
                                                + " belongs to a newer list."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": | list.json, line 1: Broken JSON:",
                "[]      | none of the known layouts",
                "{\"updated\": \"x\", \"models\": {}} | It lists no model.",
                "{\"a\": {\"b\": {\"limit\": {}}}, \"c\": 7} | ",
            })
    void whatIsNoListIsRefusedInWords(String text, String says) throws Exception {
        Path file = file(text);
        if (says == null) {
            assertThat(PriceLists.read(file).models()).hasSize(1);
        } else {
            assertThatThrownBy(() -> PriceLists.read(file))
                    .isInstanceOf(BadPriceList.class)
                    .hasMessageContaining(says)
                    .hasMessageContaining("Maybe");
        }
    }

    @Test
    void theExactNameComesBeforeLongerOnesAndEveryWordMustFit() throws Exception {
        PriceList list = read("""
                {"updated": "x", "models": {"gpt-5-mini": {"provider": "openai"}, "azure/gpt-5": {"provider": "azure"},
                  "gpt-5": {"provider": "openai"}, "my-gpt-5": {"provider": "z"}, "claude": {"provider": "anthropic"}}}
                """);
        assertThat(PriceSearch.find(list, " GPT-5 "))
                .extracting(ListedModel::key)
                .containsExactly("azure/azure/gpt-5", "openai/gpt-5", "openai/gpt-5-mini", "z/my-gpt-5");
        assertThat(PriceSearch.find(list, "openai mini"))
                .extracting(ListedModel::id)
                .containsExactly("gpt-5-mini");
        assertThat(PriceSearch.find(list, "")).hasSize(5);
        assertThat(PriceSearch.find(list, "nothing like it")).isEmpty();
    }

    @Test
    @Tag("real-data")
    void theRealCatalogIsReadWholeWithItsGapsLeftOpen() throws Exception {
        Path real = Path.of(System.getProperty("routewright.realData", "none"), "catalog", "models.dev.json");
        assumeTrue(Files.exists(real), "The real catalog is not here: " + real);
        PriceList list = PriceLists.read(real);
        assertThat(list.models()).hasSize(5276);
        assertThat(list.models()).filteredOn(ListedModel::hasPrice).hasSize(4894);
        assertThat(list.models()).filteredOn(m -> !m.tiers().isEmpty()).hasSize(190);
        assertThat(list.models()).allSatisfy(m -> assertThat(m.updated()).matches("\\d{4}-\\d\\d(-\\d\\d)?"));
        assertThat(PriceSearch.find(list, "openai gpt-5").getFirst().key()).isEqualTo("openai/gpt-5");
    }
}
