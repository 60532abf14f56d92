package org.broadtape.feeds;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.articles.body.Attachment;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Pictures;
import org.broadtape.installation.Settings;

/// The stored files of a text, as feeds name them.
final class Enclosures {

    private Enclosures() {
    }

    /// What is played comes before what is read, since readers of RSS take the first alone.
    static List<Entry.Enclosure> of(Body body, Pictures stored, Settings settings) {
        return body.all().flatMap(block -> one(block, stored, settings).stream()).distinct()
                .sorted(Comparator.comparing(file -> !file.mediaType().matches("(audio|video)/.*"))).toList();
    }

    private static Optional<Entry.Enclosure> one(Block block, Pictures stored, Settings settings) {
        return switch (block) {
            case Block.Audio audio -> one(stored.file(audio.ref()), Inline.text(audio.caption()), settings);
            case Block.Video video -> one(stored.file(video.ref()), Inline.text(video.caption()), settings);
            case Block.File file -> one(stored.file(file.ref()), file.name(), settings);
            default -> Optional.empty();
        };
    }

    private static Optional<Entry.Enclosure> one(Optional<Attachment> file, String words, Settings settings) {
        return file.map(found -> new Entry.Enclosure(settings.at(found.address()), found.mediaType(), found.bytes(),
                Stream.of(words, found.name()).filter(title -> !title.isBlank()).findFirst().orElse("")));
    }
}
