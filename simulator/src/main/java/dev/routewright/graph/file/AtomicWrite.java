package dev.routewright.graph.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;

/** Replaces a file so that a reader, and a machine that loses power, sees the old bytes or the new ones. */
public final class AtomicWrite {
    private static final int TRIES = 100;
    /** A save takes seconds; what lies beside a file for longer was left by a program that was ended. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private AtomicWrite() {}

    /**
     * Writes all bytes, to the disk, or none. Permissions of an existing file stay; a symbolic link keeps pointing where
     * it did.
     *
     * @throws IOException where it cannot be written; the existing file is as it was
     */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString(), null, "it is read-only");
        }
        Path beside = writeBeside(target, bytes);
        try {
            keepPermissions(target, beside);
            move(beside, target);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
        forceFolder(target);
    }

    /** A new file gets the permissions that the person's umask gives, which a temporary-file call would not do. */
    private static Path writeBeside(Path target, byte[] bytes) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Path beside = target.resolveSibling("." + target.getFileName() + ".saving" + i);
            try (FileChannel out = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
                return beside;
            } catch (FileAlreadyExistsException e) {
                deleteWhereLeftBehind(beside);
            } catch (IOException e) {
                Files.deleteIfExists(beside);
                throw e;
            }
        }
        throw new IOException("Beside " + target + " lie " + TRIES
                + " files of saves that never ended. Maybe delete those called ." + target.getFileName() + ".saving…");
    }

    private static void deleteWhereLeftBehind(Path beside) throws IOException {
        if (Files.exists(beside)
                && Files.getLastModifiedTime(beside)
                        .toInstant()
                        .isBefore(Instant.now().minus(LEFT_BEHIND))) {
            Files.deleteIfExists(beside);
        }
    }

    private static void keepPermissions(Path target, Path beside) throws IOException {
        PosixFileAttributeView now = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        PosixFileAttributeView next = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        if (now != null && next != null && Files.exists(target)) {
            next.setPermissions(now.readAttributes().permissions());
        }
    }

    private static void move(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** So that the new name survives a crash too; not every platform lets a folder be opened. */
    private static void forceFolder(Path target) {
        Path folder = target.getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
