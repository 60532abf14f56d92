package org.broadtape.members.account;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.broadtape.members.MemberId;

/// A member's picture as it is served: WebP, made here.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Picture(MemberId member, String hash, byte[] webp) {

    private static final int HASH_BYTES = 16;

    static Picture of(MemberId member, byte[] webp) {
        return new Picture(member, hash(webp), webp);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
