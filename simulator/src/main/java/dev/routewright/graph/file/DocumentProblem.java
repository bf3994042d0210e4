package dev.routewright.graph.file;

/**
 * One thing that is wrong with a document file.
 *
 * @param file the file's name as the person gave it
 * @param line line of the value, from 1; 0 where the text has no line
 * @param column column in the line, from 1; 0 where the line says enough
 * @param pointer JSON pointer (RFC 6901) of the value; empty where the text has no line and where the text is not JSON
 * @param says what is so, with the value
 * @param fix a sentence that starts with "Maybe"
 */
public record DocumentProblem(String file, int line, int column, String pointer, String says, String fix) {
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (column > 0) {
            text.append(", column ").append(column);
        }
        if (!pointer.isEmpty()) {
            text.append(", ").append(pointer);
        }
        return text.append(": ").append(says).append(' ').append(fix).toString();
    }
}
