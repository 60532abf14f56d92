package org.broadtape.instruments.bars.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTests {

    private final List<String> lines = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private Reading reading = reading("", "", "");

    @ParameterizedTest
    @ValueSource(strings = {
            "Date,Open,High,Low,Close,Volume\n2026-01-05,100.5,101,99,100,1200\n",
            "\uFEFFDate,Open,High,Low,Close,Volume\r\n2026-01-05,100.50,101.00,99.00,100.00,1200\r\n",
            "Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen\n2026-01-05,100.5,101,99,100,1200\n",
            "Data;Otwarcie;Najwyższy;Najniższy;Zamknięcie;Wolumen\n2026-01-05;100,50;101,00;99,00;100,00;1200\n",
            "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\nXJSE:NPN,D,20260105,000000,100.5,101,99,100,1200,0\n",
            "Date,Open,High,Low,Close,Adj Close,Volume\n2026-01-05,100.5,101,99,100,98.7,1200\n",
            "timestamp,open,high,low,close,volume\n2026-01-05 16:00:00,100.5000,101.0000,99.0000,100.0000,1200\n",
            "Date,Open,High,Low,Close,Adjusted_close,Volume\n2026-01-05,100.5,101,99,100,98.7,1200\n",
            "date\topen\thigh\tlow\tclose\tvolume\n2026/01/05\t100.5\t101\t99\t100\t1200\n",
            "Tag|Kurs|Eröffnung|Hoch|Tief|Volumen\n2026-01-05|100|100.5|101|99|1200\n",
            "\"date\",\"close\",\"volume\",\"open\",\"high\",\"low\"\n\"2026/01/05\",\"100\",\"1,200\",\"100.5\",\"101\",\"99\"\n",
            "Naspers N\nDaily prices in cents\nDate,Open,High,Low,Close,Volume\n2026-01-05,100.5,101,99,100,1200\n",
            "Price,Close,High,Low,Open,Volume\nTicker,NPN,NPN,NPN,NPN,NPN\nDate,,,,,\n2026-01-05,100,101,99,100.5,1200\n",
            "Date,AAPL.Open,AAPL.High,AAPL.Low,AAPL.Close,AAPL.Volume,AAPL.Adjusted,dn,mavg\n2026-01-05,100.5,101,99,100,1200,98.7,1,2\n",
            "Date,Volume,Close,Low,High,Open\n2026-01-05,1200,100,99,101,100.5\n",
            "Datum;Eröffnung;Hoch;Tief;Schluss;Stück\nDate;Open;High;Low;Close;Volume\n05.01.2026;100,50;101,00;99,00;100,00;1.200\n",
            "Date,Open,High,Low,Close,Volume\n,ZAR,ZAR,ZAR,ZAR,shares\n2026-01-05,100.5,101,99,100,1200\n",
            "2026-01-05,100.5,101,99,100,1200\n",
            "20260105;100,5;101;99;100;1200\n",
            "Date,Open,High,Low,Close,Volume\n05.01.2026,100.5,101,99,100,1.2K\n",
            "Date,Open,High,Low,Close,Volume\n\"Jan 5, 2026\",100.5,101,99,100,1200\nDate,Open,High,Low,Close,Volume\n",
            "[{\"date\":\"2026-01-05\",\"open\":100.5,\"high\":101,\"low\":99,\"close\":100,\"adjusted_close\":98.7,\"volume\":1200}]",
            "[{\"code\":\"NPN\",\"exchange_short_name\":\"XJSE\",\"date\":\"2026-01-05\",\"open\":\"100.5\",\"high\":101,\"low\":99,\"close\":100,\"volume\":1200}]",
            "{\"Meta Data\":{\"2. Symbol\":\"NPN\"},\"Time Series (Daily)\":{\"2026-01-05\":{\"1. open\":\"100.5\",\"2. high\":\"101\",\"3. low\":\"99\",\"4. close\":\"100\",\"5. volume\":\"1200\"}}}",
            "{\"chart\":{\"result\":[{\"meta\":{\"symbol\":\"NPN\",\"exchangeTimezoneName\":\"Africa/Johannesburg\"},\"timestamp\":[1767596400],"
                    + "\"indicators\":{\"quote\":[{\"open\":[100.5],\"high\":[101],\"low\":[99],\"close\":[100],\"volume\":[1200]}]}}],\"error\":null}}" })
    void everyLayoutTellsTheSameBar(String text) {
        read(text, text.contains("Kurs") ? reading("date=Tag,close=Kurs", "", "") : reading);

        assertThat(refused).isEmpty();
        assertThat(lines).singleElement().asString().isEqualTo("2026-01-05 100.5 101 99 100 1200");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Date;Open;High;Low;Close\\n2026-01-05;1.100,50;1.101;1.099;1.100,25   | 1100.5 1101 1099 1100.25
            Date,Open,High,Low,Close\\n2026-01-05,"1,100.50","1,101","1,099","1,100.25" | 1100.5 1101 1099 1100.25
            Date;Open;High;Low;Close\\n2026-01-05;1 100,50;1 101;1 099;1 100,25     | 1100.5 1101 1099 1100.25
            Date,Open,High,Low,Close\\n2026-01-05,$1'100.5,$1101,$1099,$1100.25     | 1100.5 1101 1099 1100.25
            Date,Close\\n2026-01-05,1100.25                                         | 1100.25 1100.25 1100.25 1100.25""")
    void numbersAreReadAsTheyAreWritten(String text, String prices) {
        read(text, reading);

        assertThat(lines).singleElement().asString().isEqualTo("2026-01-05 " + prices + " 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Brak danych                                                              | line 1: There is nothing in it but 'Brak danych': the source knows no such instrument, or has no prices of these days
            No data                                                                  | line 1: There is nothing in it but 'No data': the source knows no such instrument, or has no prices of these days
            Date Open High Low Close\\n2026-01-05 1 2 1 2                            | line 1: None of the first lines has a day and a price, between commas, semicolons or tabs
            Date,Open,High,Low,Close\\n2026-01-05;1;2;1;2                            | line 1: None of the first lines has a day and a price, between commas, semicolons or tabs
            Date,Open,High,Low,Close\\n2026-01-05,1,5,2,5,1,0,2,0                    | line 2: It has 9 values, and there are 5 columns. Where numbers have decimal commas, put them in quotes or a semicolon between them
            Date,Close\\n2026-01-05,100,25                                           | line 2: It has 3 values, and there are 2 columns. Where numbers have decimal commas, put them in quotes or a semicolon between them
            Tag,Open,High,Low,Close\\n2026-01-05,1,2,1,2                             | line 1: No column is called date. Say which it is, such as --map date=COLUMN,close=COLUMN; there are Tag, Open, High, Low, Close
            Date,Open,High,Close\\n2026-01-05,1,2,2                                  | line 1: Of open, high and low some have no column. Say which it is, such as --map open=COLUMN
            2026-01-05,1,2,1,2,1,1                                                   | line 1: No line names the columns. Put one first, such as date,open,high,low,close,volume
            Date,Close\\n3/4/2026,1.5                                                | line 2: '3/4/2026' can be read in two ways. Say which with --dates dmy or --dates mdy
            Date;Close\\n2026-01-05;1,234                                            | line 2: '1,234' can be read in two ways. Say which with --decimal point or --decimal comma
            Date;Open;High;Low;Close\\n2026-01-05;1,5;2.5;1;1                        | line 2: '2.5' has a decimal point and '1,5' a decimal comma. Write all numbers in one way, or say which with --decimal point or --decimal comma
            Date,Open,Low,High,Close\\n2026-01-05,1,3,1,2\\n2026-01-06,1,3,1,2       | line 2: In most lines the high is below the low or the close; the columns seem to be swapped. Say which is which with --map, such as --map high=COLUMN,low=COLUMN
            {"Information":"Our limit is 25 requests per day"}                       | It is JSON, but neither Yahoo's chart nor Alpha Vantage's daily series nor a list of bars. It says: 'Our limit is 25 requests per day'
            {"chart":{"result":null,"error":{"description":"No data found"}}}        | Yahoo answered with an error: 'No data found'
            {"Meta Data":{},"Weekly Time Series":{}}                                 | It holds 'Weekly Time Series'; daily bars come from TIME_SERIES_DAILY""")
    void whatCannotBeReadIsRefusedWithTheLine(String text, String sentence) {
        assertThatThrownBy(() -> read(text, reading)).isInstanceOfSatisfying(Refused.class, why -> assertThat(why.sentence()).isEqualTo(sentence));
    }

    @Test
    void aByteOrderMarkSaysHowTheFileIsWritten() {
        Layouts.read(new ByteArrayInputStream("\uFEFFDatum;Eröffnung;Hoch;Tief;Schluss\n2026-01-05;1,5;2;1;2\n".getBytes(StandardCharsets.UTF_16LE)), reading);

        assertThat(lines).containsExactly("2026-01-05 1.5 2 1 2 0");
    }

    @Test
    void aBadLineCostsThatLineAlone() {
        read("date,open,high,low,close,volume\n11:34,1,2,1,2,1\n2026-01-05,1,2,1,2,1\n2026-13-05,1,2,1,2,1\n2026-01-07,1,,1,2,1\n2026-01-08,,,,,\n2026-01-09,1,2,1,x,1\n2026-01-12,1,2,1,2,1\n", reading);

        assertThat(lines).containsExactly("2026-01-05 1 2 1 2 1", "2026-01-12 1 2 1 2 1");
        assertThat(refused).containsExactly("line 2: '11:34' is no day", "line 4: '2026-13-05' is no day; write it as 2026-01-31", "line 5: There is no high, or it is no number: ''",
                "line 7: There is no close, or it is no number: 'x'");
        assertThat(reading.notes()).containsExactly("1 line has no prices");
    }

    @ParameterizedTest
    @CsvSource({ "13/4/2026,'',2026-04-13", "4/13/2026,'',2026-04-13", "3/4/2026,dmy,2026-04-03", "3/4/2026,mdy,2026-03-04", "3.4.2026,'',2026-04-03", "2-Jan-2026,'',2026-01-02" })
    void daysAreReadAsTheyAreWritten(String day, String said, String expected) {
        read("Date,Close\n" + day + ",1.5\n", reading("", said, ""));

        assertThat(lines).singleElement().asString().startsWith(expected);
    }

    /// Four for one on 31 August: what traded at 400 before it is told as 100.
    @Test
    void splitsThatYahooNamesAreUndone() {
        read("""
                {"chart":{"result":[{"meta":{"symbol":"A","exchangeTimezoneName":"America/New_York"},"timestamp":[1598621400,1598880600,1598967000],
                 "events":{"splits":{"1598880600":{"date":1598880600,"numerator":4,"denominator":1}}},
                 "indicators":{"quote":[{"open":[100.1,110,111],"high":[101,112,112],"low":[99,109,110],"close":[100.52999877929688,111,null],"volume":[400,500,1]}]}}]}}
                """, reading);

        assertThat(lines).containsExactly("2020-08-28 400.4 404 396 402.12 100", "2020-08-31 110 112 109 111 500");
        assertThat(reading.notes()).contains("Yahoo's prices are adjusted for splits; the 1 that it names are undone");
    }

    private Reading reading(String map, String dates, String decimal) {
        return new Reading(map, dates, decimal, line -> {
            var bar = line.bar();
            lines.add(bar.day() + " " + plain(bar.open()) + " " + plain(bar.high()) + " " + plain(bar.low()) + " " + plain(bar.close()) + " " + bar.volume());
        }, why -> refused.add(why.sentence()));
    }

    private static String plain(java.math.BigDecimal price) {
        return price.scale() >= 6 ? price.toPlainString() : price.stripTrailingZeros().toPlainString();
    }

    private void read(String text, Reading into) {
        reading = into;
        Layouts.read(new ByteArrayInputStream(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)), into);
    }
}
