package dev.routewright.desktop;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The text that windows and programs hand each other. */
interface ClipboardText {
    /** What lies there; empty where it is no text. */
    String text();

    /** Puts a text there. */
    void put(String text);

    /** The system's. */
    static ClipboardText ofSystem() {
        return new ClipboardText() {
            @Override
            public String text() {
                String text = Clipboard.getSystemClipboard().getString();
                return text == null ? "" : text;
            }

            @Override
            public void put(String text) {
                ClipboardContent content = new ClipboardContent();
                content.putString(text);
                Clipboard.getSystemClipboard().setContent(content);
            }
        };
    }
}
