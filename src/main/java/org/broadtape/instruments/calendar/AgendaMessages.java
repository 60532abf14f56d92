package org.broadtape.instruments.calendar;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of calendars. Another language is a file `messages/agenda_xx.properties`.
@MessageBundle("agenda")
public interface AgendaMessages {

    @Message("Calendar")
    String title();

    @Message("Last day to trade")
    String lastDay();

    @Message("Ex dividend")
    String ex();

    @Message("Split")
    String split();

    @Message("Record date")
    String record();

    @Message("Paid")
    String pay();

    @Message("Meeting")
    String meeting();

    @Message("{made} for {of}")
    String ratio(String made, String of);
}
