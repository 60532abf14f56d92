package org.broadtape.wire.moving.wordpress;

import java.util.ArrayList;
import java.util.List;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing.Comment.Shown;
import org.broadtape.wire.moving.thing.Thing;

/// The comments of a post, with who answers whom. What other sites' software left there (pingbacks, trackbacks) is no comment.
final class Discussion {

    private final Item item;

    Discussion(Item item) {
        this.item = item;
    }

    List<Thing> all() {
        var all = new ArrayList<Thing>();
        for (var comment : item.comments()) {
            var type = comment.text("comment_type");
            if (!type.isEmpty() && !type.equals("comment")) {
                all.add(new Thing.LeftOut(Finding.dropped("“" + type + "” among the comments", comment.text("comment_author"), item.place())));
            } else if (comment.text("comment_approved").contains("trash")) {
                all.add(new Thing.LeftOut(Finding.dropped("comment in the trash", comment.text("comment_content"), item.place())));
            } else {
                all.add(read(comment));
            }
        }
        return all;
    }

    private Thing.Comment read(Element comment) {
        var id = comment.text("comment_id");
        var parent = comment.text("comment_parent");
        return new Thing.Comment(id.isEmpty() ? item.key() + " line " + comment.line() : id, item.key(), parent.equals("0") ? "" : parent, comment.text("comment_author"),
                comment.text("comment_author_email"), comment.text("comment_author_url"), comment.at("comment_content").map(Element::rawText).orElse("").strip(), shown(comment.text("comment_approved")),
                Dates.utc(comment.text("comment_date_gmt")).or(() -> Dates.utc(comment.text("comment_date"))));
    }

    private static Shown shown(String approved) {
        return switch (approved) {
            case "1", "approve", "approved" -> Shown.APPROVED;
            case "spam" -> Shown.SPAM;
            default -> Shown.HELD;
        };
    }
}
