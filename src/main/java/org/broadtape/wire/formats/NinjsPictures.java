package org.broadtape.wire.formats;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Picture;

/// A ninjs item of type picture, alone or associated with a text: its widest rendition that is not beyond use.
final class NinjsPictures {

    private static final int WIDEST = 4000;

    private NinjsPictures() {
    }

    static boolean hasPicture(Fields item) {
        return best(item).isPresent();
    }

    static Optional<Picture> of(Fields item, String guid, Document document) {
        var words = new NinjsWords(item).read();
        var rights = NinjsFiling.rights(item);
        var times = NinjsStanding.times(item, document);
        return best(item).map(rendition -> new Picture(guid, References.clean(rendition.text("href")), item.text("description_alt", "alttext"), Absent.first(words.description(), words.headline()),
                Absent.first(words.byline(), rights.credit(), rights.line()), rights, NinjsStanding.read(item, times, document)));
    }

    private static Optional<Fields> best(Fields item) {
        return item.objects("renditions").stream()
                .filter(rendition -> !rendition.text("href").isEmpty() && isPicture(rendition))
                .max(Comparator.comparingLong(NinjsPictures::worth));
    }

    private static boolean isPicture(Fields rendition) {
        var type = rendition.text("contenttype", "mimetype").toLowerCase(Locale.ROOT);
        return type.isEmpty() ? References.isPicture(rendition.text("href")) : type.startsWith("image/");
    }

    private static long worth(Fields rendition) {
        var width = Digits.read(rendition.text("width")).orElse(0);
        return width > WIDEST ? 1 : width;
    }
}
