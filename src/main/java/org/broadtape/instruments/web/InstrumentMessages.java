package org.broadtape.instruments.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words on the page of an instrument. Another language is a file `messages/instrument_xx.properties`.
@MessageBundle("instrument")
public interface InstrumentMessages {

    @Message("Share")
    String share();

    @Message("Fund")
    String fund();

    @Message("Index")
    String index();

    @Message("Currencies")
    String pair();

    @Message("Commodity")
    String commodity();

    @Message("Bond")
    String bond();

    @Message("Cryptocurrency")
    String crypto();

    @Message("close")
    String close();

    @Message("delayed by {minutes} minutes")
    String delayed(long minutes);

    @Message("up")
    String up();

    @Message("down")
    String down();

    @Message("unchanged")
    String even();

    @Message("No price is known yet.")
    String noPrice();

    @Message("Suspended from trading")
    String suspended();

    @Message("No longer listed")
    String delisted();

    @Message("Key facts")
    String facts();

    @Message("{low} to {high}")
    String range(String low, String high);

    @Message("Day")
    String day();

    @Message("52 weeks")
    String year();

    @Message("Volume")
    String volume();

    @Message("Previous close")
    String before();

    @Message("Listed as")
    String listed();

    @Message("Traded in lots of")
    String lot();

    @Message("Quoted in")
    String unit();

    @Message("points")
    String points();
}
