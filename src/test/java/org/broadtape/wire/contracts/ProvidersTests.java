package org.broadtape.wire.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.history.By;
import org.broadtape.kernel.Refused;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProvidersTests {

    @Inject
    Providers providers;

    @Inject
    Jdbi jdbi;

    private final String slug = "p" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aContractIsKeptWithEveryTerm() {
        var contract = contract("""
                address = "https://cape.example/"
                format = "nitf"
                territories = ["ZA", "NA"]
                archive_days = 30
                release = "hold"
                urgent_up_to = 2
                urgent = "automatic"
                empty_embargo = "free"
                time_zone = "Africa/Johannesburg"
                watch = "inbox/own"
                poll = "https://cape.example/feed"
                poll_every = "90s"
                websub = true
                silence = "6h"
                subjects."medtop:20000385" = { section = "markets", topic = "Markets" }
                subjects.CO = { topic = "Companies" }
                """);
        providers.set(contract, By.OPERATOR);

        assertThat(providers.called(slug)).isEqualTo(contract);
    }

    @Test
    void everyChangedTermIsWrittenDownWithWhoAndFromWhatToWhat() {
        providers.set(contract("silence = \"6h\"\n"), By.OPERATOR);
        providers.set(contract("silence = \"2h\"\nurgent_up_to = 3\nurgent = \"hold\"\n"), new By("Bruno"));

        assertThat(providers.changes(providers.called(slug).slug())).filteredOn(change -> change.by().equals("Bruno"))
                .extracting(change -> change.term() + ": " + change.before() + " > " + change.after())
                .containsExactlyInAnyOrder("silence: 6h > 2h", "urgent_up_to:  > 3", "urgent:  > hold");
    }

    @Test
    void whatWasWrittenDownOfAChangeCannotBeChangedOrTakenAway() {
        providers.set(contract(""), By.OPERATOR);

        for (var statement : new String[] { "update wire.provider_change set after = ''", "delete from wire.provider_change", "truncate wire.provider_change" }) {
            assertThatThrownBy(() -> jdbi.useHandle(db -> db.execute(statement))).hasMessageContaining("changes of contracts are kept as they were written");
        }
    }

    @Test
    void termsAreAddedChangedAndTakenOutByName() {
        providers.add(slug, List.of("name=Cape Exchange News", "channels=site, feed", "archive_days=30", "urgent_up_to=3", "urgent=automatic", "subjects.a=b=markets, Metals"), By.OPERATOR);
        var changed = providers.change(slug, List.of("archive_days=", "urgent_up_to=", "urgent=", "territories=ZA,NA", "subjects.CO=companies"), By.OPERATOR);

        assertThat(changed).isEqualTo(providers.called(slug));
        assertThat(changed.channels()).containsExactlyInAnyOrder(Channel.SITE, Channel.FEED);
        assertThat(changed.archiveDays()).isZero();
        assertThat(changed.urgency()).isEmpty();
        assertThat(changed.territories()).containsExactlyInAnyOrder("ZA", "NA");
        assertThat(changed.subjects()).containsOnly(Map.entry("a=b", new Place("markets", "Metals")), Map.entry("CO", new Place("companies", "")));
    }

    @Test
    void whatIsNoChangeIsRefusedInWords() {
        providers.add(slug, List.of("name=Cape Exchange News"), By.OPERATOR);

        assertThatThrownBy(() -> providers.add(slug, List.of("name=Cape"), By.OPERATOR)).hasMessageStartingWith("there is a provider '" + slug + "' already; change its terms with");
        assertThatThrownBy(() -> providers.change(slug, List.of("silence"), By.OPERATOR)).hasMessageStartingWith("'silence' is no change of a contract; write term=value");
        assertThatThrownBy(() -> providers.change(slug, List.of("slug=other"), By.OPERATOR)).hasMessageEndingWith("The slug stays.");
        assertThatThrownBy(() -> providers.change(slug, List.of("archive_days=soon"), By.OPERATOR)).hasMessageStartingWith("archive_days is 'soon'; write a number of days");
        assertThatThrownBy(() -> providers.change(slug, List.of("websub=yes"), By.OPERATOR)).hasMessageStartingWith("websub is 'yes'; write true or false");
        assertThatThrownBy(() -> providers.change(slug, List.of("name="), By.OPERATOR)).hasMessageStartingWith("name is missing");
    }

    @Test
    void twoProvidersDoNotWatchOneFolder() {
        providers.add(slug, List.of("name=Cape Exchange News", "watch=inbox/" + slug), By.OPERATOR);

        assertThatThrownBy(() -> providers.add(slug + "-2", List.of("name=Northgate", "watch=inbox/../inbox/" + slug), By.OPERATOR)).isInstanceOf(Refused.class)
                .hasMessage("watch is 'inbox/../inbox/" + slug + "', which " + slug + " watches already; give each provider a folder of its own");
        providers.change(slug, List.of("silence=6h"), By.OPERATOR);
        providers.add(slug + "-2", List.of("name=Northgate", "watch=inbox/" + slug + "/second"), By.OPERATOR);
    }

    private Provider contract(String terms) {
        return ContractFile.read("x.toml", "slug = \"" + slug + "\"\nname = \"Cape Exchange News\"\n" + terms);
    }
}
