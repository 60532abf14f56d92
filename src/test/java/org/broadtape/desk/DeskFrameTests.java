package org.broadtape.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.DeskEntry;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeskFrameTests {

    @Inject
    DeskFrame frame;

    @Test
    void whoeverIsNotSignedInIsLedToWhereTheyCan() {
        var answer = StaffSession.anyone().get("/desk");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/sign-in?next=%2Fdesk");
    }

    @Test
    void staffWithoutTheirSecondFactorAreLedToIt() {
        var answer = StaffSession.withoutFactor(Role.PUBLISHER).asks().get("/desk");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/sign-in/factor?next=%2Fdesk");
    }

    @Test
    void aReaderIsToldThatTheDeskIsNotOpenToThem() {
        var answer = StaffSession.as().asks().get("/desk");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("This is not open to you");
    }

    @Test
    void theFrameSaysWhoIsSignedInAndLeadsToThePaper() {
        var page = StaffSession.as(Role.EDITOR, Role.PRODUCER).asks().get("/desk").asString();

        assertThat(page).contains("Bruno Almeida").contains("editor, producer").contains("<a href=\"/\">").contains("action=\"/sign-out\"").contains("noindex");
    }

    @Test
    void theMenuShowsNobodyAPageThatTheirRoleDoesNotOpen() {
        for (var role : Role.values()) {
            var bruno = StaffSession.as(role);
            var page = bruno.asks().get("/desk").asString();
            for (var entry : frame.entries()) {
                var opens = role.rights().contains(entry.right());
                assertThat(page.contains("<a href=\"" + entry.path() + "\" data-key")).as("%s sees %s", role, entry.path()).isEqualTo(opens);
                assertThat(bruno.asks().get(entry.path()).statusCode()).as("%s opens %s", role, entry.path()).isEqualTo(opens ? 200 : 403);
            }
        }
    }

    @Test
    void everyEntryHasAKeyOfItsOwn() {
        assertThat(frame.entries().stream().map(DeskEntry::key).collect(Collectors.toList())).doesNotHaveDuplicates();
    }

    @Test
    void nothingOfTheDeskIsKeptOrIndexedOrFramed() {
        var answer = StaffSession.as(Role.EDITOR).asks().get("/desk");

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'").contains("frame-ancestors 'none'").doesNotContain("https:").doesNotContain("unsafe");
    }

    @Test
    void theTwoSidesHaveEachTheirOwnStyles() {
        var desk = StaffSession.as(Role.EDITOR).asks().get("/desk").asString();
        var paper = StaffSession.anyone().get("/").asString();

        assertThat(desk).contains("/static/bundle/desk-").doesNotContain("/static/bundle/app-");
        assertThat(paper).contains("/static/bundle/app-").doesNotContain("/static/bundle/desk-");
    }
}
