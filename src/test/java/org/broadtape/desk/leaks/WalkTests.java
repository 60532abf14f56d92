package org.broadtape.desk.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.State;
import org.broadtape.articles.access.Terms;
import org.broadtape.articles.canon.Canonical;
import org.broadtape.articles.canon.Canonical.Attached;
import org.broadtape.articles.canon.Canonical.Shown;
import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;
import org.broadtape.members.Viewer;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkTests {

    private static final String FREE = "Copper fell to its lowest since spring after stocks in warehouses doubled.";
    private static final String PAID = "The smelter’s lenders met on Sunday and gave it until the end of May to find a buyer.";
    private static final Asker EVERYONE = new Asker("everyone", Viewer.Anyone.ANYWHERE, Map.of());

    @Test
    void aPageThatShowsThePreviewAloneIsClean() throws IOException {
        assertThat(walked("<p>" + FREE + "</p>", paid()).leaks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<p>The smelter’s lenders met on <a href=\"/x\">Sunday</a> and gave it until the end of May</p>",
            "&lt;p&gt;The smelter&#8217;s lenders met on Sunday and gave it until the end&lt;/p&gt;",
            "{\"html\":\"\\u003cp\\u003eThe smelter\\u2019s lenders met on Sunday and gave it until the end\"}",
            "<!-- The smelter’s lenders met on Sunday and gave it until -->",
            "<meta content=\"THE SMELTER’S LENDERS MET ON SUNDAY AND GAVE IT UNTIL\">" })
    void textBehindThePreviewIsFoundInWhateverForm(String answer) throws IOException {
        assertThat(walked(answer, paid()).leaks()).isNotEmpty().allSatisfy(leak -> assertThat(leak.sentence())
                .contains("shows everyone text behind the preview of article 7").doesNotContain("lenders"));
    }

    @Test
    void theHeadlineOfADraftIsFoundWhereItIsAllThatIsSaid() throws IOException {
        assertThat(walked("<h2>Smelter seeks a buyer</h2>", draft()).leaks()).isNotEmpty();
    }

    @Test
    void whatAnotherArticleSaysOpenlyIsNoLeak() throws IOException {
        var open = new Canonical(new ArticleId(8), "/markets/open", List.of("/markets"), terms(State.RELEASED, AccessLevel.EVERYONE), "Lenders give smelter until May\n", PAID, PAID, List.of());

        assertThat(walked("<p>" + PAID + "</p>", paid(), open).leaks()).isEmpty();
    }

    /// Such as an announcement from which a draft was begun.
    @Test
    void whatOthersSayToEverybodyIsNoLeak() throws IOException {
        var announced = List.of("Smelter seeks a buyer\n" + FREE);

        assertThat(walked("<p>Smelter seeks a buyer</p><p>" + FREE + "</p>", draft()).leaks()).isNotEmpty();
        assertThat(new Walk(saying("<p>Smelter seeks a buyer</p><p>" + FREE + "</p>"), (_, _, _, _) -> false, List.of(draft()), List.of(), announced, Clock.systemUTC()).as(List.of(EVERYONE), List.of())
                .leaks()).isEmpty();
    }

    @Test
    void whoMayReadTheWholeFindsItEverywhere() throws IOException {
        var dineo = new Asker("a member of Insider Gold", new Viewer.Reader(new MemberId(1), Set.of(new Slug("insider-gold")), Optional.empty()), Map.of());

        assertThat(new Walk(saying(PAID), (_, _, _, _) -> false, List.of(paid()), List.of(), Clock.systemUTC()).as(List.of(dineo), List.of()).leaks()).isEmpty();
    }

    @Test
    void whatWasReleasedMeanwhileIsNoLeak() {
        assertThat(new Walk(saying(PAID), (_, _, _, _) -> true, List.of(paid()), List.of(), Clock.systemUTC()).as(List.of(EVERYONE), List.of()).leaks()).isEmpty();
    }

    @Test
    void anExitThatDoesNotAnswerIsNamedAndCountsAgainstTheSite() {
        var walked = new Walk((path, _) -> {
            throw new IOException("connection refused");
        }, (_, _, _, _) -> false, List.of(paid()), List.of(), Clock.systemUTC()).as(List.of(EVERYONE), List.of());

        assertThat(walked.clean()).isFalse();
        assertThat(walked.silent()).anySatisfy(exit -> assertThat(exit).contains("/markets/paid as everyone: connection refused"));
    }

    @Test
    void whatIsAttachedIsAskedForByWhomItIsKeptFromAlone() {
        var asked = new TreeSet<String>();
        var walked = new Walk((path, _) -> {
            if (path.startsWith("/media/")) {
                asked.add(path);
            }
            return new Walk.Answer(path.equals("/media/2/behind.pdf") ? 200 : 404, "");
        }, (_, _, _, _) -> false, List.of(paid(), draft()), List.of(), Clock.systemUTC()).as(List.of(EVERYONE), List.of());

        assertThat(asked).containsExactly("/media/2/behind.pdf", "/media/3/removed.pdf", "/media/9/draft.pdf");
        assertThat(walked.leaks()).singleElement().extracting(Leak::sentence)
                .isEqualTo("/media/2/behind.pdf shows everyone a picture or file of article 7 (released), which may not be read there");
    }

    @Test
    void ofAMailCountsWhatWasNeverOpenAndNotWhatWasTakenBackSince() {
        var killed = new Canonical(new ArticleId(10), "/markets/killed", List.of(), terms(State.KILLED, AccessLevel.EVERYONE), "Smelter sold to nobody\n", FREE, FREE, List.of());
        var exit = new Exit("mail/one.eml", Channel.MAIL);
        var walk = new Walk(saying(""), (_, _, _, _) -> false, List.of(paid(), draft(), killed), List.of(), Clock.systemUTC());

        var leaks = walk.as(List.of(), List.of(new Paper(EVERYONE, exit, "Smelter sold to nobody"), new Paper(EVERYONE, exit, "Smelter seeks a buyer"), new Paper(EVERYONE, exit, PAID))).leaks();

        assertThat(leaks).extracting(Leak::whose).containsExactlyInAnyOrder("article 9 (a draft)", "article 7 (released)");
    }

    @Test
    void atTheDeskADraftIsThereForWhoHasTheRightToIt() {
        var writer = new Asker("a writer", staff(Role.WRITER), Map.of());
        var contributor = new Asker("a contributor", staff(Role.CONTRIBUTOR), Map.of());
        var walked = new Walk((path, _) -> new Walk.Answer(path.startsWith("/media/") ? 404 : 200, path.startsWith("/desk/articles/") ? "Smelter seeks a buyer" : ""), (_, _, _, _) -> false, List.of(draft()), List.of(), Clock.systemUTC())
                .as(List.of(EVERYONE, writer, contributor), List.of());

        assertThat(walked.leaks()).singleElement().satisfies(leak -> assertThat(leak.asker()).isEqualTo(contributor));
    }

    private static Viewer staff(Role role) {
        return new Viewer.Staff(new Actor(Optional.of(new MemberId(3)), "Bruno", Set.of(role), ""), Optional.empty());
    }

    private static Walked walked(String answer, Canonical... articles) throws IOException {
        return new Walk(saying(answer), (_, _, _, _) -> false, List.of(articles), List.of(), Clock.systemUTC()).as(List.of(EVERYONE), List.of());
    }

    /// A site that says the same at every address, and has no pictures or files.
    private static Walk.Reading saying(String text) {
        return (path, _) -> new Walk.Answer(path.startsWith("/media/") ? 404 : 200, text);
    }

    private static Canonical paid() {
        return new Canonical(new ArticleId(7), "/markets/paid", List.of("/markets"), terms(State.RELEASED, new AccessLevel.FromTier(new Slug("insider-gold"))),
                "Lenders give smelter until May\nA buyer is sought.", FREE, FREE + "\n" + PAID, List.of(new Attached("/media/1/lead.pdf", Shown.PREVIEW), new Attached("/media/2/behind.pdf", Shown.WHOLE), new Attached("/media/3/removed.pdf", Shown.NOWHERE)));
    }

    private static Canonical draft() {
        return new Canonical(new ArticleId(9), "/markets/draft", List.of("/markets"), terms(State.DRAFT, AccessLevel.EVERYONE), "Smelter seeks a buyer\n", FREE, FREE, List.of(new Attached("/media/9/draft.pdf", Shown.PREVIEW)));
    }

    private static Terms terms(State state, AccessLevel level) {
        return new Terms(state, level, Channel.all(), Set.of(), Optional.empty());
    }
}
