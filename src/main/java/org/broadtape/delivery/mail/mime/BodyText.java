package org.broadtape.delivery.mail.mime;

import java.nio.charset.StandardCharsets;

/// One form of a mail's body, as it travels: as it is where it is ASCII with lines of bearable length, quoted-printable otherwise (RFC 2045).
record BodyText(String encoding, String text) {

    private static final int WIDTH = 75;
    private static final int LONGEST_LINE = 990;

    static BodyText of(String text) {
        var unix = text.replace("\r\n", "\n").replace('\r', '\n');
        var plain = unix.chars().allMatch(sign -> (sign >= 32 && sign < 127) || sign == '\n' || sign == '\t') && unix.lines().allMatch(line -> line.length() <= LONGEST_LINE);
        return plain ? new BodyText("7bit", unix.replace("\n", "\r\n")) : new BodyText("quoted-printable", quoted(unix));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            quote(line.getBytes(StandardCharsets.UTF_8), quoted);
            quoted.append("\r\n");
        }
        return quoted.substring(0, quoted.length() - 2);
    }

    private static void quote(byte[] line, StringBuilder into) {
        var column = 0;
        for (var i = 0; i < line.length; i++) {
            var sign = line[i] & 0xff;
            var blank = sign == ' ' || sign == '\t';
            var one = (sign > 32 && sign < 127 && sign != '=') || (blank && i < line.length - 1) ? Character.toString(sign) : "=%02X".formatted(sign);
            if (column + one.length() > WIDTH) {
                into.append("=\r\n");
                column = 0;
            }
            into.append(one);
            column += one.length();
        }
    }
}
