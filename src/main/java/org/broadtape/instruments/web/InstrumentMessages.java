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

    @Message("Feed")
    String feed();

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

    @Message("Market value")
    String value();

    @Message("Dividends in a year")
    String dividends();

    @Message("{amount} ({yield} of the price)")
    String yielding(String amount, String yield);

    @Message("{number} (its check digit is wrong)")
    String doubted(String number);

    @Message("Open until {time}")
    String open(String time);

    @Message("Closed; opens {time}")
    String opens(String time);

    @Message("Closed")
    String closed();

    @Message("Dividends and splits")
    String actions();

    @Message("What")
    String what();

    @Message("Ex date")
    String ex();

    @Message("Record date")
    String record();

    @Message("Paid")
    String pay();

    @Message("A share")
    String each();

    @Message("Dividend")
    String dividend();

    @Message("Split")
    String split();

    @Message("Merger")
    String merger();

    @Message("Spin-off")
    String spinOff();

    @Message("{made} for {of}")
    String ratio(String made, String of);

    @Message("How far back")
    String ranges();

    @Message("Listed as")
    String listed();

    @Message("Traded in lots of")
    String lot();

    @Message("Quoted in")
    String unit();

    @Message("points")
    String points();

    @Message("From {first} to {last}: from {begin} to {end}, between {lowest} and {highest}.")
    String summary(String first, String last, String begin, String end, String lowest, String highest);

    @Message("There are no prices of this time.")
    String noPrices();

    @Message("The figures as a table")
    String figures();

    @Message("Time")
    String time();

    @Message("Day")
    String onDay();

    @Message("Week from")
    String week();

    @Message("Month from")
    String month();

    @Message("Open")
    String opening();

    @Message("High")
    String high();

    @Message("Low")
    String low();

    @Message("Close")
    String closing();

    @Message("Chart")
    String chart();

    @Message("Read the chart by keyboard")
    String door();

    @Message("Left and right go from price to price, plus and minus zoom, Home and End go to the ends, Escape shows the whole.")
    String keys();

    @Message("Chart settings")
    String settings();

    @Message("Drawn as")
    String drawnAs();

    @Message("Line")
    String line();

    @Message("Candles")
    String candles();

    @Message("Scale")
    String scale();

    @Message("Even")
    String evenly();

    @Message("Logarithmic")
    String log();

    @Message("Shown")
    String shown();

    @Message("Hidden")
    String hidden();

    @Message("Prices")
    String prices();

    @Message("In today’s shares")
    String splits();

    @Message("Dividends taken out")
    String adjusted();

    @Message("As quoted then")
    String raw();

    @Message("Compare with")
    String compare();

    @Message("Name, ticker or ISIN")
    String compareBy();

    @Message("Compare")
    String comparing();

    @Message("Nothing is known by “{text}”. Try its ticker with its market, such as XJSE:NPN.")
    String unknown(String text);

    @Message("Compared with {name}")
    String compared(String name);

    @Message("Without {name}")
    String without(String name);

    @Message("News and announcements")
    String happened();
}
