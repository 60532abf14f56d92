package org.broadtape.wire.moving.report;

import org.broadtape.wire.Outcome;
import org.broadtape.wire.moving.thing.Thing;

/// Names things for the report.
public final class Outcomes {

    private Outcomes() {
    }

    public static Outcome of(Outcome.Word word, Thing thing, String why) {
        return new Outcome(word, name(thing), "", why);
    }

    /// The kind that a thing is counted as; empty for what is not counted.
    public static String kind(Thing thing) {
        return switch (thing) {
            case Thing.Article _ -> "articles";
            case Thing.Page _ -> "pages";
            case Thing.Person _ -> "people";
            case Thing.Topic _ -> "categories and tags";
            case Thing.Comment _ -> "comments";
            case Thing.Member _ -> "members";
            case Thing.Redirect _ -> "redirects";
            case Thing.Broken _ -> "unreadable";
            case Thing.Setting _, Thing.LeftOut _ -> "";
        };
    }

    /// Whether each of its kind is told; there can be very many of the others, and they are counted.
    public static boolean isTold(Thing thing) {
        return thing instanceof Thing.Article || thing instanceof Thing.Page || thing instanceof Thing.Broken;
    }

    public static String name(Thing thing) {
        return switch (thing) {
            case Thing.Article article -> "article " + article.key() + " \"" + article.words().title() + "\"";
            case Thing.Page page -> "page " + page.key() + " \"" + page.words().title() + "\"";
            case Thing.Person person -> "author " + person.name();
            case Thing.Topic topic -> (topic.label().category() ? "category " : "tag ") + topic.label().name();
            case Thing.Comment comment -> "comment " + comment.key();
            case Thing.Member member -> "member " + member.key();
            case Thing.Redirect redirect -> "redirect from " + redirect.from();
            case Thing.Broken broken -> broken.what();
            case Thing.Setting setting -> "setting " + setting.name();
            case Thing.LeftOut(var finding) -> finding.kind();
        };
    }
}
