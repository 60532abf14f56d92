package org.broadtape.comments.following;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Channel;
import org.broadtape.comments.following.NewsStore.Said;
import org.broadtape.delivery.Content;
import org.broadtape.delivery.Contents;
import org.broadtape.delivery.Parcel;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.Viewer;
import org.broadtape.members.account.Notifications;
import org.broadtape.members.tiers.Tiers;

/// Makes these mails when they are sent: with what is visible then, to who may see it then, and wants it still.
@ApplicationScoped
class CommentLetters implements Contents {

    private final NewsStore news;
    private final Newsstand newsstand;
    private final Members members;
    private final Notifications notifications;
    private final Tiers tiers;
    private final LetterOfComments letter;

    CommentLetters(NewsStore news, Newsstand newsstand, Members members, Notifications notifications, Tiers tiers, LetterOfComments letter) {
        this.news = news;
        this.newsstand = newsstand;
        this.members = members;
        this.notifications = notifications;
        this.tiers = tiers;
        this.letter = letter;
    }

    @Override
    public String reason() {
        return ReplyNotice.REASON;
    }

    @Override
    public Content of(Parcel parcel) {
        var reader = reader(parcel.recipient());
        if (reader.isEmpty()) {
            return new Content.None("the member is told of nothing any more");
        }
        var said = news.in(parcel.version());
        var articles = articles(said, reader.get());
        var visible = said.stream().filter(one -> articles.containsKey(one.article())).toList();
        return visible.isEmpty() ? new Content.None("nothing of it is to be seen by the member any more") : letter.of(told(visible, articles, reader.get()), reader.get().id());
    }

    private Optional<Member> reader(String recipient) {
        try {
            var member = members.called(new MemberId(Long.parseLong(recipient.substring(recipient.indexOf('/') + 1))));
            return Optional.of(member).filter(one -> one.state().maySignIn() && notifications.wanted(one.id(), ReplyNotice.REASON, Notifications.MAIL));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /// Those that the reader may see, and that may leave by mail.
    private Map<ArticleId, Article> articles(Collection<Said> said, Member reader) {
        var viewer = new Viewer.Reader(reader.id(), tiers.readBy(reader.tier()), Optional.empty());
        return newsstand.those(said.stream().map(Said::article).distinct().toList(), viewer, Channel.MAIL).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private List<LetterOfComments.Told> told(List<Said> said, Map<ArticleId, Article> articles, Member reader) {
        var names = members.those(said.stream().map(Said::author).flatMap(Optional::stream).distinct().toList()).stream().collect(Collectors.toMap(Member::id, Member::publicName));
        return said.stream().map(one -> new LetterOfComments.Told(one, one.author().map(names::get).orElse(one.name()), Objects.requireNonNull(articles.get(one.article())),
                one.answers().filter(reader.id()::equals).isPresent())).toList();
    }
}
