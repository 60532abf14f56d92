package org.broadtape.comments.moderation.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Channel;
import org.broadtape.comments.moderation.Decided;
import org.broadtape.comments.moderation.Decided.Left;
import org.broadtape.comments.moderation.queue.Queue;
import org.broadtape.comments.moderation.queue.Queue.Cases;
import org.broadtape.comments.moderation.queue.View;
import org.broadtape.members.Member;
import org.broadtape.members.Members;
import org.broadtape.members.Viewer;
import org.broadtape.members.staff.Actor;

/// Makes the pages of the queue, with the articles and names as this moderator sees them.
@ApplicationScoped
class ModerationPages {

    private final Queue queue;
    private final Members members;
    private final Newsstand newsstand;

    ModerationPages(Queue queue, Members members, Newsstand newsstand) {
        this.queue = queue;
        this.members = members;
        this.newsstand = newsstand;
    }

    /// @param problem what was wrong with the form before; empty for nothing
    ModerationPage list(Actor by, Viewer viewer, View view, Optional<Long> from, String problem) {
        return page(by, viewer, view, queue.list(by, view, from), "", List.of(), problem);
    }

    /// Those comments for which a decision does not hold, to be looked at again, each as it is now.
    ModerationPage again(Actor by, Viewer viewer, View view, Decided decided, String outcome) {
        var cases = queue.those(by, decided.left().stream().map(Left::comment).toList());
        return page(by, viewer, view, cases, decided.done() == 0 ? "" : decided.done() + " " + outcome, decided.left().stream().map(Left::why).toList(), "");
    }

    private ModerationPage page(Actor by, Viewer viewer, View view, Cases cases, String done, List<String> left, String problem) {
        var articles = newsstand.those(cases.cases().stream().map(one -> one.article()).distinct().toList(), viewer, Channel.SITE).stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
        var ids = cases.cases().stream().flatMap(one -> Stream.concat(one.member().stream(), one.parent().flatMap(parent -> parent.member()).stream())).distinct().toList();
        var names = members.those(ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        return new ModerationPage(view, queue.counts(by), cases.cases().stream().map(one -> ModerationPage.Entry.of(one, articles, names)).toList(), cases.next(), done, left, problem);
    }
}
