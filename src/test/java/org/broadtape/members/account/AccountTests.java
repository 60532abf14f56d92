package org.broadtape.members.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;

import jakarta.inject.Inject;

import io.restassured.specification.RequestSpecification;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.Urgency;
import org.broadtape.jobs.Timers;
import org.broadtape.members.Member.State;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AccountTests {

    @Inject
    Members members;

    @Inject
    Leaving leaving;

    @Inject
    Timers timers;

    @Inject
    Deliveries deliveries;

    @Inject
    Jdbi jdbi;

    @Test
    void aPageOfTheAccountLeadsWhoIsNotSignedInToWhereTheyCan() {
        for (var path : List.of("/account", "/account/sessions", "/account/notifications", "/account/sent", "/account/saved", "/account/history", "/account/feed", "/account/instruments")) {
            StaffSession.anyone().get(path).then().statusCode(303).header("Location", containsString("/sign-in?next=" + path.replace("/", "%2F")));
        }
    }

    @Test
    void whatIsPersonalIsKeptByNobody() {
        var ada = StaffSession.as();
        for (var path : List.of("/account", "/account/sessions", "/account/sent")) {
            ada.asks().get(path).then().statusCode(200).header("Cache-Control", containsString("no-store"));
        }
    }

    @Test
    void everyWayToSignInHasItsLink() {
        StaffSession.as().asks().get("/account").then().body(containsString("/account/address"), containsString("/account/password"), containsString("/account/passkeys"),
                not(containsString("/account/authenticator")));
        StaffSession.as(Role.EDITOR).asks().get("/account").then().body(containsString("/account/authenticator"));
    }

    @Test
    void aNewNameIsShownAtOnce() {
        var ada = StaffSession.as();

        posts(ada).formParam("name", "Ada <Lovelace> 🦊").post("/account").then().statusCode(303).header("Location", containsString("/account?saved=true"));

        ada.asks().get("/account").then().body(containsString("value=\"Ada &lt;Lovelace&gt; 🦊\""));
        assertThat(members.called(ada.member()).publicName()).isEqualTo("Ada <Lovelace> 🦊");
    }

    @Test
    void aNameThatCannotBeShownIsRefusedAndStandsThereStill() {
        var ada = StaffSession.as();

        posts(ada).formParam("name", "Ada\r\nBcc: all@example.com").post("/account").then().statusCode(422)
                .body(containsString("cannot be seen"), containsString("Bcc: all@example.com"));
        posts(ada).formParam("name", "a".repeat(81)).post("/account").then().statusCode(422).body(containsString("80 characters at most"));
        assertThat(members.called(ada.member()).name()).isEqualTo("Ada");
    }

    @Test
    void aPictureIsMadeAnewSoThatNothingButItsPixelsIsServed() throws IOException {
        var ada = StaffSession.as();
        var secret = "GPS 51.5N 0.1W";

        posts(ada).multiPart("picture", "me.png", withTail(picture(), secret), "image/png").post("/account/picture").then().statusCode(303);

        var hash = members.called(ada.member()).picture();
        var served = StaffSession.anyone().get("/media/member/" + hash + ".webp");
        served.then().statusCode(200).contentType("image/webp").header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", startsWith("sandbox"));
        assertThat(new String(served.asByteArray(), StandardCharsets.ISO_8859_1)).startsWith("RIFF").doesNotContain(secret);

        posts(ada).post("/account/picture/removal").then().statusCode(303);
        StaffSession.anyone().get("/media/member/" + hash + ".webp").then().statusCode(404);
    }

    /// standards.md C3 row 19 (Ghost CVE-2024-23724): a drawing that can carry programs.
    @Test
    void whatIsNoPictureIsRefusedInWords() {
        var ada = StaffSession.as();

        posts(ada).multiPart("picture", "me.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8), "image/svg+xml")
                .post("/account/picture").then().statusCode(422).body(containsString("role=\"alert\""));
        assertThat(members.called(ada.member()).picture()).isEmpty();
    }

    @Test
    void aSessionIsEndedByItsOwnerAndByNobodyElse() {
        var ada = StaffSession.as();
        var other = StaffSession.as();
        long id = jdbi.withHandle(db -> db.createQuery("select id from members.session where member_id = ?").bind(0, other.member().value()).mapTo(Long.class).one());

        posts(ada).post("/account/sessions/" + id + "/end").then().statusCode(404);
        other.asks().get("/account").then().statusCode(200);

        posts(other).post("/account/sessions/" + id + "/end").then().statusCode(303);
        other.asks().get("/account").then().statusCode(303);
    }

    @Test
    void whatWasSentIsReadFromTheLedger() {
        var ada = StaffSession.as();
        deliveries.promise(new Message("test-letter", "test/" + ada.member().value(), 1, "", Urgency.BULK), List.of(new Recipient(ada.member().toString(), "folder", "/tmp/none")));

        ada.asks().get("/account/sent").then().body(containsString("test-letter"), containsString("/tmp/none"));
        StaffSession.as().asks().get("/account/sent").then().body(not(containsString("test-letter")));
    }

    @Test
    void theDownloadHoldsEverythingAndNoSecret() {
        var ada = StaffSession.as();

        posts(ada).post("/account/download").then().statusCode(200).header("Content-Disposition", containsString("attachment"))
                .body("account[0].member", equalTo((int) ada.member().value()), "'sign-ins'[0].means", equalTo("link"))
                .body(not(containsString("token"))).body(not(containsString(ada.token().text())));
    }

    @Test
    void whoLeavesHasADayToThinkAgain() {
        var ada = StaffSession.as();

        posts(ada).post("/account/leaving").then().statusCode(303);
        ada.asks().get("/account").then().statusCode(200).body(containsString("will be removed on"));
        assertThat(timers.instant("member-leaves", ada.member().value())).hasValueSatisfying(at -> assertThat(at).isAfter(Instant.now().plusSeconds(86_000)));

        posts(ada).post("/account/leaving/end").then().statusCode(303);
        assertThat(members.called(ada.member()).state()).isEqualTo(State.ACTIVE);
        leaving.due(ada.member().value());
        assertThat(members.called(ada.member()).state()).as("a timer that comes late").isEqualTo(State.ACTIVE);
    }

    @Test
    void ofWhoHasLeftOnlyTheNumberIsLeft() {
        var ada = StaffSession.as();
        var address = members.called(ada.member()).address().orElseThrow();
        posts(ada).post("/account/leaving").then().statusCode(303);

        leaving.due(ada.member().value());

        var gone = members.called(ada.member());
        assertThat(gone.state()).isEqualTo(State.GONE);
        assertThat(gone.publicName()).isEqualTo("A former member");
        ada.asks().get("/account").then().statusCode(303);
        assertThat(members.at(address)).isEmpty();
        assertThat(members.joined(address, "", "site").id()).as("may come back as somebody new").isNotEqualTo(ada.member());
    }

    @Test
    void whatWasReadFreeIsInTheDownloadAndGoesWithTheAccount() {
        var ada = StaffSession.as();
        jdbi.useHandle(db -> db.execute("insert into articles.free_reading (reader, month, articles) values (?, date '2026-11-01', '{4711}')", ada.member().toString()));

        posts(ada).post("/account/download").then().body("'read free and given away'[0].article", equalTo("article/4711"));
        posts(ada).post("/account/leaving").then().statusCode(303);
        leaving.due(ada.member().value());

        long left = jdbi.withHandle(db -> db.createQuery("select count(*) from articles.free_reading where reader = ?").bind(0, ada.member().toString()).mapTo(Long.class).one());
        assertThat(left).isZero();
    }

    @Test
    void noTableKeepsARowOfWhoHasLeft() {
        var ada = StaffSession.as();
        posts(ada).post("/account/leaving").then().statusCode(303);
        leaving.due(ada.member().value());

        assertThat(tablesThatName(ada.member())).isEmpty();
    }

    /// Every table with a foreign key to a member, other than those that keep a public thread or a log in its place, in which the member still stands.
    private List<String> tablesThatName(MemberId member) {
        var columns = jdbi.withHandle(db -> db.createQuery("""
                select c.conrelid::regclass::text || '.' || a.attname
                  from pg_constraint c
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                 where c.contype = 'f' and c.confrelid = 'members.member'::regclass
                """).mapTo(String.class).list());
        return columns.stream().filter(column -> {
            var table = column.substring(0, column.lastIndexOf('.'));
            return jdbi.withHandle(db -> db.createQuery("select exists (select 1 from " + table + " where " + column.substring(table.length() + 1) + " = :id)")
                    .bind("id", member.value()).mapTo(Boolean.class).one());
        }).toList();
    }

    private static RequestSpecification posts(StaffSession member) {
        return member.asks().header("Sec-Fetch-Site", "same-origin");
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] withTail(byte[] picture, String tail) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(picture);
        all.writeBytes(tail.getBytes(StandardCharsets.ISO_8859_1));
        return all.toByteArray();
    }
}
