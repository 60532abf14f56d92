package org.broadtape.comments;

import java.util.Optional;
import java.util.UUID;

import io.quarkus.arc.Arc;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.rule.Rule;
import org.broadtape.comments.rule.Rules;
import org.broadtape.comments.rule.Scope;
import org.broadtape.comments.rule.Who;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.StaffSession;
import org.broadtape.members.Viewer;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;

/// Members who say something as they do through a form, for tests.
public final class Speaking {

    private Speaking() {
    }

    /// Every member may comment there, whatever other tests have said of tiers.
    public static ArticleId forAll(ArticleId article) {
        bean(Rules.class).put(Actor.OPERATOR, new Scope.OfArticle(article.value()), new Rule(new Who.FromTier(Tier.FREE), 0, 0));
        return article;
    }

    /// A new member of that name, who is signed in.
    public static StaffSession called(String name) {
        var member = bean(Members.class).joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), name, "site").id();
        return new StaffSession(member, bean(Sessions.class).open(new Opening(member, "link", false, "Firefox", "127.0.0.1")));
    }

    public static Posting post(StaffSession by, ArticleId article, String words) {
        return bean(Comments.class).post(article, Optional.empty(), speaker(by), words, Position.UNSAID, UUID.randomUUID());
    }

    /// A comment that everybody sees.
    public static CommentId says(StaffSession by, ArticleId article, String words) {
        if (post(by, article, words) instanceof Posting.Posted(var comment)) {
            return comment.id();
        }
        throw new AssertionError("not shown: " + words);
    }

    /// One that waits for a moderator.
    public static CommentId waits(StaffSession by, ArticleId article, String words) {
        var own = Integer.toHexString(words.hashCode());
        if (post(by, article, words + " https://a.example/" + own + " https://b.example/" + own + " https://c.example/" + own) instanceof Posting.Held(var comment)) {
            return comment.id();
        }
        throw new AssertionError("not held: " + words);
    }

    /// As the site sees them now.
    public static Speaker speaker(StaffSession by) {
        var session = bean(Sessions.class).of(by.token()).orElseThrow();
        var tier = bean(Members.class).called(by.member()).tier();
        return new Speaker(session, new Viewer.Reader(by.member(), bean(Tiers.class).readBy(tier), Optional.empty()), "192.0.2.7");
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
