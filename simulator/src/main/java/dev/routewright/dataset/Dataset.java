package dev.routewright.dataset;

import dev.routewright.graph.Price;
import dev.routewright.run.Fingerprint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Saved queries with their recorded outcomes.
 *
 * @param name what a person calls it, usually the file's name
 * @param format the reader that made it: long, routeprofile, routerbench, routellm, llmrouter, llmrouterbench,
 *     routerarena, routerbench-mini
 * @param synthetic whether a generator made the numbers
 * @param currency ISO 4217 code of all costs, or null where there are none
 * @param prices the prices that costs were derived from, or that were recorded beside them, by profile
 * @param origin which files were used and which were not
 * @param duplicateQueries rows whose normalised text already occurred in an earlier row
 * @param notes one sentence each: what the reader decided that a person may want to know
 * @param id fingerprint of the content
 */
public record Dataset(
        String name,
        String format,
        boolean synthetic,
        @Nullable String currency,
        QueryTable queries,
        OutcomeTable outcomes,
        SequencedMap<String, Price> prices,
        Origin origin,
        int duplicateQueries,
        List<String> notes,
        Fingerprint id) {
    public Dataset {
        prices = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(prices));
        notes = List.copyOf(notes);
    }

    /** Which files a dataset was read from. */
    public record Origin(List<String> used, List<Ignored> ignored) {
        public Origin {
            used = List.copyOf(used);
            ignored = List.copyOf(ignored);
        }
    }

    /** A file that lay there and was not read. */
    public record Ignored(String file, String reason) {}

    public int rows() {
        return queries.rows();
    }

    public List<String> profiles() {
        return outcomes.profiles();
    }

    /** The same dataset with other outcomes, such as recomputed costs. */
    public Dataset withOutcomes(OutcomeTable newOutcomes, @Nullable String newCurrency, Fingerprint newId) {
        return new Dataset(
                name,
                format,
                synthetic,
                newCurrency,
                queries,
                newOutcomes,
                prices,
                origin,
                duplicateQueries,
                notes,
                newId);
    }
}
