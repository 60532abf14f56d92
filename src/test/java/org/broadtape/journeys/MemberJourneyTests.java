package org.broadtape.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Fate;
import org.broadtape.delivery.mail.PostOffice;
import org.broadtape.kernel.Money;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.StaffSession;
import org.broadtape.members.account.Leaving;
import org.broadtape.members.factors.App;
import org.broadtape.members.signin.web.Mailbox;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;
import org.broadtape.members.tiers.grants.Giving;
import org.broadtape.members.tiers.grants.Grants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Readers on their way from the first preview to the last good-bye, by what stands on the pages; their mail goes to a mail server. `quagga` stands behind the preview mark.
@QuarkusTest
@Tag("browser")
class MemberJourneyTests extends Journey {

    private static final Slug GOLD = new Slug("journey-gold");
    private static final Slug SILVER = new Slug("journey-silver");

    @Inject
    Articles articles;

    @Inject
    Tiers tiers;

    @Inject
    Grants grants;

    @Inject
    Members members;

    @Inject
    Leaving leaving;

    @Inject
    Clock clock;

    private @Nullable PostOffice office;

    @BeforeAll
    void openThePostOffice() {
        office = new PostOffice();
    }

    @AfterAll
    void closeThePostOffice() {
        post().close();
    }

    @BeforeAll
    void tiers() {
        TestTiers.above(SILVER, "Journey Silver", new Entitlements(true, 1, 0, false, Set.of(), false, false, 2, 0));
        tiers.put(new Tier(GOLD, "Journey Gold", "", TestTiers.place(GOLD), Optional.of(Money.of(new BigDecimal("149.00"), "USD")), Optional.empty(),
                new Entitlements(true, 1, 0, false, Set.of(), false, false, 0, 3)));
    }

    @Test
    void aStrangerJoinsByTheLinkIsGivenGoldAtTheDeskAndReadsTheWhole() throws InterruptedException {
        var address = UUID.randomUUID() + "@example.com";
        var story = article("tier:journey-gold");
        try (var ada = onAPhone(); var publisher = atTheDesk(StaffSession.as(Role.PUBLISHER))) {
            ada.goesTo(story);
            assertThat(ada.reads()).contains("The lead.", "The rest of this article is for members of Journey Gold.", "Journey Gold costs $149 a month.").doesNotContain("quagga");
            ada.follows("Join").types("Mail address", address).presses("Send the mail");
            assertThat(ada.reads()).contains("Look into your mail", address);
            ada.goesTo(Mailbox.link(joinMail(address)));
            assertThat(ada.reads()).contains("You are about to sign in", address);
            ada.presses("Sign in");
            assertThat(ada.at()).isEqualTo(story);
            assertThat(ada.reads()).contains("Your membership, Free, does not include the rest of this article.").doesNotContain("quagga");

            publisher.goesTo("/desk/members").types("Name, address or filter", "address:" + address).presses("Show").follows(address);
            publisher.chooses("Give", GOLD.value()).types("Why", "won a prize").presses("Give it");
            assertThat(publisher.reads()).contains("Granted.", "won a prize");

            assertThat(ada.goesTo(story).reads()).contains("Behind it stands quagga.").doesNotContain("does not include");
            assertThat(ada.goesTo("/account").reads()).contains("Journey Gold", "won a prize");
        }
    }

    @Test
    void aStrangerJoinsByTheCodeAndReadsTwoArticlesFreeEachCountedOnce() throws InterruptedException {
        var address = UUID.randomUUID() + "@example.com";
        var first = article("tier:journey-gold");
        try (var ada = byNight()) {
            ada.goesTo("/join?next=" + first.replace("/", "%2F")).types("Mail address", address).presses("Send the mail");
            ada.types("Code from the mail", Mailbox.code(joinMail(address))).presses("Sign in with the code");
            assertThat(ada.at()).isEqualTo(first);
            give(members.at(EmailAddress.of(address)).orElseThrow().id(), SILVER);

            assertThat(ada.goesTo(first).reads()).contains("2 of 2 left this month.").doesNotContain("quagga");
            assertThat(ada.presses("Read this one free").reads()).contains("quagga");
            assertThat(ada.at()).isEqualTo(first + "/whole");
            assertThat(ada.goesTo(first).reads()).as("the same once more").contains("quagga").doesNotContain("left this month");

            assertThat(ada.goesTo(article("tier:journey-gold")).reads()).contains("1 of 2 left this month.");
            assertThat(ada.presses("Read this one free").reads()).contains("quagga");
            assertThat(ada.goesTo(article("tier:journey-gold")).reads()).contains("You have read your 2 free articles of this month; the next come on ").doesNotContain("Read this one free", "quagga");
        }
    }

    @Test
    void aMemberGivesAnArticleAwayAndAStrangerOpensItByItsButton() {
        var dineo = StaffSession.as();
        give(dineo.member(), GOLD);
        var story = article("tier:journey-gold");
        try (var giver = onADesk(); var chen = onAPhone()) {
            browser().signIn(giver.window(), dineo.token());
            assertThat(giver.goesTo(story).reads()).contains("quagga", "Your membership has 3 a month to give.");
            giver.presses("Give this article away");
            assertThat(giver.reads()).contains("This is your link. Send it to whom you like.", "Readers so far: 0.");
            var link = giver.field("Your link").replace(browser().url(""), "");

            assertThat(chen.goesTo(link).reads()).contains("This article was given to you.").doesNotContain("quagga");
            assertThat(giver.goesTo(link).reads()).as("looking spends nothing").contains("Readers so far: 0.");
            assertThat(chen.presses("Read the whole article").reads()).contains("quagga");
            assertThat(giver.goesTo(link).reads()).contains("Readers so far: 1.");
        }
    }

    @Test
    void whoComesFromAFirmWithSeatsReadsWhatItsTierOpens() throws InterruptedException {
        var firm = UUID.randomUUID().toString().substring(0, 8) + ".example";
        var story = article("tier:journey-gold");
        try (var publisher = atTheDesk(StaffSession.as(Role.PUBLISHER)); var ada = byNight()) {
            publisher.goesTo("/desk/groups").types("Name", "Harbour Library " + firm).chooses("Tier", GOLD.value()).types("Seats", "2").presses("Open it");
            publisher.types("Everybody of a mail domain", firm).presses("Add");

            ada.goesTo("/sign-in?next=" + story.replace("/", "%2F")).types("Mail address", "ada@" + firm).presses("Send the mail");
            ada.types("Code from the mail", Mailbox.code(joinMail("ada@" + firm))).presses("Sign in with the code");

            assertThat(ada.at()).isEqualTo(story);
            assertThat(ada.reads()).contains("quagga");
            assertThat(publisher.goesTo(publisher.at()).reads()).contains("1 of 2 seats");
        }
    }

    @Test
    void whoWorksAtTheDeskSetsUpAnAppFirstAndShowsItWhenTheySignInAgain() {
        var bruno = StaffSession.withoutFactor(Role.EDITOR);
        try (var editor = onADesk()) {
            browser().signIn(editor.window(), bruno.token());
            editor.goesTo("/desk");
            assertThat(editor.at()).isEqualTo("/sign-in/factor");
            editor.follows("Set up an app");
            var app = new App(editor.reads(".factor__secret"), clock);
            editor.types("Type what the app shows", app.code()).presses("Set up");
            assertThat(editor.reads()).contains("Recovery codes");
            editor.presses("I have kept them");
            assertThat(editor.at()).isEqualTo("/desk");

            browser().signIn(editor.window(), StaffSession.again(bruno.member()).token());
            editor.goesTo("/desk");
            assertThat(editor.at()).isEqualTo("/sign-in/factor");
            editor.types("Code", app.code(1)).presses("Go on");
            assertThat(editor.at()).isEqualTo("/desk");
        }
    }

    @Test
    void whoEndsASessionInOneBrowserIsOutInTheOther() throws InterruptedException {
        var address = UUID.randomUUID() + "@example.com";
        try (var desk = onADesk(); var phone = onAPhone()) {
            signsIn(desk, address, "Join");
            signsIn(phone, address, "Your link to");
            assertThat(phone.reads()).contains("This browser", "End all others");

            desk.goesTo("/account/sessions").presses("End all others");
            assertThat(desk.reads()).doesNotContain("End all others");

            assertThat(phone.goesTo("/account/sessions").at()).isEqualTo("/sign-in");
            assertThat(desk.goesTo("/account").at()).isEqualTo("/account");
        }
    }

    @Test
    void whoLeavesHasADayToThinkAgainAndThenIsAFormerMember() throws InterruptedException {
        var dineo = StaffSession.as();
        var address = members.called(dineo.member()).address().orElseThrow().value();
        try (var ada = onAPhone(); var publisher = atTheDesk(StaffSession.as(Role.PUBLISHER))) {
            browser().signIn(ada.window(), dineo.token());
            ada.goesTo("/account").presses("Remove my account");
            assertThat(ada.reads()).contains("Your account will be removed on ");
            assertThat(ada.presses("Keep my account").reads()).doesNotContain("Your account will be removed on ");
            ada.presses("Remove my account");

            leaving.due(dineo.member().value());

            assertThat(ada.goesTo("/account").at()).isEqualTo("/sign-in");
            assertThat(publisher.goesTo("/desk/members/" + dineo.member().value()).reads()).contains("A former member", "none any more").doesNotContain(address);
        }
    }

    private String article(String level) {
        var body = Body.of(Paragraph.of("The lead."), new PreviewMark(), Paragraph.of("Behind it stands quagga."));
        var id = articles.file(Cast.story("Journey " + UUID.randomUUID()).with(body).with(Cast.from(AccessLevel.parse(level))), new Fate.Release(Instant.now()), BRUNO);
        return articles.called(id).path();
    }

    private void give(MemberId member, Slug tier) {
        grants.give(Actor.OPERATOR, member, Giving.byHand(tier, Optional.empty(), "a test", true));
    }

    private void signsIn(Somebody somebody, String address, String subject) throws InterruptedException {
        somebody.goesTo("/sign-in?next=%2Faccount%2Fsessions").types("Mail address", address).presses("Send the mail");
        somebody.types("Code from the mail", Mailbox.code(post().mail(address, subject))).presses("Sign in with the code");
    }

    private String joinMail(String address) throws InterruptedException {
        return post().mail(address, "Join");
    }

    private PostOffice post() {
        return Objects.requireNonNull(office);
    }
}
