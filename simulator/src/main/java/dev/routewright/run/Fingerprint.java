package dev.routewright.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity of a computation: equal inputs, equal fingerprint. Records that hold arrays have identity equality, so
 * runs are keyed by this.
 *
 * @param hex 32 lower-case hexadecimal digits (the first half of a SHA-256)
 */
public record Fingerprint(String hex) {

    /** Starts a fingerprint of something. */
    public static Builder of(String what) {
        return new Builder().add(what);
    }

    /** The first eight digits, for people. */
    public String brief() {
        return hex.substring(0, 8);
    }

    /** Collects the parts that the identity depends on; order matters. */
    public static final class Builder {
        private final MessageDigest digest;

        private Builder() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256, this one says it has not.", e);
            }
        }

        public Builder add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return add(bytes.length).bytes(bytes);
        }

        public Builder add(long value) {
            return bytes(ByteBuffer.allocate(8).putLong(value).array());
        }

        public Builder add(double value) {
            return add(Double.doubleToLongBits(value));
        }

        public Builder add(float[] values) {
            ByteBuffer buffer = ByteBuffer.allocate(4096);
            for (float v : values) {
                if (buffer.remaining() < 4) {
                    digest.update(buffer.flip());
                    buffer.clear();
                }
                buffer.putInt(Float.floatToIntBits(v));
            }
            digest.update(buffer.flip());
            return add(values.length);
        }

        public Builder add(int[] values) {
            ByteBuffer buffer = ByteBuffer.allocate(4096);
            for (int v : values) {
                if (buffer.remaining() < 4) {
                    digest.update(buffer.flip());
                    buffer.clear();
                }
                buffer.putInt(v);
            }
            digest.update(buffer.flip());
            return add(values.length);
        }

        /** Adds the bytes between position and limit. */
        public Builder add(ByteBuffer bytes) {
            digest.update(bytes);
            return this;
        }

        private Builder bytes(byte[] bytes) {
            digest.update(bytes);
            return this;
        }

        public Fingerprint done() {
            return new Fingerprint(HexFormat.of().formatHex(digest.digest(), 0, 16));
        }
    }
}
