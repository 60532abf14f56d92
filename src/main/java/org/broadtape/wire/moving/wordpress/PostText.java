package org.broadtape.wire.moving.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadtape.articles.body.Block.Image;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.reading.HtmlReader;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.moving.text.Links;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.wordpress.text.Library.Attachment;
import org.broadtape.wire.moving.wordpress.text.Manuscript;

/// The text of a post with its pictures: the featured one leads, those in the text are taken in their original size.
final class PostText {

    private static final Pattern SIZE = Pattern.compile("-\\d{1,5}x\\d{1,5}(?=\\.[A-Za-z]{3,4}$)|-scaled(?=\\.[A-Za-z]{3,4}$)");

    private final Item item;
    private final Index index;
    private final Consumer<Finding> findings;
    private final Body body;
    private final Optional<LeadImage> image;

    PostText(Item item, Channel channel, Index index, Consumer<Finding> findings) {
        this.item = item;
        this.index = index;
        this.findings = findings;
        var html = new Manuscript(index, item.id(), footnotes(item), findings, item.place()).html(item.content());
        var reading = HtmlReader.read(html, channel.address());
        Finding.of(reading.notes(), item.place()).forEach(findings);
        Links.missing(html, reading.body(), item.place()).forEach(findings);
        var read = withEnclosure(reading.body().withRefs(this::original));
        var lead = featured();
        this.body = lead.filter(image -> opensWith(read, image)).isPresent() ? Body.of(read.blocks().subList(1, read.blocks().size())) : read;
        this.image = lead.map(image -> opensWith(read, image) ? merged(image, (Image) read.blocks().getFirst()) : image);
    }

    Body body() {
        return body;
    }

    Optional<LeadImage> image() {
        return image;
    }

    /// The text with the featured picture in front of it, for pages, which have no lead image.
    Body withImage() {
        return image.map(lead -> {
            var blocks = new ArrayList<Block>(body.blocks());
            blocks.addFirst(new Image(lead.ref(), lead.alt(), Inline.of(lead.caption()), lead.credit()));
            return Body.of(blocks);
        }).orElse(body);
    }

    /// WordPress scales pictures for a post and names the scaled ones; what was uploaded is in the media library.
    private String original(String ref) {
        var whole = SIZE.matcher(ref.replaceFirst("\\?.*$", "")).replaceFirst("");
        return whole.equals(ref) || index.at(whole).isEmpty() ? ref : whole;
    }

    private Optional<LeadImage> featured() {
        var id = item.meta("_thumbnail_id");
        var file = id.isEmpty() ? Optional.<Attachment>empty() : index.attachment(id).filter(Attachment::isImage);
        if (!id.isEmpty() && file.isEmpty()) {
            findings.accept(Finding.dropped("featured picture that is not in the export", "number " + id, item.place()));
        }
        return file.map(one -> new LeadImage(one.url(), one.alt(), Item.plain(one.caption()), ""));
    }

    private static boolean opensWith(Body body, LeadImage lead) {
        return !body.isEmpty() && body.blocks().getFirst() instanceof Image first && first.ref().equals(lead.ref());
    }

    private LeadImage merged(LeadImage lead, Image first) {
        findings.accept(Finding.changed("featured picture that the text opened with too, shown once", lead.ref(), item.place()));
        var caption = first.caption().isEmpty() ? lead.caption() : Inline.text(first.caption()).replace('\n', ' ');
        return new LeadImage(lead.ref(), first.alt().isEmpty() ? lead.alt() : first.alt(), caption, first.credit());
    }

    /// A podcast's sound, which players find beside the post and readers mostly not in it.
    private Body withEnclosure(Body read) {
        var sound = Stream.of(item.meta("enclosure").split("\\R", -1)).map(String::strip).filter(line -> line.matches("(?i)https?://\\S+\\.(mp3|m4a|ogg|oga|wav|aac)(\\?\\S*)?")).findFirst();
        if (sound.isEmpty() || read.refs().contains(sound.get())) {
            return read;
        }
        var blocks = new ArrayList<Block>(List.of(new Block.Audio(sound.get(), List.of())));
        blocks.addAll(read.blocks());
        return Body.of(blocks);
    }

    private static String footnotes(Item item) {
        var written = item.meta("footnotes");
        if (!written.startsWith("[")) {
            return "";
        }
        try {
            var html = new StringBuilder("<ol class=\"wp-block-footnotes\">");
            Json.tree(written, Limits.DOCUMENT).forEach(note -> html.append("<li>").append(note.path("content").asText()).append("</li>"));
            return html.append("</ol>").toString();
        } catch (Refused broken) {
            return "";
        }
    }
}
