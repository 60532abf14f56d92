package org.broadtape.delivery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Delivery;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.State;
import org.broadtape.delivery.Target;
import org.broadtape.delivery.Urgency;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What a person sees of the ledger and decides. The queue of each test is a folder of its own, and paused, so that nothing leaves meanwhile.
@QuarkusTest
class DeliveriesCommandTests {

    @Inject
    Instance<DeliveriesCommand> commands;

    @Inject
    Deliveries deliveries;

    @TempDir
    Path folder;

    @Test
    void itShowsWhatWaitsWhereAndEachOfIt() {
        var delivery = promised("article/701");

        assertThat(said()).contains("folder " + folder + ": 1 ready, 0 sending, 0 doubtful, 0 failed, waiting since ").contains(", paused");
        assertThat(said("list", "article/701")).isEqualTo(delivery.id() + "  ready  article/701 v1 to ada by folder" + System.lineSeparator());
        assertThat(said("show", String.valueOf(delivery.id()))).contains("message " + delivery.message() + ", reason test, version 1", "to " + folder, "0 tries, due ");
        assertThat(said("list", "article/none")).startsWith("None.");
    }

    @Test
    void aMessageRestsAndIsCancelledAndIsSentAgain() {
        var delivery = promised("article/702");
        var message = String.valueOf(delivery.message());

        assertThat(said("pause", "--message", message)).startsWith("Paused: message " + message);
        assertThat(said("show", String.valueOf(delivery.id()))).contains("resting until resumed");
        assertThat(said("resume", "--message", message)).startsWith("Resumed: message " + message);
        assertThat(said("cancel", "--subject", "article/702")).startsWith("1 cancelled.");
        assertThat(deliveries.called(delivery.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(said("resend", String.valueOf(delivery.id()))).startsWith("1 will be sent again.");
        assertThat(said("settle", String.valueOf(delivery.id()), "--arrived", "yes")).as("it is not in doubt").startsWith("0 settled.");
    }

    @Test
    void whatItDoesNotUnderstandItRefusesInWords() {
        assertRefused("is no state of a delivery; there are ready, sending, sent, doubtful, failed, cancelled", "list", "lost");
        assertRefused("say which: --message, --subject, --channel", "pause");
        assertRefused("a subject is cancelled, not paused", "pause", "--subject", "article/1");
        assertRefused("there is no channel 'pigeon'; there are ", "pause", "--channel", "pigeon");
        assertRefused("it is not paused", "resume", "--channel", "folder", "--destination", "/nowhere");
        assertRefused("write yes or no", "settle", "doubtful", "--arrived", "perhaps");
        assertThatThrownBy(() -> said("show", "999999999")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> said("pause", "--message", "999999999")).isInstanceOf(NotFound.class);
    }

    private Delivery promised(String subject) {
        deliveries.pause(new Target.Destination("folder", folder.toString()));
        deliveries.promise(new Message("test", subject, 1, "", Urgency.ORDINARY), List.of(new Recipient("ada", "folder", folder.toString())));
        return deliveries.about(subject).getLast();
    }

    private void assertRefused(String words, String... arguments) {
        assertThatThrownBy(() -> said(arguments)).isInstanceOf(Refused.class).hasMessageContaining(words);
    }

    private String said(String... arguments) {
        var out = new StringWriter();
        var problems = new ArrayList<RuntimeException>();
        new CommandLine(commands.get()).setOut(new PrintWriter(out)).setExecutionExceptionHandler((problem, _, _) -> {
            problems.add((RuntimeException) problem);
            return 1;
        }).execute(arguments);
        problems.forEach(problem -> {
            throw problem;
        });
        return out.toString();
    }
}
