package org.broadtape.wire.formats;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Wire copy in formats that are known and not read here, by their first bytes, so that a refusal can name them.
final class NotRead {

    // SYN SYN SOH, a service level, then STX before the text
    private static final Pattern ANPA_1312 = Pattern.compile("[\\s\\x00\\x7f]*\\x16+\\x01?.{0,200}?\\x02.*", Pattern.DOTALL);
    // SOH, source and number, priority, category, words and hour, then STX
    private static final Pattern IPTC_7901 = Pattern.compile("[\\s\\x00]*\\x01\\S{2,12}.{0,200}?\\x02.*", Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile("(?:From [^\\r\\n]+\\R)?(?:[A-Za-z][A-Za-z0-9-]*:[^\\r\\n]*\\R(?:[ \\t][^\\r\\n]*\\R)*){2,}(?s:.*)");
    private static final Pattern MAIL_HEADER = Pattern.compile("(?im)^(?:Received|Message-ID|MIME-Version|Return-Path|Delivered-To|From|DKIM-Signature): ?\\S");

    private NotRead() {
    }

    /// Its name, for a refusal.
    static Optional<String> name(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        if (ANPA_1312.matcher(start).matches()) {
            return Optional.of("ANPA 1312");
        }
        if (IPTC_7901.matcher(start).matches()) {
            return Optional.of("IPTC 7901");
        }
        return MAIL.matcher(start).matches() && MAIL_HEADER.matcher(start).results().limit(2).count() == 2 ? Optional.of("an e-mail message") : Optional.empty();
    }
}
