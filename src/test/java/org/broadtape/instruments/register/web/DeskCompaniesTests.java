package org.broadtape.instruments.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import jakarta.inject.Inject;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Status;
import org.broadtape.instruments.intake.Intake;
import org.broadtape.instruments.intake.Wish;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/// Bruno, an editor, corrects companies on a market of their own.
@QuarkusTest
class DeskCompaniesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    Intake intake;

    @Inject
    Instruments instruments;

    @Inject
    Companies companies;

    private final StaffSession[] bruno = new StaffSession[1];

    @BeforeEach
    void listed() {
        bruno[0] = StaffSession.as(Role.EDITOR);
        intake.file(Actor.OPERATOR, new ByteArrayInputStream("""
                mic,symbol,name,unit,isin,company,sector
                ZDSK,DSKA,Deskalpha,ZAC,US0378331006,Deskalpha Ltd,Banks
                ZDSK,DSKB,Deskbeta,ZAC,,Deskbeta Ltd,
                """.getBytes(StandardCharsets.UTF_8)), "list.csv", Wish.of("", "", false));
    }

    @Test
    void whatIsInDoubtIsShownFirstAndAnythingIsFound() {
        asks().get("/desk/companies").then().statusCode(200).body(containsString("ZDSK:DSKA, Deskalpha"), containsString("The check digit of the ISIN US0378331006 should be 5"));
        asks().get("/desk/companies?find=deskalpha").then().statusCode(200).body(containsString("href=\"/desk/companies/" + company("DSKA").id() + "\""));
    }

    @Test
    void aCompanyIsCorrectedWithoutAFormerNameAndTheLogSaysSo() {
        var path = "/desk/companies/" + company("DSKB").id();
        form("name", "Deskbeta Limited", "sector", "Mining", "industry", "Gold", "country", "South Africa", "lei", "", "website", "https://deskbeta.example", "description", "Digs.", "aliases",
                "Deskb; DB", "people", "Ada Osei (Chair)").post(path).then().statusCode(303).header("Location", endsWith(path + "?done=kept"));

        assertThat(company("DSKB")).satisfies(one -> {
            assertThat(one.name()).isEqualTo("Deskbeta Limited");
            assertThat(one.sector()).isEqualTo("Mining");
            assertThat(one.country()).isEqualTo("ZA");
            assertThat(companies.names(one.id()).former()).isEmpty();
            assertThat(companies.names(one.id()).aliases()).containsExactly("DB", "Deskb");
            assertThat(companies.people(one.id())).singleElement().satisfies(person -> assertThat(person.role()).isEqualTo("Chair"));
        });
        asks().get(path).then().body(containsString("company corrected"), containsString("Bruno Almeida"));
    }

    @Test
    void whatCannotBeTakenIsSaidAndStaysTyped() {
        var path = "/desk/companies/" + company("DSKB").id();
        form("name", "Deskbeta &lt;", "sector", "", "industry", "", "country", "Atlantis", "lei", "", "website", "", "description", "", "aliases", "", "people", "").post(path).then().statusCode(422)
                .body(containsString("is no country"), containsString("value=\"Atlantis\""));
        form("day", "soon", "what", "rename", "to", "Deskgamma").post(path + "/change").then().statusCode(422).body(containsString("is no day"), containsString("value=\"Deskgamma\""));
        form("nonsense", "X").post(path).then().statusCode(422);
    }

    @Test
    void anInstrumentIsCorrectedAndSuspendedAndMovedToAnotherSymbol() {
        var path = "/desk/instruments/" + listed("DSKA").id();
        form("kind", "share", "name", "Deskalpha", "share_class", "N", "unit", "ZAC", "lot", "10", "suspended", "yes", "isin", "US0378331005", "figi", "").post(path).then().statusCode(303);

        assertThat(listed("DSKA")).satisfies(one -> {
            assertThat(one.status()).isEqualTo(Status.SUSPENDED);
            assertThat(one.lot()).isEqualTo(10);
        });
        assertThat(instruments.known("US0378331006", DAY)).as("a correction leaves nothing of what was wrong").extracting(Instrument::symbol).doesNotContain("DSKA");
        form("day", "2026-05-01", "what", "move", "to", "ZDSK:DSKC").post(path + "/change").then().statusCode(303).header("Location", endsWith("?done=told"));
        asks().get(path).then().body(containsString("ZDSK:DSKC, Deskalpha"), containsString("relisted"), containsString("instruments changed"));
        form("day", "2026-06-01", "what", "move", "to", "ZDSK:DSKA").post(path + "/change").then().statusCode(303);
    }

    private Instrument listed(String symbol) {
        return instruments.listed("ZDSK", symbol, DAY).orElseThrow();
    }

    private Company company(String symbol) {
        return companies.of(listed(symbol).company().orElseThrow());
    }

    private RequestSpecification asks() {
        return bruno[0].asks();
    }

    private RequestSpecification form(String... fields) {
        var form = asks().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (var i = 0; i < fields.length; i += 2) {
            form = form.formParam(fields[i], fields[i + 1]);
        }
        return form;
    }
}
