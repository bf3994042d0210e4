package dev.routewright.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Sentences for what the file system says in class names. */
final class IoWording {
    private IoWording() {}

    static String of(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException x ->
                x.getReason() == null
                        ? x.getFile() + ": there is such a file already. Maybe name another place."
                        : x.getFile() + " " + x.getReason();
            case NoSuchFileException x ->
                x.getFile() + ": there is no such file. Maybe it was moved, or the name is misspelt.";
            case AccessDeniedException x ->
                x.getFile() + ": this is not allowed" + because(x.getReason())
                        + ". Maybe its permissions keep you out.";
            case FileSystemException x ->
                x.getFile() + because(x.getReason()) + ". Maybe the disk is full, or the name does not fit it.";
            default ->
                "Reading or writing broke off" + because(e.getMessage())
                        + ". Maybe the disk is full, or was taken away.";
        };
    }

    private static String because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : ": " + reason;
    }
}
