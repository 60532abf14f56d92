package org.broadtape.members.factors.web;

import io.nayuki.qrcodegen.QrCode.Ecc;
import io.quarkus.qute.RawString;

/// Text as a picture for a phone's camera (ISO/IEC 18004), drawn as SVG: dark on white in both editions of the paper, with the four empty modules
/// around it that the standard wants.
final class QrCode {

    private static final int QUIET = 4;

    private QrCode() {
    }

    /// @param label what it is, for who cannot see it
    static RawString of(String text, String label) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var row = 0; row < code.size; row++) {
            for (var column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    path.append('M').append(column + QUIET).append(',').append(row + QUIET).append("h1v1h-1z");
                }
            }
        }
        var size = code.size + 2 * QUIET;
        return new RawString("<svg class=\"qr\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0,0h%dv%dH0z\"/><path d=\"%s\"/></svg>"
                .formatted(size, size, label.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"), size, size, path));
    }
}
