package org.broadtape.instruments.announcements.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words on pages of announcements. Another language is a file `messages/announced_xx.properties`.
@MessageBundle("announced")
public interface AnnouncementMessages {

    @Message("Announcements")
    String title();

    @Message("What companies tell their exchanges and regulators, in their own words and as it came in.")
    String lede();

    @Message("Announcements of {name}")
    String of(String name);

    @Message("All announcements")
    String all();

    @Message("Every company’s announcements")
    String everybody();

    @Message("Words")
    String words();

    @Message("Kind")
    String kind();

    @Message("Day")
    String day();

    @Message("Any")
    String any();

    @Message("Price sensitive only")
    String sensitiveOnly();

    @Message("Show")
    String show();

    @Message("“{text}” is no day. Write it as 2026-11-24.")
    String noDay(String text);

    @Message("No announcement is like that.")
    String none();

    @Message("Nothing has been announced here yet.")
    String nothing();

    @Message("Price sensitive")
    String sensitive();

    @Message("The company says that this may move the price.")
    String sensitiveWhy();

    @Message("Newer announcements")
    String newest();

    @Message("Older announcements")
    String older();

    @Message("Pages")
    String pages();

    @Message("Results")
    String results();

    @Message("Trading statement")
    String tradingStatement();

    @Message("Dividend")
    String dividend();

    @Message("Director dealing")
    String directorDealing();

    @Message("Meeting")
    String meeting();

    @Message("Cautionary")
    String cautionary();

    @Message("Transaction")
    String transaction();

    @Message("Capital")
    String capital();

    @Message("Shareholding")
    String shareholding();

    @Message("Board")
    String board();

    @Message("Other")
    String other();

    @Message("Dates in this announcement")
    String dates();

    @Message("What")
    String what();

    @Message("In its words")
    String phrase();

    @Message("Last day to trade")
    String lastDayToTrade();

    @Message("Ex date")
    String ex();

    @Message("Record date")
    String record();

    @Message("Pay date")
    String pay();

    @Message("Meeting")
    String meetingDay();

    @Message("About")
    String about();

    @Message("Where it comes from")
    String origin();

    @Message("Source")
    String source();

    @Message("Number")
    String number();

    @Message("Version")
    String version();

    @Message("Announced")
    String when();

    @Message("the time of the day is not known")
    String untimed();

    @Message("At its source")
    String atSource();

    @Message("This announcement was corrected. What it said before stands below.")
    String corrected();

    @Message("Version {version}, replaced {moment}")
    String before(int version, String moment);

    @Message("What is filed is read at its source.")
    String filed();
}
