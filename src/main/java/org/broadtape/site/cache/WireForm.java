package org.broadtape.site.cache;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A page in one packing as it stands on the wire, from after the `Date` header to its last byte.
/// The same bytes serve GET (whole) and HEAD (their head); 304 has a head of its own.
///
/// @param names headers for those connections that write them in another way than HTTP/1.1
record WireForm(ByteBuf whole, ByteBuf head, ByteBuf body, ByteBuf notModified, List<Map.Entry<String, String>> names) {

    static WireForm of(Packing packing, String hash, List<Map.Entry<String, String>> headers, byte[] body) {
        var validators = new ArrayList<Map.Entry<String, String>>();
        validators.add(Map.entry("ETag", "\"" + hash + packing.mark + "\""));
        validators.add(Map.entry("Vary", "Accept-Encoding"));
        validators.addAll(headers);
        var names = new ArrayList<>(validators);
        if (packing != Packing.PLAIN) {
            names.add(Map.entry("Content-Encoding", packing.coding));
        }
        names.add(Map.entry("Content-Length", Integer.toString(body.length)));
        var head = written(names);
        var whole = Bytes.shared(head, body);
        return new WireForm(whole, whole.slice(0, head.length), whole.slice(head.length, body.length), Bytes.shared(written(validators)), List.copyOf(names));
    }

    private static byte[] written(List<Map.Entry<String, String>> headers) {
        var text = new StringBuilder(1024);
        headers.forEach(header -> text.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    int size() {
        return whole.capacity() + notModified.capacity() + names.size() * 16;
    }
}
