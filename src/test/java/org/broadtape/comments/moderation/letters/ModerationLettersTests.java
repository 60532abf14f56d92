package org.broadtape.comments.moderation.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.quarkus.arc.Arc;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Said;
import org.broadtape.comments.State;
import org.broadtape.comments.moderation.Choice;
import org.broadtape.comments.moderation.Decision;
import org.broadtape.comments.moderation.Decision.What;
import org.broadtape.comments.moderation.Decisions;
import org.broadtape.comments.moderation.Machine;
import org.broadtape.comments.moderation.appeals.Appeals;
import org.broadtape.comments.moderation.reports.Kind;
import org.broadtape.comments.moderation.reports.Reporting;
import org.broadtape.comments.moderation.reports.Reports;
import org.broadtape.delivery.Content;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Delivery;
import org.broadtape.delivery.Parcel;
import org.broadtape.members.MemberId;
import org.broadtape.members.StaffSession;
import org.broadtape.members.Viewer;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Who is written to about a decision, and what: promised in the decision's transaction, made when it is sent.
@QuarkusTest
@TestTransaction
class ModerationLettersTests {

    private static final String WORDS = "Everybody at Saltpan is a thief.";

    @Inject
    Decisions decisions;

    @Inject
    Machine machine;

    @Inject
    Reports reports;

    @Inject
    Appeals appeals;

    @Inject
    Deliveries deliveries;

    @Inject
    ModerationLetters letters;

    @Inject
    Jdbi jdbi;

    private final Actor chen = moderator("Chen");
    private final Actor bruno = moderator("Bruno Almeida");
    private final MemberId ada = StaffSession.as().member();
    private final ArticleId article = Arc.container().instance(Articles.class).get().file(story("Copper that is written about"), new Fate.Release(Instant.now()), BRUNO);
    private final CommentId comment = new CommentId(Said.under(article, ada, WORDS));

    @Test
    void theAuthorIsToldWhatIsNotShownWhyByWhomAndWhatTheyCanDo() {
        reject("It accuses without proof");

        var mail = mail(about(ada, "reasons"));
        assertThat(mail.subject()).startsWith("Your comment at ").endsWith(" is not shown");
        assertThat(unwrapped(mail)).contains("This comment of yours is not shown, or not any more:", "“" + WORDS + "”", "The reason: It accuses without proof", "A moderator decided so",
                "you may appeal once", "out-of-court dispute settlement body or to a court", "/comments/" + comment + "/appeal", "It cannot be turned off.").doesNotContain("Chen", "automatically");
        assertThat(mail.html()).contains("It accuses without proof");
    }

    @Test
    void whatTheMachineDecidedIsSaidToBeDecidedAutomatically() {
        machine.decide(comment, "outside judge", What.REJECTED, State.REJECTED, "A slur");

        assertThat(unwrapped(mail(about(ada, "reasons")))).contains("The reason: A slur", "This was decided automatically").doesNotContain("A moderator decided so");
    }

    @Test
    void whatWasTakenBackMeanwhileIsToldToNobody() {
        reject("Too hasty");
        decisions.undo(chen);

        assertThat(content(about(ada, "reasons"))).isEqualTo(new Content.None("it was decided otherwise meanwhile"));
    }

    @Test
    void aLongCommentIsQuotedByItsBeginning() {
        jdbi.useHandle(db -> db.execute("update comments.comment set source = ? where id = ?", "a".repeat(1001), comment.value()));
        reject("Too long");

        assertThat(unwrapped(mail(about(ada, "reasons"))).replace(" ", "")).contains("“" + "a".repeat(1000) + "…”");
    }

    @Test
    void anImportedReaderAndOneWhoHasLeftAreNotWrittenTo() {
        jdbi.useHandle(db -> db.execute("update comments.comment set member_id = null, name = 'A reader' where id = ?", comment.value()));
        reject("Off the point");

        assertThat(deliveries.of(ada.toString(), 10)).isEmpty();
    }

    @Test
    void whoGivesNoticeOfIllegalContentHasAReceiptAndIsToldThatItWasRemovedAndWhy() {
        var ruth = notice();
        assertThat(mail(about(ruth, "receipt"))).satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Your notice to ").endsWith(" has arrived");
            assertThat(unwrapped(mail)).contains("“" + WORDS + "”", "A person looks at it").doesNotContain("Ada");
        });

        reject("It accuses without proof");

        assertThat(mail(about(ruth, "outcome"))).satisfies(mail -> {
            assertThat(mail.subject()).startsWith("What ").endsWith(" decided about your notice");
            assertThat(unwrapped(mail)).contains("It is not shown any more.", "The reason: It accuses without proof", "answer this mail", "“" + WORDS + "”").doesNotContain("Ada", "Chen");
        });
        assertThat(unwrapped(mail(about(ada, "reasons")))).as("neither learns of the other").doesNotContain("Ruth", ruth, "Section 1");
    }

    @Test
    void whoseNoticeChangedNothingIsToldThatItWasRead() {
        var ruth = notice();

        decisions.approve(chen, List.of(choice()));

        assertThat(unwrapped(mail(about(ruth, "outcome")))).contains("found no reason to remove it").doesNotContain("It is not shown any more", "The reason:");
        assertThat(deliveries.of(ada.toString(), 10)).as("nothing was decided against its author").isEmpty();
    }

    @Test
    void anAppealIsAnsweredAsItWasDecided() {
        reject("It accuses without proof");
        appeals.appeal(ada, comment, "There is a verdict");
        appeals.decide(bruno, choice(), false, "The verdict was overturned");
        assertThat(unwrapped(mail(about(ada, "appeal")))).contains("Somebody else than before", "The decision stands", "The verdict was overturned", "/comments/" + comment + "/appeal");

        var other = new CommentId(Said.under(article, ada, "Another of hers."));
        decisions.reject(chen, List.of(new Choice(other, 0, 0)), "Off the point");
        appeals.appeal(ada, other, "It is the point");
        appeals.decide(bruno, new Choice(other, decisions.standing(other).map(Decision::id).orElseThrow(), 0), true, "");

        assertThat(unwrapped(mail(about(ada, "appeal")))).contains("It is shown now.", "“Another of hers.”", "/comments/" + other).doesNotContain("/appeal", "Everybody at Saltpan");
    }

    private void reject(String reason) {
        assertThat(decisions.reject(chen, List.of(choice()), reason).done()).isEqualTo(1);
    }

    private Choice choice() {
        return new Choice(comment, decisions.standing(comment).map(Decision::id).orElse(0L), 0);
    }

    /// A stranger's notice, and the address that it names.
    private String notice() {
        var address = "ruth-" + UUID.randomUUID() + "@example.com";
        reports.report(comment, Viewer.Anyone.ANYWHERE, new Reporting(Optional.empty(), Kind.ILLEGAL, "Section 1 of the Act", "Ruth", address, true));
        return address;
    }

    private Delivery about(MemberId member, String letter) {
        return about(member.toString(), letter);
    }

    /// The newest letter of a kind to somebody, who gets it by mail and for no other reason than a decision.
    private Delivery about(String recipient, String letter) {
        var found = deliveries.of(recipient, 10).stream().filter(delivery -> delivery.subject().startsWith(letter + "/")).toList();
        assertThat(found).as("letters to %s", recipient).isNotEmpty();
        assertThat(found.getFirst().reason()).isEqualTo("comment decision");
        return found.getFirst();
    }

    private Content content(Delivery delivery) {
        var payload = jdbi.withHandle(db -> db.createQuery("select payload from delivery.message where id = ?").bind(0, delivery.message()).mapTo(String.class).one());
        return letters.of(new Parcel(delivery.id(), 1, delivery.reason(), delivery.subject(), delivery.version(), payload, delivery.recipient(), delivery.channel(), delivery.address(),
                delivery.destination(), 1, 1, Instant.now()));
    }

    private Content.Mail mail(Delivery delivery) {
        return (Content.Mail) content(delivery);
    }

    /// Lines are broken where they are long.
    private static String unwrapped(Content.Mail mail) {
        return mail.text().replaceAll("\\s+", " ");
    }

    private static Actor moderator(String name) {
        return new Actor(Optional.of(StaffSession.as(Role.MODERATOR).member()), name, Set.of(Role.MODERATOR), "");
    }
}
