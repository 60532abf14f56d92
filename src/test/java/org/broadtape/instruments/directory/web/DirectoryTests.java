package org.broadtape.instruments.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.members.StaffSession.anyone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import org.broadtape.instruments.directory.Directory;
import org.broadtape.instruments.directory.Filter;
import org.broadtape.instruments.directory.Found;
import org.broadtape.instruments.intake.Intake;
import org.broadtape.instruments.intake.Wish;
import org.broadtape.members.staff.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// The directory with companies that begin with Qx, in a sector and on a market of their own.
@QuarkusTest
class DirectoryTests {

    private static final Filter OWN = new Filter("", "Quarrying", "", "");

    @Inject
    Intake intake;

    @Inject
    Directory directory;

    @BeforeEach
    void companies() {
        var list = """
                mic,symbol,name,kind,isin,company,former_names,aliases,sector,country,lei,website,description,people,status
                QXMK,QXA,Qxabra Copper,share,ZAE000015889,Qxabra Copper Ltd,Qxolder Metals,Qxcopper,Quarrying,South Africa,213800LKTRAXIG4BRD33,https://www.qxabra.example/,Digs for copper.,Lindiwe Nkosi (Chief executive),
                QXMK,QXAP,Qxabra Copper preferred,share,,Qxabra Copper Ltd,,,,,,,,,suspended
                QXMK,QXB,Qxbeta <Stone> & Söhne,share,ZAE000015888,Qxbeta <Stone> & Söhne,,,Quarrying,Germany,,javascript:alert(1),,,
                QXMJ,QXD,Qxdelta,share,,Qxdelta Granite,,,Quarrying,Germany,,,,,
                QXMK,QXF,Qxfund of Stones,fund,,,,,,,,,,,
                """;
        intake.file(Actor.OPERATOR, new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)), "list.csv", Wish.of("", "", false));
    }

    @Test
    void companiesAreInTheOrderOfTheirNamesAndNarrowed() {
        assertThat(directory.browse(OWN, "").lines()).extracting(line -> line.company().name()).containsExactly("Qxabra Copper Ltd", "Qxbeta <Stone> & Söhne", "Qxdelta Granite");
        assertThat(directory.browse(new Filter("Q", "Quarrying", "DE", ""), "").lines()).hasSize(2);
        assertThat(directory.browse(new Filter("", "", "", "QXMJ"), "").lines()).extracting(line -> line.company().name()).containsExactly("Qxdelta Granite");
        assertThat(directory.browse(OWN, "qxabra-copper-ltd").lines()).hasSize(2);
        assertThat(directory.facets(OWN).letters()).containsEntry("Q", 3L);
    }

    @Test
    void anythingThatACompanyIsKnownByFindsIt() {
        for (var typed : new String[] { "qxabra", "QXABRA COPPER", "qxolder", "qxcopper", "QXAP", "ZAE000015889" }) {
            assertThat(directory.search(typed, 5)).as(typed).extracting(Found::path).contains("/companies/qxabra-copper-ltd");
        }
        assertThat(directory.search("sohne", 100)).as("a word within a name, without its marks").extracting(Found::name).contains("Qxbeta <Stone> & Söhne");
        assertThat(directory.search("qxfund", 5)).extracting(Found::path).containsExactly("/instruments/QXMK/QXF");
        assertThat(directory.search("qx", 3)).hasSize(3);
        assertThat(directory.search("  ", 3)).isEmpty();
    }

    @Test
    void whatIsExactlyOneThingLeadsToItsPage() {
        anyone().get("/companies?q=QXA").then().statusCode(303).header("Location", containsString("/companies/qxabra-copper-ltd"));
        anyone().get("/companies?q=qxolder%20metals").then().statusCode(303).header("Location", containsString("/companies/qxabra-copper-ltd"));
        anyone().get("/companies?q=qx").then().statusCode(200).body(containsString("Found for “qx”"), containsString("Qxdelta Granite"));
        anyone().get("/companies?q=%3Cqxnothing%3E").then().statusCode(200).body(containsString("Nothing is called or numbered “&lt;qxnothing&gt;” here"));
    }

    @Test
    void theDirectoryIsAPageWithLettersAndFilters() {
        anyone().get("/companies?sector=Quarrying").then().statusCode(200)
                .body(containsString("3 companies, by name, sector, country and exchange."), containsString("href=\"/companies?letter=Q&amp;sector=Quarrying\""),
                        containsString("Qxbeta &lt;Stone&gt; &amp; Söhne"), containsString("<option value=\"Quarrying\" selected>"), containsString("/instruments/QXMK/QXA\""));
        anyone().get("/companies?sector=Quarrying&letter=A").then().statusCode(200).body(containsString("No company is like that."));
    }

    @Test
    void theFieldIsOnEveryPageAndCompletes() {
        anyone().get("/companies").then().statusCode(200).body(containsString("action=\"/companies\" method=\"get\""), containsString("Click a company:"), containsString("data-complete=\"/companies/complete\""));
        anyone().get("/companies/complete?q=qxolder").then().statusCode(200).header("Cache-Control", startsWith("public, max-age="))
                .body(containsString("data-href=\"/companies/qxabra-copper-ltd\""), containsString("formerly Qxolder Metals"), not(containsString("<html")));
        anyone().get("/companies/complete?q=qxbeta").then().body(containsString("Qxbeta &lt;Stone&gt; &amp; Söhne"));
    }

    @Test
    void thePageOfACompanyShowsWhatIsKnownOfIt() {
        anyone().get("/companies/qxabra-copper-ltd").then().statusCode(200)
                .body(containsString("<h1 class=\"page-head__title\">Qxabra Copper Ltd</h1>"), containsString("QXMK: QXA"), containsString("ZAE000015889"), containsString("South Africa"),
                        containsString("Lindiwe Nkosi"), containsString("Chief executive"), containsString("Qxolder Metals"), containsString("Qxcopper"), containsString("Digs for copper."),
                        containsString("qxabra.example</a>"), containsString("<strong>Suspended</strong>"));
        anyone().get("/companies/qxbeta-stone-sohne").then().statusCode(200).body(containsString("title=\"The check digit of the ISIN ZAE000015888 should be 9\""), not(containsString("javascript:")));
        anyone().get("/companies/qxnobody").then().statusCode(404);
    }
}
