package dev.routewright.export.portkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.export.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault here is accepted in silence by the gateway itself, or found only when a request arrives. */
final class PortkeyLintTest {
    private static final String RIGHT = """
            {"name":"q","strategy":{"mode":"conditional","conditions":[
              {"query":{"$or":[{"metadata.tier":{"$in":["free"]}},{"metadata.n":{"$gte":2}}]},"then":"split"}],"default":"safe"},
             "targets":[
              {"name":"split","strategy":{"mode":"loadbalance"},"targets":[
                {"name":"a","weight":0.8,"provider":"openai","api_key":"${OPENAI_API_KEY}","override_params":{"model":"a"}},
                {"name":"b","weight":0.2,"provider":"openai","api_key":"${OPENAI_API_KEY}","override_params":{"model":"b"}}]},
              {"name":"safe","strategy":{"mode":"fallback","on_status_codes":[500]},"targets":[
                {"name":"c","provider":"openai","api_key":"${OPENAI_API_KEY}","override_params":{"model":"c"}},
                {"name":"d","provider":"openai","api_key":"${OPENAI_API_KEY}","override_params":{"model":"d"}}]}]}
            """;

    @Test
    void aRightConfigHasNoProblems() {
        assertThat(PortkeyLint.problems(JsonText.parse(RIGHT))).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"weight\":0.8 | \"wieght\":0.8 | config.targets[0].targets[0].wieght is not a key",
                "\"weight\":0.8 | \"weight\":0.7 | weights sum to 0.8999999999999999",
                "\"weight\":0.8, | ~~ | config.targets[0].targets[0].weight is",
                "\"then\":\"split\" | \"then\":\"spilt\" | config.strategy.conditions[0].then 'spilt' is none of the targets",
                "\"default\":\"safe\" | \"default\":\"nope\" | config.strategy.default 'nope' is none",
                "\"default\":\"safe\" | \"fallback\":\"safe\" | config.strategy.fallback is not a key",
                "\"mode\":\"loadbalance\" | \"mode\":\"balance\" | 'balance' is none of [conditional",
                "\"$in\":[ | \"$is\":[ | $is is not a key",
                "{\"$in\":[\"free\"]} | {\"$in\":\"free\"} | has no list",
                "{\"$gte\":2} | {\"$gte\":\"2\"} | which is no number",
                "{\"$gte\":2} | {\"$gte\":2,\"$lt\":3} | has 2 operators",
                "metadata.tier | metadata.user.tier | is neither metadata.KEY nor params.KEY",
                "\"name\":\"d\" | \"name\":\"c\" | 'c' is the name of another target too",
                "[500] | [200] | 200 is no status code of a failure",
                "\"${OPENAI_API_KEY}\",\"override_params\":{\"model\":\"d\"} | \"sk-1\",\"override_params\":{\"model\":\"d\"} | a key must never stand",
                "{\"model\":\"d\"} | {\"modle\":\"d\"} | the caller's model name would be used",
                "\"provider\":\"openai\",\"api_key\":\"${OPENAI_API_KEY}\",\"override_params\":{\"model\":\"d\"} | \"api_key\":\"${X}\",\"override_params\":{\"model\":\"d\"} | has neither a strategy nor a provider",
                "{\"name\":\"q\", | {\"name\":\"q\",\"cache\":{\"mode\":\"simple\"}, | config.cache is not a key"
            })
    void aPlantedFaultIsNamedWithItsPlace(String from, String to, String says) {
        String wrong = RIGHT.replace(from, to == null ? "" : to);
        assertThat(wrong).isNotEqualTo(RIGHT);
        assertThat(PortkeyLint.problems(JsonText.parse(wrong))).anyMatch(p -> p.contains(says));
    }
}
