package org.broadtape.site.markets;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words on the markets page and the tape. Another language is a file `messages/markets_xx.properties`.
@MessageBundle("markets")
public interface MarketsMessages {

    @Message("Markets")
    String title();

    @Message("No price is known yet.")
    String none();

    @Message("Rose most")
    String risers();

    @Message("Fell most")
    String fallers();

    @Message("Sectors")
    String sectors();

    @Message("Plain mean of the day’s moves")
    String sectorNote();

    @Message("Name")
    String name();

    @Message("Last")
    String last();

    @Message("Move")
    String move();

    @Message("Shares")
    String shares();

    @Message("Day")
    String day();

    @Message("What")
    String what();

    @Message("As of")
    String at();

    @Message("up")
    String up();

    @Message("down")
    String down();

    @Message("unchanged")
    String even();

    @Message("Most read")
    String mostRead();

    @Message("All companies")
    String companies();
}
