package org.broadtape.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.Said;
import org.broadtape.comments.Speaking;
import org.broadtape.comments.following.Followed;
import org.broadtape.comments.following.Following;
import org.broadtape.comments.following.Replies;
import org.broadtape.comments.rule.Rule;
import org.broadtape.comments.rule.Rules;
import org.broadtape.comments.rule.Scope;
import org.broadtape.comments.rule.Who;
import org.broadtape.comments.text.CommentText;
import org.broadtape.delivery.mail.PostOffice;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.StaffSession;
import org.broadtape.members.signin.web.Mailbox;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.grants.Giving;
import org.broadtape.members.tiers.grants.Grants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Readers who talk under articles: from the sentence that keeps them out to the mail that they have had enough of. Mail goes to a mail server.
@QuarkusTest
@Tag("browser")
class CommentJourneyTests extends Journey {

    private static final Slug GOLD = new Slug("insider-gold");
    private static final Pattern MUTE = Pattern.compile("https?://\\S+?(/following/[\\w-]+)");

    @Inject
    Articles articles;

    @Inject
    Rules rules;

    @Inject
    Grants grants;

    @Inject
    Members members;

    @Inject
    Following following;

    @Inject
    Replies replies;

    private @Nullable PostOffice office;

    @BeforeAll
    void openThePostOffice() {
        office = new PostOffice();
    }

    @AfterAll
    void closeThePostOffice() {
        post().close();
    }

    @Test
    void aStrangerReadsTheSentenceJoinsIsGivenGoldCommentsIsAnsweredByMailAndMutesTheThread() throws InterruptedException {
        var article = forGold("Copper that Gold talks over");
        var path = articles.called(article).path();
        var address = UUID.randomUUID() + "@example.com";
        var dineo = Speaking.called("Dineo");
        give(dineo.member());
        try (var ada = onAPhone(); var answering = signedIn(onADesk(), dineo)) {
            ada.goesTo(path);
            assertThat(ada.reads("#comments")).contains("You must be signed in and an Insider Gold subscriber to comment.");
            ada.goesTo(path + "/comments").follows("Sign in").types("Mail address", address).presses("Send the mail");
            ada.types("Code from the mail", Mailbox.code(post().mail(address, ""))).presses("Sign in with the code");
            assertThat(ada.at()).isEqualTo(path + "/comments");
            assertThat(ada.reads()).contains("You must be an Insider Gold subscriber to comment.").doesNotContain("Post comment");

            var member = members.at(EmailAddress.of(address)).map(Member::id).orElseThrow();
            give(member);
            assertThat(ada.goesTo(path + "/comments").reads()).contains("You comment under a public name, and have none yet.");
            ada.follows("Choose a public name").types("Public name", "Ada Osei").presses("Save");

            ada.goesTo(path + "/comments").types("Your comment", "What of the *warehouses*?").presses("Post comment");
            assertThat(ada.reads()).contains("Ada Osei", "What of the warehouses?");
            var question = ada.at();
            var thread = new Followed(article, Long.parseLong(question.replace("/comments/", "")));
            follows(member, thread);

            answering.goesTo(question).types("Your reply to Ada Osei", "They are full.").presses("Post comment");
            var mail = post().mail(address, "Dineo answered you: Copper that Gold talks over");
            assertThat(mail).contains("They are full.");

            ada.goesTo(link(mail));
            assertThat(ada.reads()).contains("Mute a thread", "Mute this thread");
            assertThat(following.of(member, article).thread(thread.thread())).as("looking changes nothing").isTrue();
            assertThat(ada.presses("Mute this thread").reads()).contains("You get no more mails about this thread.");

            var chen = Speaking.called("Chen");
            following.follow(chen.member(), new Followed(article, 0));
            answering.goesTo(question).types("Your reply to Ada Osei", "To the roof.").presses("Post comment");
            post().mail(members.called(chen.member()).address().orElseThrow().value(), "Dineo commented on");
            replies.due(member.value());
            assertThat(lettersTo(member)).isOne();
            assertThat(post().subjects(address)).filteredOn(subject -> subject.contains("Dineo")).hasSize(1);
        }
    }

    @Test
    void commentsComeWhenTheReaderComesNearAndWhatIsNewIsSaidInOneLineThatMovesNothing() {
        var article = talkedOver("Copper that is talked over while it is read");
        try (var ada = onAPhone()) {
            var asked = requests(ada.page());
            ada.page().addInitScript("const Line = EventSource; window.lines = []; window.EventSource = class extends Line { constructor(at) { super(at); lines.push(this); } };");
            ada.goesTo(articles.called(article).path());
            assertThat(asked).noneMatch(url -> url.contains("part=thread"));

            var eighth = ada.page().locator("#comments .comment").nth(7);
            ada.page().locator("#comments").scrollIntoViewIfNeeded();
            eighth.scrollIntoViewIfNeeded();
            assertThat(asked).anyMatch(url -> url.contains("/comments?part=thread"));
            var before = place(ada.page());
            ada.page().waitForCondition(() -> (boolean) ada.page().evaluate("lines.length === 1 && lines[0].readyState === EventSource.OPEN"));

            Speaking.says(Speaking.called("Dineo"), article, "Said while Ada reads.");
            ada.page().locator(".live a", new Page.LocatorOptions().setHasText("1 new comment")).waitFor();
            assertThat(place(ada.page())).isEqualTo(before);
            assertThat(ada.reads("#comments")).doesNotContain("Said while Ada reads.");

            ada.page().locator(".live a").click();
            ada.page().locator("#comments .comment", new Page.LocatorOptions().setHasText("Said while Ada reads.")).waitFor();
            assertThat(ada.page().evaluate("lines.filter(line => line.readyState !== EventSource.CLOSED).length")).as("lines still open").isEqualTo(1);
        }
    }

    @Test
    void whereNoLineStaysOpenTheNumberIsAskedForOnceAMinute() {
        var article = talkedOver("Copper behind a proxy that ends lines");
        try (var ada = byNight()) {
            ada.page().route(url -> url.contains("/comments/live"), CommentJourneyTests::withoutLines);
            ada.page().clock().install();
            ada.goesTo(articles.called(article).path() + "/comments");
            Speaking.says(Speaking.called("Dineo"), article, "Said where no line is open.");

            ada.page().clock().runFor(Duration.ofSeconds(61).toMillis());
            ada.page().locator(".live a", new Page.LocatorOptions().setHasText("1 new comment")).waitFor();
        }
    }

    @Test
    void wordsWithoutEndAndLettersThatClimbStayInTheirPlace() {
        var article = Speaking.forAll(articles.file(story("Copper among words without end"), new Fate.Release(Instant.now()), BRUNO));
        var writer = StaffSession.as().member();
        for (var words : List.of("x".repeat(5000), "https://example.com/" + "y".repeat(400), "Z" + "\u0336\u0322\u035B\u0301".repeat(40) + "a".repeat(60), "\u05D0".repeat(300), "\u4E00".repeat(400))) {
            Said.under(article, writer, CommentText.of(words).source());
        }
        try (var ada = onAPhone(); var chen = atTheDesk(StaffSession.as(Role.MODERATOR))) {
            assertThat(ada.goesTo(articles.called(article).path() + "/comments").reads()).contains("x".repeat(5000));
            chen.goesTo("/desk/moderation?view=all");
        }
    }

    private static void withoutLines(Route route) {
        if (String.valueOf(route.request().headers().get("accept")).contains("event-stream")) {
            route.fulfill(new Route.FulfillOptions().setStatus(503));
        } else {
            route.resume();
        }
    }

    /// Where the page is scrolled to, and where its eighth comment stands in the window.
    private static Object place(Page page) {
        return page.evaluate("[scrollY, document.querySelectorAll('#comments .comment')[7].getBoundingClientRect().top]");
    }

    private static List<String> requests(Page page) {
        var all = new ArrayList<String>();
        page.onRequest(request -> all.add(request.url()));
        return all;
    }

    private void follows(MemberId member, Followed thread) throws InterruptedException {
        for (var end = System.nanoTime() + Duration.ofSeconds(30).toNanos(); System.nanoTime() < end && !following.of(member, thread.article()).thread(thread.thread());) {
            Thread.sleep(25);
        }
        assertThat(following.of(member, thread.article()).thread(thread.thread())).isTrue();
    }

    private long lettersTo(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from comments.letter where member_id = :member").bind("member", member.value()).mapTo(Long.class).one());
    }

    private static String link(String mail) {
        var link = MUTE.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        return link.group(1);
    }

    private PostOffice post() {
        return Objects.requireNonNull(office);
    }

    private void give(MemberId member) {
        grants.give(Actor.OPERATOR, member, Giving.byHand(GOLD, Optional.empty(), "a test", true));
    }

    private ArticleId forGold(String headline) {
        TestTiers.above(GOLD, "Insider Gold", Entitlements.NONE);
        var article = articles.file(story(headline), new Fate.Release(Instant.now()), BRUNO);
        rules.put(Actor.OPERATOR, new Scope.OfArticle(article.value()), new Rule(new Who.FromTier(GOLD), 0, 0));
        return article;
    }

    /// A long article with a page of comments under it.
    private ArticleId talkedOver(String headline) {
        var text = IntStream.range(0, 40).mapToObj(number -> "Paragraph " + number + " of many, about stocks, warehouses and the price of copper in London and in Shanghai.").toArray(String[]::new);
        var article = Speaking.forAll(articles.file(story(headline, text), new Fate.Release(Instant.now()), BRUNO));
        for (var writer = 0; writer < 5; writer++) {
            var session = StaffSession.as();
            IntStream.range(0, 4).forEach(number -> Speaking.says(session, article, "Opinion " + number + " about " + UUID.randomUUID()));
        }
        return article;
    }
}
