package org.broadtape.instruments.announcements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.broadtape.instruments.announcements.SalientDate;
import org.junit.jupiter.api.Test;

class SalientDatesTests {

    @Test
    void aTableOfDatesIsReadLineByLineAndKeepsItsWords() {
        var dates = SalientDates.of(List.of("""
                Last day to trade cum dividend         Tuesday, 9 June 2026
                Shares commence trading “ex” dividend  Wednesday, 10 June 2026
                Record date                            Friday, 12 June 2026
                Payment date                           15/06/2026"""));

        assertThat(dates).extracting(SalientDatesTests::shown).containsExactly("LAST_DAY_TO_TRADE 2026-06-09", "EX 2026-06-10", "RECORD 2026-06-12", "PAY 2026-06-15");
        assertThat(dates.getLast().phrase()).isEqualTo("Payment date 15/06/2026");
    }

    @Test
    void sentencesSayThemInTheirOrder() {
        assertThat(read("A final dividend of 12.5 pence will be paid on 15 July 2026 to holders on the register at the close of business on Friday 12\u2009June\u00a02026.")).containsExactly("PAY 2026-07-15", "RECORD 2026-06-12");
        assertThat(read("The record date will be June 12, 2026; the shares will trade ex-dividend from 2026-06-10.")).containsExactly("RECORD 2026-06-12", "EX 2026-06-10");
        assertThat(read("Friday, 12th of June 2026 is the record date.")).containsExactly("RECORD 2026-06-12");
        assertThat(read("The annual general meeting of shareholders will be held at 10:00 on Thursday, 25 June 2026.")).containsExactly("MEETING 2026-06-25");
    }

    @Test
    void whatIsNotCertainIsLeftOut() {
        assertThat(read("The payment date is 05/06/2026.")).as("the fifth of June or the sixth of May").isEmpty();
        assertThat(read("The payment date is Friday, 05/06/2026.")).as("the sixth of May 2026 is a Wednesday").containsExactly("PAY 2026-06-05");
        assertThat(read("The record date is Monday, 12 June 2026.")).as("that was a Friday").isEmpty();
        assertThat(read("The record date is 31 June 2026.")).isEmpty();
        assertThat(read("Payment date: on or about 15 June 2026.")).isEmpty();
        assertThat(read("The record date is either 12 June 2026 or 19 June 2026.")).isEmpty();
        assertThat(read("The record date will be announced. The results are of 12 June 2026.")).isEmpty();
        assertThat(read("Shares may not be rematerialised between 10 June 2026 and 12 June 2026.")).isEmpty();
    }

    @Test
    void inABracketOfThingsThatShareADayNobodyKnowsWhichIsMeant() {
        assertThat(read("On 12 June 2026, after the record date and before the payment date, nothing happens.")).isEmpty();
    }

    @Test
    void aTextSaysOfItselfThatItMovesPricesOrThatItDoesNot() {
        assertThat(SalientDates.priceSensitive(List.of("The information contained within this announcement is deemed to constitute inside information."))).isTrue();
        assertThat(SalientDates.priceSensitive(List.of("This announcement does not contain inside information."))).isFalse();
        assertThat(SalientDates.priceSensitive(List.of("Shareholders are advised."))).isFalse();
    }

    private static List<String> read(String sentence) {
        return SalientDates.of(List.of(sentence)).stream().map(SalientDatesTests::shown).toList();
    }

    private static String shown(SalientDate date) {
        return date.kind() + " " + date.day();
    }
}
