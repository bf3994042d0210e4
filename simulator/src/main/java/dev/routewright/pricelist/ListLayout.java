package dev.routewright.pricelist;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One public layout of a price list. Stateless. */
interface ListLayout {
    /** The list's name. */
    String format();

    /** Whether a file's tree is in this layout. */
    boolean fits(JsonNode root);

    /**
     * @param file how problems name the file
     * @param problems where problems are put; what they concern counts as not stated
     */
    PriceList read(JsonNode root, String file, List<String> problems);

    /** A member's name as a part of a JSON pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
