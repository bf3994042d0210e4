package dev.routewright.desktop.catalog;

import dev.routewright.pricelist.PriceIndex;
import dev.routewright.pricelist.PriceList;
import java.nio.file.Path;

/** A price list, the file that it was read from, and how it is searched. */
record ReadList(Path file, PriceList list, PriceIndex index) {
    String name() {
        return String.valueOf(file.getFileName());
    }
}
