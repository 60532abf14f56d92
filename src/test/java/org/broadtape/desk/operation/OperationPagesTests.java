package org.broadtape.desk.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Delivery;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.State;
import org.broadtape.delivery.Target;
import org.broadtape.delivery.Urgency;
import org.broadtape.members.StaffSession;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.audit.AuditFilter;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;

/// What a producer sees of the machine and decides. Each test's queue is a folder of its own, and paused, so that nothing leaves meanwhile.
@QuarkusTest
class OperationPagesTests {

    @Inject
    Jdbi jdbi;

    @Inject
    Deliveries deliveries;

    @Inject
    Audit audit;

    @TempDir
    Path folder;

    private final StaffSession producer = StaffSession.as(Role.PRODUCER);

    @Test
    void whatIsParkedIsShownWithItsErrorAndTriedAgain() {
        var row = parked("article/801");

        assertThat(producer.asks().get("/desk/outbox").asString()).contains("article/801").contains("the hub said &lt;no&gt;");
        var answer = producer.asks().post("/desk/outbox/" + row + "/retry");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/desk/outbox?done=retried");
        assertThat(producer.asks().get("/desk/outbox?done=retried").asString()).contains("It is tried again.").doesNotContain("article/801");
        assertThat(recorded("outbox/" + row)).extracting(AuditEntry::what).containsExactly("outbox retried");
        assertThat(producer.asks().post("/desk/outbox/" + row + "/retry").statusCode()).as("not parked any more").isEqualTo(404);
        forget(row);
    }

    @Test
    void whatIsDroppedIsGoneAndWhoDidItIsWrittenDown() {
        var row = parked("article/802");

        assertThat(producer.asks().post("/desk/outbox/" + row + "/drop").statusCode()).isEqualTo(303);

        assertThat(producer.asks().get("/desk/outbox").asString()).doesNotContain("article/802");
        assertThat(recorded("outbox/" + row)).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("outbox dropped");
            assertThat(entry.actor()).hasValue(producer.member());
            assertThat(entry.name()).isEqualTo("Bruno Almeida");
            assertThat(entry.network()).isNotEmpty();
        });
    }

    @Test
    void theWordsOfWhatWasDoneAreTheDesksOwn() {
        assertThat(producer.asks().get("/desk/outbox?done=You+have+won").asString()).doesNotContain("You have won").doesNotContain("role=\"status\"");
    }

    @Test
    void deliveriesAreFoundBySubjectAndByRecipient() {
        var delivery = promised("article/803");

        for (var find : List.of("article/803", delivery.recipient())) {
            assertThat(producer.asks().get("/desk/deliveries?find=" + find).asString()).as(find).contains("/desk/deliveries/" + delivery.id()).contains("version 1");
        }
        assertThat(producer.asks().get("/desk/deliveries?find=article/none").asString()).contains("Nothing was promised about or to “article/none”.");
        assertThat(producer.asks().get("/desk/deliveries").asString()).contains(folder.toString()).contains("paused");
        assertThat(producer.asks().get("/desk/deliveries/" + delivery.id()).asString()).contains("article/803").contains("queue " + folder);
        assertThat(producer.asks().get("/desk/deliveries/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void aDeliveryIsCancelledSentAgainPausedAndResumed() {
        var delivery = promised("article/804");
        var address = "/desk/deliveries/" + delivery.id();

        assertThat(producer.asks().post(address + "/cancellation").statusCode()).isEqualTo(303);
        assertThat(deliveries.called(delivery.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(deliveries.called(delivery.id()).answer()).isEqualTo("cancelled by Bruno Almeida");
        assertThat(producer.asks().post(address + "/resending").statusCode()).isEqualTo(303);
        assertThat(deliveries.called(delivery.id()).state()).isEqualTo(State.READY);
        assertThat(producer.asks().post(address + "/pause").statusCode()).isEqualTo(303);
        assertThat(producer.asks().get(address).asString()).contains("when somebody resumes it");
        assertThat(producer.asks().post(address + "/resumption").statusCode()).isEqualTo(303);

        assertThat(recorded("message/" + delivery.message())).extracting(AuditEntry::what).containsExactly("deliveries resumed", "deliveries paused", "deliveries cancelled");
        assertThat(recorded("delivery/" + delivery.id())).extracting(AuditEntry::what).containsExactly("delivery sent again");
    }

    @Test
    void whatIsInDoubtIsSettledByWhoeverKnows() {
        var delivery = promised("article/805");
        jdbi.useHandle(db -> db.execute("update delivery.delivery set state = 'DOUBTFUL' where id = ?", delivery.id()));

        var unsaid = producer.asks().post("/desk/deliveries/" + delivery.id() + "/settlement");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.asString()).contains("Say whether it arrived");
        assertThat(producer.asks().formParam("arrived", "yes").post("/desk/deliveries/" + delivery.id() + "/settlement").statusCode()).isEqualTo(303);

        assertThat(deliveries.called(delivery.id()).state()).isEqualTo(State.SENT);
        assertThat(recorded("delivery/" + delivery.id())).extracting(AuditEntry::detail).containsExactly("arrived");
    }

    @Test
    void aQueueIsPausedAndResumedAndWhatCannotBeIsSaidInWords() {
        var queue = folder.resolve("north").toString();

        assertThat(producer.asks().formParam("channel", "folder").formParam("destination", queue).post("/desk/deliveries/pauses").statusCode()).isEqualTo(303);
        assertThat(producer.asks().get("/desk/deliveries").asString()).contains(queue);
        assertThat(producer.asks().formParam("channel", "folder").formParam("destination", queue).post("/desk/deliveries/resumptions").statusCode()).isEqualTo(303);
        var again = producer.asks().formParam("channel", "folder").formParam("destination", queue).post("/desk/deliveries/resumptions");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.asString()).contains("role=\"alert\"").contains("it is not paused");
        assertThat(producer.asks().post("/desk/deliveries/pauses").asString()).contains("Say which channel");
        assertThat(recorded("queue/folder/" + queue)).extracting(AuditEntry::what).containsExactly("deliveries resumed", "deliveries paused");
    }

    @Test
    void theChecksSayWhatTheCommandsSay() {
        assertThat(producer.asks().get("/desk/checks").asString()).contains("What is wrong").contains("<dt>Program</dt>").contains("<dt>Outbox</dt>");
    }

    @Test
    void anUnknownProviderIsNotFound() {
        assertThat(producer.asks().get("/desk/providers").statusCode()).isEqualTo(200);
        assertThat(producer.asks().get("/desk/providers/nobody").statusCode()).isEqualTo(404);
    }

    private long parked(String aggregate) {
        return jdbi.withHandle(db -> db.createQuery("""
                insert into jobs.outbox (listener, aggregate, event, payload, tries, parked_at, last_error)
                values ('nobody-listens', :aggregate, 'ArticleReleased', '{}', 8, now(), 'the hub said <no>')
                returning id
                """).bind("aggregate", aggregate).mapTo(Long.class).one());
    }

    private void forget(long row) {
        jdbi.useHandle(db -> db.execute("delete from jobs.outbox where id = ?", row));
    }

    private Delivery promised(String subject) {
        deliveries.pause(new Target.Destination("folder", folder.toString()));
        deliveries.promise(new Message("test", subject, 1, "", Urgency.ORDINARY), List.of(new Recipient("ada-" + UUID.randomUUID(), "folder", folder.toString())));
        return deliveries.about(subject).getLast();
    }

    private List<AuditEntry> recorded(String subject) {
        var filter = new AuditFilter("", "", subject, AuditFilter.ALL.from(), AuditFilter.ALL.before());
        return audit.entries(Actor.OPERATOR, filter, Long.MAX_VALUE, 10);
    }
}
