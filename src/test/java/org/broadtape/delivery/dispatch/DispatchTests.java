package org.broadtape.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.delivery.dispatch.PostOffice.until;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.broadtape.delivery.Delivery;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.State;
import org.broadtape.delivery.Target;
import org.broadtape.delivery.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The ledger against PostgreSQL: what is taken when, and what becomes of it.
class DispatchTests {

    private final PostOffice office = PostOffice.empty();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatIsPromisedTwiceIsSentOnce() throws InterruptedException {
        var carrier = Carrier.good();
        office.promise("article/1", Urgency.ORDINARY, "carrier", "ada@one", "bruno@one");
        office.promise("article/1", Urgency.ORDINARY, "carrier", "ada@one", "chen@two");

        office.start(carrier);
        until(() -> office.count(State.SENT) == 3);

        assertThat(carrier.carried).containsExactlyInAnyOrder("article/1 to ada@one", "article/1 to bruno@one", "article/1 to chen@two");
        assertThat(office.overview.about("article/1")).allMatch(delivery -> delivery.answer().equals("thank you") && delivery.tries() == 1);
    }

    @Test
    void aBadDestinationHoldsUpItselfAlone() throws InterruptedException {
        var carrier = new Carrier(parcel -> parcel.destination().equals("bad") ? new Outcome.Deferred("mailbox on fire") : new Outcome.Delivered(""));
        office.promise("article/1", Urgency.ORDINARY, "carrier", addresses(200, "bad"));
        office.promise("article/2", Urgency.ORDINARY, "carrier", addresses(200, "good"));

        office.start(carrier);
        until(() -> office.count(State.SENT) == 200);

        var bad = office.overview.about("article/1");
        assertThat(bad).allMatch(delivery -> delivery.state() == State.READY || delivery.state() == State.SENDING);
        // five connections at once, and none after as many failures in a row
        assertThat(carrier.carried.stream().filter(one -> one.endsWith("@bad")).count()).isBetween(1L, 9L);
        until(() -> office.count(State.SENDING) == 0);
        assertThat(office.overview.about("article/1").stream().filter(delivery -> delivery.tries() == 1)).isNotEmpty()
                .allMatch(delivery -> rest(delivery).equals(Duration.ofMinutes(5)) && delivery.answer().equals("mailbox on fire"));
    }

    @Test
    void whatIsUrgentGoesBeforeWhatWasPromisedBefore() throws InterruptedException {
        var carrier = new Carrier("carrier", 1, _ -> new Outcome.Delivered(""));
        office.promise("edition/1", Urgency.BULK, "carrier", addresses(20, "one"));
        office.promise("article/1", Urgency.ORDINARY, "carrier", "ada@one");
        office.promise("article/2", Urgency.URGENT, "carrier", "ada@one");

        office.start(carrier);
        until(() -> office.count(State.SENT) == 22);

        assertThat(carrier.carried).startsWith("article/2 to ada@one", "article/1 to ada@one");
    }

    @Test
    void aDestinationThatIsPausedWaitsAndTheOthersGoOn() throws InterruptedException {
        var carrier = Carrier.good();
        office.promise("article/1", Urgency.ORDINARY, "carrier", "ada@one", "bruno@two");
        office.decisions.pause("carrier", "one", Instant.now());
        office.start(carrier);
        until(() -> office.count(State.SENT) == 1);
        assertThat(carrier.carried).containsExactly("article/1 to bruno@two");

        office.promise("article/1-killed", Urgency.URGENT, "carrier", "ada@one");
        office.decisions.resume("carrier", "one", Instant.now());
        office.wake();

        until(() -> office.count(State.SENT) == 3);
    }

    @Test
    void aPausedMessageWaitsAlsoForThoseWhoArePromisedItLater() throws InterruptedException {
        var carrier = Carrier.good();
        office.promise("article/1", Urgency.ORDINARY, "carrier", "ada@one");
        office.promise("article/2", Urgency.ORDINARY, "carrier", "ada@one");
        var message = office.overview.about("article/1").getFirst().message();
        office.decisions.pauseMessage(message, true, Instant.now());
        office.promise("article/1", Urgency.ORDINARY, "carrier", "bruno@one");

        office.start(carrier);
        until(() -> office.count(State.SENT) == 1);
        assertThat(carrier.carried).containsExactly("article/2 to ada@one");
        office.decisions.pauseMessage(message, false, Instant.now());
        office.wake();

        until(() -> office.count(State.SENT) == 3);
    }

    @Test
    void aKillCancelsWhatIsReadyAndTellsWhatHasGone() throws InterruptedException {
        var gone = new CountDownLatch(1);
        var carrier = new Carrier("carrier", 1, _ -> {
            gone.countDown();
            return new Outcome.Delivered("");
        });
        office.promise("article/1", Urgency.ORDINARY, "carrier", "ada@one");
        office.start(carrier);
        gone.await();
        until(() -> office.count(State.SENT) == 1);
        office.decisions.pause("carrier", "two", Instant.now());
        office.promise("article/1", Urgency.ORDINARY, "carrier", "bruno@two");

        var cancelled = office.decisions.cancel(new Target.OfSubject("article/1"), "killed", Instant.now());

        assertThat(cancelled).isEqualTo(1);
        assertThat(office.overview.about("article/1")).extracting(Delivery::recipient, Delivery::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ada@one", State.SENT), org.assertj.core.groups.Tuple.tuple("bruno@two", State.CANCELLED));
    }

    @Test
    void whatIsRefusedHasFailedAndWhatBreaksIsInDoubtUntilAPersonDecides() throws InterruptedException {
        office.start(new Carrier(parcel -> switch (parcel.recipient()) {
            case "no@one" -> new Outcome.Refused("nobody here");
            case "gone@one" -> new Outcome.Withdrawn("it was killed");
            default -> throw new IllegalStateException("the line is dead");
        }));
        office.promise("article/1", Urgency.ORDINARY, "carrier", "no@one", "gone@one", "who@one");
        office.wake();
        until(() -> office.count(State.DOUBTFUL) == 1 && office.count(State.FAILED) == 1 && office.count(State.CANCELLED) == 1);

        var doubtful = office.overview.in(State.DOUBTFUL, "", 10).getFirst();
        assertThat(doubtful.answer()).contains("the line is dead");
        assertThat(office.decisions.settle(List.of(doubtful.id()), State.SENT, "a person knows", Instant.now())).isEqualTo(1);
        assertThat(office.decisions.resend(List.of(doubtful.id()), Instant.now())).isEqualTo(1);
        assertThat(office.decisions.resend(List.of(doubtful.id()), Instant.now())).as("it is ready already, or under way").isZero();
    }

    @Test
    void whatIsUrgentIsSentAgainRatherThanLeftInDoubt() throws InterruptedException {
        office.start(new Carrier(_ -> new Outcome.Doubtful("the line broke")));
        office.promise("article/1", Urgency.URGENT, "carrier", "ada@one");
        office.wake();

        until(() -> office.overview.about("article/1").getFirst().answer().equals("the line broke"));

        assertThat(office.overview.about("article/1").getFirst().state()).isEqualTo(State.READY);
    }

    @Test
    void aKillTriesADestinationThatRests() throws InterruptedException {
        var carrier = new Carrier(parcel -> parcel.urgent() ? new Outcome.Delivered("") : new Outcome.Deferred("not now"));
        office.promise("article/1", Urgency.ORDINARY, "carrier", addresses(30, "one"));
        office.start(carrier);
        until(() -> carrier.carried.size() >= 4 && office.count(State.SENDING) == 0);

        office.promise("article/1-killed", Urgency.URGENT, "carrier", "ada@one");
        office.wake();

        until(() -> office.count(State.SENT) == 1);
    }

    @Test
    void whatHasNotLeftBlamesNoDestination() throws InterruptedException {
        office.promise("article/1", Urgency.ORDINARY, "carrier", addresses(30, "one"));

        office.start(new Carrier(_ -> new Outcome.Postponed("the press is broken")));
        until(() -> office.overview.about("article/1").stream().allMatch(delivery -> delivery.tries() == 1 && delivery.state() == State.READY));

        assertThat(office.overview.about("article/1")).allMatch(delivery -> delivery.answer().equals("the press is broken") && rest(delivery).equals(Duration.ofMinutes(5)));
    }

    @Test
    void afterFiveDaysItIsGivenUp() throws InterruptedException {
        office.promise("article/1", Urgency.ORDINARY, Instant.now().minus(5, ChronoUnit.DAYS), "carrier", "ada@one");
        office.promise("article/2", Urgency.ORDINARY, Instant.now().minus(4, ChronoUnit.DAYS), "carrier", "ada@two");

        office.start(new Carrier(_ -> new Outcome.Deferred("nobody answers", Optional.of(Duration.ofSeconds(9)))));
        until(() -> office.count(State.FAILED) == 1 && office.overview.about("article/2").getFirst().tries() == 1 && office.count(State.SENDING) == 0);

        assertThat(office.overview.about("article/1").getFirst().answer()).isEqualTo("given up after five days; last: nobody answers");
        assertThat(rest(office.overview.about("article/2").getFirst())).isEqualTo(Duration.ofSeconds(4000));
    }

    @Test
    void whatRestedLongerThanItsFiveDaysIsSentWhenItIsLetGo() {
        var longAgo = Instant.now().minus(9, ChronoUnit.DAYS);
        office.promise("article/1", Urgency.ORDINARY, longAgo, "carrier", "ada@one", "bruno@one");
        office.promise("article/2", Urgency.ORDINARY, longAgo, "carrier", "ada@two");
        office.promise("article/3", Urgency.ORDINARY, longAgo, "carrier", "ada@three");
        var message = office.overview.about("article/2").getFirst().message();
        office.decisions.pause("carrier", "one", longAgo);
        office.decisions.pauseMessage(message, true, longAgo);

        var now = Instant.now();
        office.decisions.resume("carrier", "one", now);
        office.decisions.pauseMessage(message, false, now);

        assertThat(office.decisions.expire(now.minus(Backoff.LIFETIME), now)).as("the one that did not rest").isEqualTo(1);
        assertThat(office.overview.about("article/3").getFirst().state()).isEqualTo(State.FAILED);
    }

    @Test
    void twoNodesShareTheWorkAndSendNothingTwice() throws InterruptedException {
        var one = Carrier.good();
        var other = Carrier.good();
        for (var number = 0; number < 20; number++) {
            office.promise("article/" + number, Urgency.ORDINARY, "carrier", addresses(50, "host" + number));
        }

        office.start(one);
        office.start(other);
        until(() -> office.count(State.SENT) == 1000);

        assertThat(one.carried).hasSizeLessThan(1001).doesNotContainAnyElementsOf(other.carried).doesNotHaveDuplicates();
        assertThat(one.carried.size() + other.carried.size()).isEqualTo(1000);
    }

    private static String[] addresses(int many, String host) {
        return IntStream.range(0, many).mapToObj(number -> "reader" + number + "@" + host).toArray(String[]::new);
    }

    private static Duration rest(Delivery delivery) {
        return Duration.between(delivery.changedAt(), delivery.dueAt().orElseThrow());
    }
}
