package org.broadtape.instruments.announcements.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.broadtape.instruments.Instrument;

/// What an address of the list asks for, as it was typed; empty where it does not.
///
/// @param instrument `XJSE:NPN`
/// @param sensitive  `yes`
public record Query(String words, String company, String instrument, String category, String sensitive, String day) {

    private static final int LONGEST = 200;

    public Query {
        words = cut(words);
        company = cut(company);
        instrument = cut(instrument);
        category = cut(category);
        sensitive = cut(sensitive);
        day = cut(day);
    }

    public boolean onlySensitive() {
        return sensitive.equals("yes");
    }

    /// All about one instrument.
    static Query of(Instrument one) {
        return new Query("", "", one.path().substring("/instruments/".length()).replace('/', ':'), "", "", "");
    }

    boolean wantsAll() {
        return equals(new Query("", "", "", "", "", ""));
    }

    /// Where it stands, from a place in the order on; empty for the beginning.
    String address(String before) {
        var query = Stream.of(part("company", company), part("instrument", instrument), part("q", words), part("category", category), part("sensitive", sensitive), part("day", day), part("before", before))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return query.isEmpty() ? "/announcements" : "/announcements?" + query;
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String cut(String typed) {
        var text = typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
