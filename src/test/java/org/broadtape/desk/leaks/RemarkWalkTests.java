package org.broadtape.desk.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Terms;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.comments.canon.CanonicalComment;
import org.broadtape.members.MemberId;
import org.broadtape.members.Viewer;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Test;

/// The walk finds words of comments wherever they may not be read.
class RemarkWalkTests {

    private static final String SAID = "The warehouse keeper told me himself that nobody has counted the copper since May.";
    private static final Asker EVERYONE = new Asker("everyone", Viewer.Anyone.ANYWHERE, Map.of());

    @Test
    void whatIsHeldOrStandsUnderAnArticleThatIsNotOpenIsFoundWhereItIsSaid() {
        assertThat(remarked(SAID, List.of(EVERYONE), remark(State.HELD, released()), remark(State.REJECTED, released()), remark(State.VISIBLE, terms(org.broadtape.articles.access.State.DRAFT))))
                .hasSize(3).allSatisfy(leak -> assertThat(leak.sentence()).contains("shows everyone the words of comment 5").doesNotContain("warehouse"));
        assertThat(remarked(SAID, List.of(EVERYONE), remark(State.VISIBLE, released()))).isEmpty();
        assertThat(remarked("nothing of it", List.of(EVERYONE), remark(State.HELD, released()))).isEmpty();
    }

    @Test
    void whatIsHeldIsThereForWhoWroteItAndAtTheDeskForModerators() {
        var author = new Asker("its author", new Viewer.Reader(new MemberId(8), Set.of(), Optional.empty()), Map.of());
        var other = new Asker("another", new Viewer.Reader(new MemberId(9), Set.of(), Optional.empty()), Map.of());
        var moderator = new Asker("a moderator", staff(Role.MODERATOR), Map.of());
        var editor = new Asker("an editor", staff(Role.EDITOR), Map.of());
        var found = remarked(SAID, List.of(author, other, moderator, editor), remark(State.HELD, released()));

        assertThat(found).filteredOn(leak -> leak.asker().equals(author)).isEmpty();
        assertThat(found).filteredOn(leak -> leak.asker().equals(other)).isNotEmpty();
        assertThat(found).filteredOn(leak -> leak.asker().equals(moderator) && leak.exit().isAtTheDesk()).isEmpty();
        assertThat(found).filteredOn(leak -> leak.asker().equals(editor) && leak.exit().path().equals("/desk/moderation")).isNotEmpty();
    }

    @Test
    void aMailMayHaveSaidWhatWasOpenOnceAndNothingElse() {
        var mail = new Paper(EVERYONE, new Exit("mail/two.eml", Channel.MAIL), SAID);
        var never = new CanonicalComment(new CommentId(5), new ArticleId(7), Optional.empty(), State.REJECTED, SAID, false);
        var once = new CanonicalComment(new CommentId(5), new ArticleId(7), Optional.empty(), State.REJECTED, SAID, true);

        assertThat(mailed(mail, once)).isEmpty();
        assertThat(mailed(mail, never)).singleElement().extracting(Leak::whose).isEqualTo("comment 5 (rejected)");
    }

    @Test
    void membersWhoAreCalledAlikeAreNotTakenForEachOther() {
        var toAuthor = new Paper(mailTo(8), new Exit("mail/author.eml", Channel.MAIL), SAID);
        var toOther = new Paper(mailTo(9), new Exit("mail/other.eml", Channel.MAIL), SAID);
        var held = new CanonicalComment(new CommentId(5), new ArticleId(7), Optional.of(new MemberId(8)), State.HELD, SAID, false);

        assertThat(mailed(List.of(toAuthor, toOther), held)).extracting(leak -> leak.exit().path()).containsExactly("mail/other.eml");
        assertThat(mailed(List.of(toOther, toAuthor), held)).extracting(leak -> leak.exit().path()).containsExactly("mail/other.eml");
    }

    private static Asker mailTo(long member) {
        return new Asker("a mail to a member of free", new Viewer.Reader(new MemberId(member), Set.of(), Optional.empty()), Map.of());
    }

    private static List<Leak> mailed(Paper mail, CanonicalComment comment) {
        return mailed(List.of(mail), comment);
    }

    private static List<Leak> mailed(List<Paper> mails, CanonicalComment comment) {
        return new Walk((_, _) -> new Walk.Answer(200, ""), (_, _, _, _) -> false, List.of(), List.of(new Remark(comment, released())), Clock.systemUTC()).as(List.of(), mails).leaks();
    }

    private static List<Leak> remarked(String answer, List<Asker> askers, Remark... remarks) {
        return List.of(remarks).stream().flatMap(remark -> new Walk((path, _) -> new Walk.Answer(200, path.startsWith("/comments/5") || path.startsWith("/desk/moderation") ? answer : ""),
                (_, _, _, _) -> false, List.of(), List.of(remark), Clock.systemUTC()).as(askers, List.of()).leaks().stream()
                .filter(leak -> leak.exit().path().equals("/comments/5") || leak.exit().path().equals("/desk/moderation"))).toList();
    }

    private static Remark remark(State state, Terms terms) {
        return new Remark(new CanonicalComment(new CommentId(5), new ArticleId(7), Optional.of(new MemberId(8)), state, SAID, false), terms);
    }

    private static Terms released() {
        return terms(org.broadtape.articles.access.State.RELEASED);
    }

    private static Terms terms(org.broadtape.articles.access.State state) {
        return new Terms(state, AccessLevel.EVERYONE, Channel.all(), Set.of(), Optional.empty());
    }

    private static Viewer staff(Role role) {
        return new Viewer.Staff(new Actor(Optional.of(new MemberId(3)), "Bruno", Set.of(role), ""), Optional.empty());
    }
}
