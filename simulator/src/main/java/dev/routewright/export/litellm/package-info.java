/**
 * LiteLLM's proxy: a {@code config.yaml} of model groups with weights and fallbacks. It could not be run here, so its
 * file is held to field names that were read in its sources, by a strict linter of our own. It chooses by the name that
 * the caller asks for and by nothing else, hence a choice becomes one name per exit.
 */
@NullMarked
package dev.routewright.export.litellm;

import org.jspecify.annotations.NullMarked;
