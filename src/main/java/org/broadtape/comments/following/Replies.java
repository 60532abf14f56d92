package org.broadtape.comments.following;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.comments.CommentShown;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Promise;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.Urgency;
import org.broadtape.jobs.Listener;
import org.broadtape.jobs.TimerHandler;
import org.broadtape.jobs.Timers;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.account.Notifications;

/// Promises a mail to those who follow where a comment was shown: at once, or where they were told within the hour, at the end of it with all else.
@ApplicationScoped
@Transactional
public class Replies implements Listener<CommentShown>, TimerHandler {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String TIMER = "comment-digest";

    private final NewsStore news;
    private final FollowingStore following;
    private final Members members;
    private final Notifications notifications;
    private final Deliveries deliveries;
    private final Timers timers;
    private final Clock clock;

    Replies(NewsStore news, FollowingStore following, Members members, Notifications notifications, Deliveries deliveries, Timers timers, Clock clock) {
        this.news = news;
        this.following = following;
        this.members = members;
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "replies";
    }

    @Override
    public Class<CommentShown> event() {
        return CommentShown.class;
    }

    @Override
    public void on(CommentShown event) {
        news.said(event.comment()).ifPresent(this::tell);
    }

    private void tell(NewsStore.Said said) {
        var now = clock.instant();
        said.author().filter(this::wants).ifPresent(author -> following.putWhereNew(author, new Followed(said.article(), said.thread()), now));
        var told = news.note(said, now);
        var lately = news.toldSince(told, now.minus(HOUR));
        lately.forEach((member, at) -> timers.at(at.plus(HOUR), TIMER, member.value()));
        var atOnce = new ArrayList<>(told);
        atOnce.removeAll(lately.keySet());
        send(atOnce);
    }

    private boolean wants(MemberId member) {
        return notifications.wanted(member, ReplyNotice.REASON, Notifications.MAIL);
    }

    private void send(Collection<MemberId> to) {
        var wanting = notifications.wanting(to, ReplyNotice.REASON, Notifications.MAIL);
        var reached = members.those(wanting).stream().filter(member -> member.state().maySignIn() && member.address().isPresent()).toList();
        var ids = reached.stream().map(Member::id).toList();
        news.drop(to.stream().filter(member -> !ids.contains(member)).toList());
        var letters = news.letters(ids, clock.instant());
        deliveries.promise(letters.stream().map(letter -> promise(letter, reached)).toList());
    }

    private static Promise promise(NewsStore.Posted letter, List<Member> reached) {
        var address = reached.stream().filter(member -> member.id().equals(letter.member())).findFirst().orElseThrow().address().orElseThrow();
        return new Promise(new Message(ReplyNotice.REASON, "comments for " + letter.member(), letter.id(), "", Urgency.ORDINARY),
                List.of(new Recipient(letter.member().toString(), Notifications.MAIL, address.value())));
    }

    @Override
    public String kind() {
        return TIMER;
    }

    /// The hour is over.
    @Override
    public void due(long member) {
        send(List.of(new MemberId(member)));
    }
}
