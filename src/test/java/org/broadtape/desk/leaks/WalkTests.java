package org.broadtape.desk.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.State;
import org.broadtape.articles.access.Terms;
import org.broadtape.articles.canon.Canonical;
import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;
import org.broadtape.members.Viewer;
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
        var open = new Canonical(new ArticleId(8), "/markets/open", List.of("/markets"), terms(State.RELEASED, AccessLevel.EVERYONE), "Lenders give smelter until May\n", PAID, PAID);

        assertThat(walked("<p>" + PAID + "</p>", paid(), open).leaks()).isEmpty();
    }

    @Test
    void whoMayReadTheWholeFindsItEverywhere() throws IOException {
        var dineo = new Asker("a member of Insider Gold", new Viewer.Reader(new MemberId(1), Set.of(new Slug("insider-gold")), Optional.empty()), Map.of());

        assertThat(new Walk((_, _) -> PAID, (_, _, _, _) -> false, List.of(paid())).as(List.of(dineo), Instant.now()).leaks()).isEmpty();
    }

    @Test
    void whatWasReleasedMeanwhileIsNoLeak() {
        assertThat(new Walk((_, _) -> PAID, (_, _, _, _) -> true, List.of(paid())).as(List.of(EVERYONE), Instant.now()).leaks()).isEmpty();
    }

    @Test
    void anExitThatDoesNotAnswerIsNamedAndCountsAgainstTheSite() {
        var walked = new Walk((path, _) -> {
            throw new IOException("connection refused");
        }, (_, _, _, _) -> false, List.of(paid())).as(List.of(EVERYONE), Instant.now());

        assertThat(walked.clean()).isFalse();
        assertThat(walked.silent()).anySatisfy(exit -> assertThat(exit).contains("/markets/paid as everyone: connection refused"));
    }

    private static Walked walked(String answer, Canonical... articles) throws IOException {
        return new Walk((_, _) -> answer, (_, _, _, _) -> false, List.of(articles)).as(List.of(EVERYONE), Instant.now());
    }

    private static Canonical paid() {
        return new Canonical(new ArticleId(7), "/markets/paid", List.of("/markets"), terms(State.RELEASED, new AccessLevel.FromTier(new Slug("insider-gold"))),
                "Lenders give smelter until May\nA buyer is sought.", FREE, FREE + "\n" + PAID);
    }

    private static Canonical draft() {
        return new Canonical(new ArticleId(9), "/markets/draft", List.of("/markets"), terms(State.DRAFT, AccessLevel.EVERYONE), "Smelter seeks a buyer\n", FREE, FREE);
    }

    private static Terms terms(State state, AccessLevel level) {
        return new Terms(state, level, Channel.all(), Set.of(), Optional.empty());
    }
}
