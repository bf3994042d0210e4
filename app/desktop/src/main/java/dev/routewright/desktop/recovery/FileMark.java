package dev.routewright.desktop.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What a file held at one moment, to see later whether it was changed.
 *
 * @param bytes its length
 * @param modified when it was written last
 * @param digest SHA-256 of its content, hexadecimal
 */
public record FileMark(long bytes, Instant modified, String digest) {

    /** The mark of a file as it is now. */
    public static FileMark of(Path file) throws IOException {
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileMark(before.size(), before.lastModifiedTime().toInstant(), digest(file));
    }

    /** In pieces, because another program may have put anything there, of any length. */
    private static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The mark of a file to which these bytes were just written. */
    public static FileMark written(Path file, byte[] content) throws IOException {
        return new FileMark(content.length, Files.getLastModifiedTime(file).toInstant(), digest(content));
    }

    /** The mark of a file now; this one where length and time say that nobody wrote to it, which spares reading it. */
    public FileMark again(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        boolean untouched =
                now.size() == bytes && now.lastModifiedTime().toInstant().equals(modified);
        return untouched ? this : of(file);
    }

    /** Whether the content is the same; a file that was only touched did not change. */
    public boolean sameContent(FileMark other) {
        return digest.equals(other.digest);
    }

    static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
        }
    }
}
