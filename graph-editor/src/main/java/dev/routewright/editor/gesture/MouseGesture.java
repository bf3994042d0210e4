package dev.routewright.editor.gesture;

/** What the mouse does on the canvas and the palette, in words, for the shortcut sheet. */
public enum MouseGesture {
    PLACE("Drag from the palette", "Place a kind where it is dropped"),
    CONNECT("Drag from a port", "Connect to another node"),
    TAKE_OFF("Drag the end of a connection", "Lead it elsewhere, or let it go"),
    MOVE("Drag a node", "Move it and whatever else is selected"),
    SELECT("Click", "Select a node or a connection"),
    ADD("Shift and click", "Add to the selection"),
    TOGGLE("Ctrl and click", "Add to the selection or take out"),
    FRAME("Drag over empty canvas", "Select what the frame touches"),
    RENAME("Double-click a name", "Rename the node"),
    MENU("Right-click a node", "Open its menu"),
    PAN("Space and drag, or middle button", "Move the view"),
    SCROLL("Wheel", "Move the view"),
    ZOOM("Ctrl and wheel", "Zoom at the mouse");

    private final String how;
    private final String what;

    MouseGesture(String how, String what) {
        this.how = how;
        this.what = what;
    }

    /** What the hand does. */
    public String how() {
        return how;
    }

    /** What it does. */
    public String what() {
        return what;
    }
}
