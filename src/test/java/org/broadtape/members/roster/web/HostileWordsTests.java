package org.broadtape.members.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;

import org.broadtape.articles.body.Corpus;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.StaffSession;
import org.broadtape.members.roster.Notes;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What others have collected to break programs with, as names of members and as what is written about them; and words without end.
@QuarkusTest
class HostileWordsTests {

    private static final Set<String> ACTS = Set.of("iframe", "object", "embed", "base", "marquee", "math");

    @Inject
    Members members;

    @Inject
    Notes notes;

    private final StaffSession publisher = StaffSession.as(Role.PUBLISHER);

    @Test
    @Tag("corpus")
    void naughtyStringsAreNamesAndNotesAsTheyWereTypedOrAreRefusedInWords() throws IOException {
        var strings = new ObjectMapper().readValue(Corpus.text(Corpus.path("security/naughty-strings/blns.json")), String[].class);
        var taken = new ArrayList<String>();
        var last = new MemberId[1];
        for (var string : strings) {
            try {
                last[0] = members.joined(EmailAddress.of(UUID.randomUUID() + "@naughty.example"), string, "site").id();
                notes.add(Actor.OPERATOR, last[0], string);
                taken.add(string);
            } catch (Refused refused) {
                assertThat(refused.sentence()).as(string).containsAnyOf("a sign in it that cannot be seen", "characters at most", "between 1 and 2000 characters");
            }
        }
        assertThat(taken).hasSizeGreaterThan(300);
        var one = members.joined(EmailAddress.of(UUID.randomUUID() + "@naughty.example"), "Ada", "site").id();
        taken.forEach(string -> notes.add(Actor.OPERATOR, one, string));

        assertThat(harmless("/desk/members?find=domain:naughty.example")).contains("naughty.example");
        var page = harmless("/desk/members/" + one.value());
        assertThat(taken).filteredOn(string -> !page.contains(string.strip().replaceAll("\\s+", " "))).as("notes that do not stand there as they were typed").isEmpty();
    }

    /// standards.md C3 row 35 (Discourse CVE-2023-22740, CVE-2025-68659): everything that is typed has a limit, said in words.
    @Test
    void wordsWithoutEndAreRefused() {
        var ada = members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Ada", "site").id();
        var at = "/desk/members/" + ada.value();
        var endless = new LinkedHashMap<String, String>();
        List.of("/account name", at + "/notes note", at + "/labels labels", at + "/ban reason", at + "/grants reason", "/desk/groups name", "/desk/members/segments name", "/desk/members/exports filter",
                "/desk/tiers name", "/account/address address", "/account/password password").forEach(form -> endless.put(form.split(" ")[0], form.split(" ")[1]));
        endless.forEach((path, field) -> {
            var answer = publisher.asks().formParam(field, "a".repeat(300_000)).post(path);
            assertThat(answer.statusCode()).as(path + " " + field).isBetween(400, 499);
        });
    }

    private String harmless(String path) {
        var answer = publisher.asks().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        var page = Jsoup.parse(Objects.requireNonNull(answer.asString()));
        var found = new TreeSet<String>();
        page.getAllElements().forEach(element -> {
            if (ACTS.contains(element.normalName()) || (element.normalName().equals("script") && element.attr("src").isEmpty())) {
                found.add(element.normalName());
            }
            element.attributes().forEach(attribute -> {
                if (attribute.getKey().startsWith("on") || attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT).startsWith("javascript:")) {
                    found.add(element.normalName() + " " + attribute.getKey());
                }
            });
        });
        assertThat(found).as(path).isEmpty();
        return page.text();
    }
}
