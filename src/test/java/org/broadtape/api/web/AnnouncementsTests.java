package org.broadtape.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.broadtape.api.keys.Scope;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.announcements.AnnouncementIntake;
import org.broadtape.instruments.announcements.Sent;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Announcements as programs fetch them.
@QuarkusTest
class AnnouncementsTests {

    @Inject
    AnnouncementIntake intake;

    @Inject
    Jdbi jdbi;

    private final Program program = Program.with("", 10_000, 100_000, Scope.ANNOUNCEMENTS_READ);
    private String mic = "";
    private InstrumentId share = new InstrumentId(0);

    @BeforeEach
    void aShare() {
        var market = new Invented(jdbi);
        mic = market.mic();
        share = market.share("QNA");
    }

    @Test
    void anAnnouncementIsToldWithItsTextAndTheDaysThatItNames() {
        sent("Declaration of a final dividend", "The record date is Friday, 28 June 2024.", "12-06-2024");

        var line = program.get("/api/v1/announcements?instrument=" + mic + ":QNA").jsonPath();
        assertThat(line.getList("items")).hasSize(1);
        assertThat(line.getString("items[0].headline")).isEqualTo("Declaration of a final dividend");
        assertThat(line.getString("items[0].at")).isEqualTo("2024-06-12T08:00:00Z");
        assertThat(line.getString("items[0].category")).isEqualTo("dividend");
        assertThat(line.getList("items[0].instruments", Long.class)).containsExactly(share.value());

        var whole = program.get("/api/v1/announcements/" + line.getLong("items[0].id")).jsonPath();
        assertThat(whole.getList("paragraphs")).containsExactly("The record date is Friday, 28 June 2024.");
        assertThat(whole.getString("dates[0].kind")).isEqualTo("record");
        assertThat(whole.getString("dates[0].day")).isEqualTo("2024-06-28");
        assertThat(whole.getString("page")).contains("/announcements/");
    }

    @Test
    void theyAreFoundByWhatTheyAreAboutAreAndSay() {
        sent("Declaration of a dividend", "Of quartz and feldspar.", "11-06-2024");
        sent("Cautionary announcement", "Talks go on.", "13-06-2024");

        assertThat(headlines("")).containsExactly("Cautionary announcement", "Declaration of a dividend");
        assertThat(headlines("&category=dividend")).containsExactly("Declaration of a dividend");
        assertThat(headlines("&from=2024-06-12")).containsExactly("Cautionary announcement");
        assertThat(headlines("&to=2024-06-12&words=feldspar")).containsExactly("Declaration of a dividend");
        assertThat(headlines("&price_sensitive=true")).isEmpty();
    }

    @Test
    void pagesStayRightWhileOthersArrive() {
        for (var number = 1; number < 8; number++) {
            sent("Number " + number, "Text " + number, "0" + number + "-06-2024");
        }
        var seen = new ArrayList<String>();
        var next = Optional.of("/api/v1/announcements?limit=3&instrument=" + share.value());
        for (var page = 0; next.isPresent() && page < 9; page++) {
            var json = program.get(next.get()).jsonPath();
            seen.addAll(json.getList("items.headline"));
            next = Optional.ofNullable(json.getString("next")).map(Program::pathOf);
            sent("Late " + page, "Text", "2" + page + "-06-2024");
        }
        assertThat(seen).containsExactly("Number 7", "Number 6", "Number 5", "Number 4", "Number 3", "Number 2", "Number 1");
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        KeyTests.problem(program.get("/api/v1/announcements?category=gossip"), 400, "parameter", "write results, trading-statement, dividend");
        KeyTests.problem(program.get("/api/v1/announcements?price_sensitive=perhaps"), 400, "parameter", "Write true or false");
        KeyTests.problem(program.get("/api/v1/announcements?company=nobody-at-all"), 400, "parameter", "There is no such company");
        KeyTests.problem(program.get("/api/v1/announcements?company=1&instrument=1"), 400, "parameter", "one of them at a time");
        KeyTests.problem(program.get("/api/v1/announcements/999999999"), 404, "not-found", "nothing that you may see");
        KeyTests.problem(Program.with(Scope.COMPANIES_READ).get("/api/v1/announcements"), 403, "scope", "announcements:read");
    }

    private List<String> headlines(String more) {
        return program.get("/api/v1/announcements?instrument=" + share.value() + more).jsonPath().getList("items.headline");
    }

    private void sent(String headline, String body, String day) {
        Sent.file(intake, Sent.text(mic + " share code: QNA", headline, body, day, ""));
    }
}
