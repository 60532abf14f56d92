package org.broadtape.feeds.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.broadtape.kernel.Refused;

/// The formats of the outgoing wire.
public enum WireFormat {
    NEWSML_G2("application/vnd.iptc.g2.newsitem+xml", "xml") {
        @Override
        public String write(OutItem item) {
            return new NewsMlG2Writer(item).write();
        }
    },
    NITF("application/nitf+xml", "xml") {
        @Override
        public String write(OutItem item) {
            return new NitfWriter(item).write();
        }
    },
    NINJS("application/json", "json") {
        @Override
        public String write(OutItem item) {
            return new NinjsWriter(item).write();
        }
    };

    private final String type;
    private final String ending;

    WireFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    public abstract String write(OutItem item);

    /// The media type; the text is UTF-8.
    public String type() {
        return type;
    }

    /// Of its files.
    public String ending() {
        return ending;
    }

    /// As contracts write it: `newsml-g2`, `nitf`, `ninjs`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static WireFormat named(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word.strip().toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new Refused("'" + word + "' is no format of the outgoing wire; there are " + Arrays.stream(values()).map(WireFormat::word).collect(Collectors.joining(", "))));
    }
}
