package org.broadtape.wire.formats.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Fingerprint;
import org.broadtape.wire.formats.values.Tagless;
import org.broadtape.wire.item.Desk;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Filing;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.Picture;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.Standing;
import org.broadtape.wire.item.Times;
import org.broadtape.wire.item.WireItem;
import org.broadtape.wire.item.Words;

/// An entry of any feed on its way to a wire item. Feeds have no versions, so the instant of the update takes their place; the
/// fingerprint is over the words, since the rest of an entry changes with every count of its comments.
record FeedEntry(int line, String guid, Words words, Prose prose, String address) {

    private static final int STANDFIRST = 400;

    Found found(Optional<Instant> published, Optional<Instant> updated, Filing filing, Rights rights, List<Picture> pictures, List<Embargo> embargoes) {
        if (guid.isEmpty()) {
            return new Found.Bad("", "The entry has no identity, no link and no words.", line == 0 ? "" : "line " + line);
        }
        var times = new Times(published.or(() -> updated), updated);
        var desk = new Desk(false, "", "", "", List.of(), false, times.first());
        var standing = new Standing(Standing.FREE.status(), Embargo.strictest(embargoes), Optional.empty(), List.of(), List.<Signal>of(), List.of());
        var headed = words.headline().isEmpty() ? words.headed(shortened(Tagless.of(prose.source()), 90)) : words;
        return new Found.Item(new WireItem(guid, Optional.empty(), Kind.TEXT, times, standing, headed, filing, rights, desk, prose, pictures, List.of(), address, "",
                Fingerprint.of(String.join("\u001f", words.headline(), words.standfirst(), words.byline(), String.join(",", words.authors()), prose.source(), address))));
    }

    /// What identifies an entry that has neither a guid nor a link: its words, as news readers do it.
    static String identity(String title, Prose prose) {
        var words = Absent.first(title, Tagless.of(prose.source()));
        return words.isEmpty() ? "" : "words:" + Fingerprint.of(words).substring(0, 32);
    }

    /// A summary that is short enough to stand under a headline; a longer one is the text itself and stands nowhere else.
    static String shortened(String text) {
        return text.length() <= STANDFIRST ? text : "";
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var space = text.lastIndexOf(' ', most);
        return text.substring(0, space > most / 2 ? space : most) + "…";
    }
}
