package org.broadtape.members.roster.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.broadtape.kernel.Refused;
import org.broadtape.members.roster.segments.Segment.All;
import org.broadtape.members.roster.segments.Segment.Before;
import org.broadtape.members.roster.segments.Segment.Begins;
import org.broadtape.members.roster.segments.Segment.Day;
import org.broadtape.members.roster.segments.Segment.Is;
import org.broadtape.members.roster.segments.Segment.Not;
import org.broadtape.members.roster.segments.Segment.Since;
import org.broadtape.members.roster.segments.Segment.Some;
import org.broadtape.members.roster.segments.Segment.Text;
import org.broadtape.members.roster.segments.Segment.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentTextTests {

    @Test
    void termsBesideEachOtherMustAllBeTrue() {
        assertThat(SegmentText.parse("tier:Insider -label:\"press office\" joined:2026-01-01.. (source:ghost or source:site)")).isEqualTo(new All(List.of(
                new Is(Word.TIER, "insider"), new Not(new Is(Word.LABEL, "press office")), new Since(Day.JOINED, LocalDate.parse("2026-01-01")),
                new Some(List.of(new Is(Word.SOURCE, "ghost"), new Is(Word.SOURCE, "site"))))));
    }

    @Test
    void aWordAloneIsHowANameOrAnAddressBegins() {
        assertThat(SegmentText.parse("ada")).isEqualTo(new Some(List.of(new Begins(Text.NAME, "ada"), new Begins(Text.ADDRESS, "ada"))));
        assertThat(SegmentText.parse(" ")).isEqualTo(Segment.EVERYBODY);
    }

    @Test
    void aSpanIsOpenAtEitherEndAndADayIsThatDay() {
        assertThat(SegmentText.parse("seen:..2026-02-01")).isEqualTo(new Before(Day.SEEN, LocalDate.parse("2026-02-01")));
        assertThat(SegmentText.parse("seen:2026-01-31")).isEqualTo(
                new All(List.of(new Since(Day.SEEN, LocalDate.parse("2026-01-31")), new Before(Day.SEEN, LocalDate.parse("2026-02-01")))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ada", "tier:gold", "a or b or c", "-(label:x or -name:\"O\\\"Neill (jr)\")", "joined:2026-01-01..2026-02-01 domain:example.com", "(a b) or (c -d)",
        "state:banned", "label:\"a\\\\b\"" })
    void itsTextMeansTheSameAndItsJsonToo(String text) {
        var segment = SegmentText.parse(text);

        assertThat(SegmentText.parse(SegmentText.of(segment))).isEqualTo(segment);
        assertThat(SegmentJson.parse(SegmentJson.text(segment))).isEqualTo(segment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            password:x          | is not known here
            proved_at:x         | is not known here
            tier:               | asks for nothing
            joined:yesterday    | is no day
            a or                | Something is missing
            (a                  | never closed
            a)                  | closes nothing
            name:"a             | never closed
            -                   | Something is missing
            """)
    void whatItDoesNotKnowItRefusesInWords(String text, String words) {
        assertThatThrownBy(() -> SegmentText.parse(text)).isInstanceOf(Refused.class).hasMessageContaining(words);
    }

    @Test
    void itHasLimits() {
        assertThatThrownBy(() -> SegmentText.parse("a ".repeat(60))).isInstanceOf(Refused.class).hasMessageContaining("50 terms");
        assertThatThrownBy(() -> SegmentText.parse("(".repeat(40) + "a" + ")".repeat(9))).isInstanceOf(Refused.class).hasMessageContaining("inside each other");
        assertThatThrownBy(() -> SegmentText.parse("a\u0000b")).isInstanceOf(Refused.class);
    }

    /// CVE-2025-46011 (listmonk), CVE-2026-26980 (Ghost): SQL from a filter.
    @ParameterizedTest
    @ValueSource(strings = { "'; drop table members.member; --", "1) or (1=1", "%' or '1'='1", "$$", "?", ":id", "{fn now()}", "label:\"x'] or true --\"" })
    void whatIsTypedIsNeverSql(String text) {
        Segment segment;
        try {
            segment = SegmentText.parse(text);
        } catch (Refused refused) {
            return;
        }
        var sql = new SegmentSql();
        assertThat(sql.condition(segment)).matches("[a-z_.0-9:()@> \\[\\],'=]*").doesNotContain("drop").doesNotContain("1=1").doesNotContain("--");
        assertThat(sql.values()).isNotEmpty();
    }
}
