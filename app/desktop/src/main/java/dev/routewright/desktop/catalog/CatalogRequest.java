package dev.routewright.desktop.catalog;

import javafx.event.Event;
import javafx.event.EventType;

/** Asks the window that a control stands in for a window of the catalog. */
public final class CatalogRequest extends Event {
    private static final long serialVersionUID = 1L;

    /** The window with price lists. */
    public static final EventType<CatalogRequest> PRICE_LIST = new EventType<>(Event.ANY, "rw-price-list");
    /** The window with the document's profiles. */
    public static final EventType<CatalogRequest> CATALOG = new EventType<>(Event.ANY, "rw-catalog");

    /** @param type one of the above */
    public CatalogRequest(EventType<CatalogRequest> type) {
        super(type);
    }
}
