package org.broadtape.instruments.quotes.live.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.broadtape.installation.Settings;
import org.broadtape.instruments.figures.PriceView;
import org.broadtape.instruments.quotes.live.LiveSignal;
import org.broadtape.instruments.quotes.live.ToldText;
import org.broadtape.instruments.web.InstrumentMessages;

/// Prices that have moved, for the script of a page: what is to be put into which element.
@ApplicationScoped
class MovedJson implements ToldText {

    private final InstrumentMessages words;
    private final DateTimeFormatter date;
    private final DateTimeFormatter clock;

    MovedJson(InstrumentMessages words, Settings settings) {
        this.words = words;
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(settings.language()).withZone(settings.timeZone());
        this.clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(settings.language()).withZone(settings.timeZone());
    }

    static String list(List<LiveSignal.Told> told) {
        return told.stream().map(LiveSignal.Told::text).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public String of(PriceView view) {
        return JsonNodeFactory.instance.objectNode().put("i", view.instrument().id().value()).put("price", view.price()).put("move", view.move()).put("percent", view.percent())
                .put("way", view.way()).put("word", word(view.way())).put("time", time(view.at())).put("at", view.at().toString()).toString();
    }

    /// As pages write it.
    private String time(Instant at) {
        return date.format(at) + ", " + clock.format(at);
    }

    private String word(String way) {
        return switch (way) {
            case "up" -> words.up();
            case "down" -> words.down();
            case "even" -> words.even();
            default -> "";
        };
    }
}
