package org.broadtape.instruments.identity.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.members.StaffSession.anyone;
import static org.hamcrest.Matchers.containsString;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Status;
import org.broadtape.instruments.directory.Directory;
import org.broadtape.instruments.directory.Found;
import org.broadtape.instruments.intake.Intake;
import org.broadtape.instruments.intake.IntakeReport;
import org.broadtape.instruments.intake.Wish;
import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.staff.Actor;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Changes on a market of their own, each test with symbols and companies of its own.
@QuarkusTest
class ChangingTests {

    private static final LocalDate BEFORE = LocalDate.of(2026, 3, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 3, 2);

    @Inject
    Intake intake;

    @Inject
    Changing changing;

    @Inject
    ChangeText text;

    @Inject
    Instruments instruments;

    @Inject
    Companies companies;

    @Inject
    Directory directory;

    /// Begins all symbols and names of a test.
    private final String own = "Z" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @Test
    void aRenamedCompanyIsFoundByBothNamesAndItsOldAddressLeadsOn() {
        take("name,symbol\n" + own + " Old Ltd," + own + "A\n");
        var old = own.toLowerCase(Locale.ROOT) + "-old-ltd";

        assertThat(tell("rename", old, own + " New Ltd")).isEqualTo(own + " Old Ltd is called " + own + " New Ltd from 2026-03-02");

        anyone().get("/companies/" + old).then().statusCode(301).header("Location", containsString(old.replace("old", "new")));
        anyone().get("/companies/" + old.replace("old", "new")).then().statusCode(200).body(containsString(own + " Old Ltd"), containsString("Renamed from " + own + " Old Ltd"));
        assertThat(directory.search(own + " old", 5)).extracting(Found::name).containsExactly(own + " New Ltd");
        tell("rename", old.replace("old", "new"), own + " Old Ltd");
        assertThat(companies.called(new Slug(old)).name()).as("back again").isEqualTo(own + " Old Ltd");
    }

    @Test
    void anInstrumentThatMovesStaysTheSameAndItsOldAddressLeadsOn() {
        take("name,symbol\n" + own + " Ltd," + own + "A\n");
        var before = held(own + "A", BEFORE);

        tell("move", "ZCHG:" + own + "A", "ZCHH:" + own + "B");

        assertThat(instruments.listed("ZCHH", own + "B", AFTER)).map(Instrument::id).hasValue(before.id());
        assertThat(instruments.listed("ZCHG", own + "A", BEFORE)).map(Instrument::id).hasValue(before.id());
        assertThat(instruments.listed("ZCHG", own + "A", AFTER)).isEmpty();
        assertThat(instruments.at("ZCHG", own + "A")).map(Instrument::path).hasValue("/instruments/ZCHH/" + own + "B");
        assertThat(changing.of(before.id())).singleElement().satisfies(one -> assertThat(one.after()).isEqualTo("ZCHH:" + own + "B"));
    }

    @Test
    void aSymbolThatWasGivenAwayBelongsToWhoeverHeldItThen() {
        take("name,symbol\n" + own + " First Ltd," + own + "A\n");
        var first = held(own + "A", BEFORE);
        tell("delist", "ZCHG:" + own + "A", "");
        assertThat(instruments.at("ZCHG", own + "A")).map(Instrument::id).hasValue(first.id());

        take("name,symbol,listed_from\n" + own + " Second Ltd," + own + "A,2026-05-01\n");

        var second = held(own + "A", LocalDate.of(2026, 6, 1));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(held(own + "A", BEFORE)).satisfies(one -> {
            assertThat(one.id()).isEqualTo(first.id());
            assertThat(one.status()).isEqualTo(Status.DELISTED);
            assertThat(one.path()).isEqualTo("/instruments/ZCHG/" + own + "A-2026");
        });
        assertThat(second.path()).isEqualTo("/instruments/ZCHG/" + own + "A");
        assertThat(instruments.listed("ZCHG", own + "A", LocalDate.of(2026, 4, 1))).as("in between").isEmpty();
    }

    @Test
    void aListGivesADelistedSymbolAwayOnlyWhereItSaysSinceWhen() {
        take("name,symbol,status\n" + own + " Gone Ltd," + own + "A,delisted\n");

        assertThat(take("name,symbol\n" + own + " Come Ltd," + own + "A\n").refusals()).singleElement().asString()
                .isEqualTo("line 2: " + own + "A on ZCHG was " + own + " Gone Ltd, which is delisted. Where the symbol was given to " + own + " Come Ltd, say since when in a column listed_from");
        assertThat(take("name,symbol,listed_from\n" + own + " Come Ltd," + own + "A,2020-05-01\n").made()).isEqualTo(1);
        assertThat(held(own + "A", LocalDate.of(2020, 4, 30)).path()).endsWith("A-2020");
        assertThat(held(own + "A", AFTER).name()).isEqualTo(own + " Come Ltd");
    }

    @Test
    void anIsinThatChangedIsKnownByItsDay() {
        take("name,symbol,isin\n" + own + " Ltd," + own + "A,ZAE000015889\n");
        tell("isin", "ZCHG:" + own + "A", "US0378331005");

        assertThat(instruments.known("ZAE000015889", BEFORE)).extracting(Instrument::symbol).contains(own + "A");
        assertThat(instruments.known("ZAE000015889", AFTER)).extracting(Instrument::symbol).doesNotContain(own + "A");
        assertThat(instruments.known("US0378331005", AFTER)).extracting(Instrument::symbol).contains(own + "A");
    }

    @Test
    void aMergedCompanyLeadsToItsSuccessorAndASpinOffIsInBothHistories() {
        take("name,symbol\n" + own + " Small Ltd," + own + "A\n" + own + " Big Ltd," + own + "B\n" + own + " Child Ltd," + own + "C\n");

        tell("spin-off", "ZCHG:" + own + "B", "ZCHG:" + own + "C");
        tell("merge", "ZCHG:" + own + "A", "ZCHG:" + own + "B");

        var slug = own.toLowerCase(Locale.ROOT);
        anyone().get("/companies/" + slug + "-small-ltd").then().statusCode(200).body(containsString("part of <a href=\"/companies/" + slug + "-big-ltd\">"));
        anyone().get("/companies/" + slug + "-big-ltd").then().body(containsString(own + " Small Ltd became part of it"), containsString(own + " Child Ltd was split off"));
        anyone().get("/companies/" + slug + "-child-ltd").then().body(containsString("Split off " + own + " Big Ltd"));
        assertThat(instruments.at("ZCHG", own + "A")).map(Instrument::status).hasValue(Status.DELISTED);
        assertThat(instruments.listed("ZCHG", own + "A", AFTER)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        take("name,symbol\n" + own + " Ltd," + own + "A\n" + own + " Other Ltd," + own + "B\n");

        refused("move", "ZCHG:" + own + "A", "ZCHG:" + own + "B", own + "B on ZCHG is another's still. End that listing first");
        refused("move", "ZCHG:" + own + "X", "ZCHG:" + own + "Y", "Nothing was listed as ZCHG:" + own + "X on the day before 2026-03-02");
        refused("rename", "nobody-called-so", "X", "There is no company at /companies/nobody-called-so");
        refused("explode", "ZCHG:" + own + "A", "", "'explode' is no change that is known here; there are rename, symbol, move, isin, delist, merge and spin-off");
        assertThat(held(own + "A", AFTER).symbol()).isEqualTo(own + "A");
        var nobody = new Actor(Optional.empty(), "Ada", Set.of(), "");
        assertThatThrownBy(() -> changing.tell(nobody, text.read("2026-03-02", "delist", "ZCHG:" + own + "A", ""))).isInstanceOf(NotAllowed.class);
    }

    private void refused(String what, String subject, String to, String why) {
        assertThatThrownBy(() -> tell(what, subject, to)).isInstanceOf(Refused.class).hasMessage(why);
    }

    private String tell(String what, String subject, String to) {
        return changing.tell(Actor.OPERATOR, text.read("2026-03-02", what, subject, to));
    }

    private IntakeReport take(String list) {
        var with = list.replaceFirst("name,", "company,");
        return intake.file(Actor.OPERATOR, new ByteArrayInputStream(with.getBytes(StandardCharsets.UTF_8)), "list.csv", Wish.of("", "ZCHG", false));
    }

    private Instrument held(String symbol, LocalDate day) {
        return instruments.listed("ZCHG", symbol, day).orElseThrow();
    }
}
