package org.broadtape.members.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.first.FirstPublisher;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FirstResourceTests {

    private final String ada = UUID.randomUUID() + "@example.com";
    private final Browser browser = new Browser();

    @Inject
    FirstPublisher first;

    @Inject
    Members members;

    @Inject
    Newsroom newsroom;

    @Inject
    Jdbi jdbi;

    @Test
    void whoeverHasTheLinkBecomesThePublisherAndIsLedToTheirSecondFactor() {
        jdbi.useHandle(db -> db.execute("delete from members.staff_role where role = 'PUBLISHER'"));
        var link = "/sign-in/first/" + first.link().orElseThrow().text();

        browser.get(link).then().statusCode(200).header("Cache-Control", "no-store").body(containsString("Become the first publisher"));
        browser.post(link, "address", "ada@", "name", "Ada").then().statusCode(422).body(allOf(containsString("This is not a mail address"), containsString("value=\"Ada\"")));
        browser.post(link, "address", ada, "name", "Ada", "role", "EDITOR").then().statusCode(422);
        browser.post(link, "address", ada, "name", "Ada").then().statusCode(303).header("Location", containsString("/sign-in/factor?next=%2Fdesk"));

        assertThat(browser.has("session")).isTrue();
        assertThat(newsroom.rolesOf(members.at(EmailAddress.of(ada)).orElseThrow().id())).containsExactly(Role.PUBLISHER);
        browser.get(link).then().statusCode(404);
        new Browser().post(link, "address", "eve-" + ada, "name", "Eve").then().statusCode(404);
    }
}
