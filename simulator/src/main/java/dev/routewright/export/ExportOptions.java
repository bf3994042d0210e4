package dev.routewright.export;

import org.jspecify.annotations.Nullable;

/**
 * What a person may choose about an export.
 *
 * @param upstream address of an OpenAI-compatible server that answers for every model, such as
 *     {@code http://127.0.0.1:18080/v1}: a rehearsal without a provider; null to call the providers
 */
public record ExportOptions(@Nullable String upstream) {
    /** Calls the providers. */
    public static final ExportOptions DEFAULT = new ExportOptions(null);
}
