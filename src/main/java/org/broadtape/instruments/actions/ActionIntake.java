package org.broadtape.instruments.actions;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.doors.columns.Line;
import org.broadtape.doors.columns.Mapping;
import org.broadtape.doors.columns.Table;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.kernel.Refused;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

import com.fasterxml.jackson.databind.JsonNode;

/// Takes lists of actions, each in one transaction.
@ApplicationScoped
@Transactional
public class ActionIntake {

    private static final Limits FILE = Limits.FEED.withBytes(256L << 20).withCount(5_000_000).withPiece(10_000);
    private static final String SHOWN = "symbol, mic, kind, ex, record, pay, amount, unit, ratio, other, shares, factor, label, name, ref and cancelled";

    private final Actions actions;
    private final Instruments instruments;
    private final Audit audit;

    ActionIntake(Actions actions, Instruments instruments, Audit audit) {
        this.actions = actions;
        this.instruments = instruments;
        this.audit = audit;
    }

    /// How a list is to be taken.
    ///
    /// @param instrument whose actions they are, as MIC:SYMBOL; empty where the lines say it
    /// @param source     who says so
    /// @param map        such as `ex=Tag,amount=Betrag`, or empty
    public record Wish(String instrument, String source, String map, boolean dryRun) {
    }

    /// @param name what the file is called, for the audit log
    /// @throws Refused where the list as a whole can't be taken
    public ActionReport take(Actor by, InputStream file, String name, Wish wish) {
        by.demand(Right.CHANGE_INSTRUMENTS);
        var mapping = Mapping.parse(wish.map(), ActionLines.KNOWN, SHOWN);
        var whose = wish.instrument().isEmpty() ? Optional.<Instrument>empty() : Optional.of(find("", wish.instrument(), LocalDate.MAX));
        var lines = new ActionLines(this::find, whose, wish.source().isEmpty() ? "file" : wish.source());
        var report = new ActionReport();
        each(file, mapping, report, line -> {
            try {
                report.add(fate(lines.action(line), ActionLines.cancelled(line), wish.dryRun()));
            } catch (Refused refused) {
                report.refuse(refused);
            }
        });
        if (!wish.dryRun()) {
            audit.record(by, "corporate actions imported", "actions", name + ": " + report.inWords());
        }
        return report;
    }

    private Actions.Fate fate(Action action, boolean cancelled, boolean dryRun) {
        if (cancelled) {
            return dryRun ? Actions.Fate.WITHDRAWN : actions.withdraw(action);
        }
        return dryRun ? actions.look(action) : actions.keep(action);
    }

    private static void each(InputStream file, Mapping mapping, ActionReport report, Consumer<Line> line) {
        var in = new BufferedInputStream(file);
        if (json(in)) {
            Json.pieces(in, FILE, Limits.DOCUMENT.withPiece(10_000).withCount(1_000), (item, at) -> line.accept(line(item, mapping, "line " + at)), report::refuse);
            return;
        }
        try (var table = Table.open(in, FILE, mapping, ActionLines.KNOWN)) {
            table.heads().stream().filter(head -> !ActionLines.KNOWN.contains(head) && !head.isEmpty()).forEach(report::leaveOut);
            table.each(line, report::refuse);
        }
    }

    private static boolean json(BufferedInputStream in) {
        try {
            in.mark(64);
            var head = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
            in.reset();
            return head.strip().startsWith("[");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Line line(JsonNode item, Mapping mapping, String place) {
        var values = new LinkedHashMap<String, String>();
        item.properties().stream().filter(field -> !field.getValue().isNull()).forEach(field -> values.putIfAbsent(mapping.heads(List.of(field.getKey())).getFirst(), field.getValue().asText()));
        return new Line(values, place);
    }

    /// Whoever bore the symbol on that day; before it was listed, whoever bears it now.
    private Instrument find(String mic, String symbol, LocalDate day) {
        if (symbol.isEmpty()) {
            throw new Refused("The line does not say whose it is. Say it for the whole list with --instrument MIC:SYMBOL");
        }
        var colon = symbol.indexOf(':');
        var market = colon > 0 ? symbol.substring(0, colon) : mic;
        var bare = symbol.substring(colon + 1);
        var found = market.isEmpty() ? instruments.listedAnywhere(bare, day) : instruments.listed(market, bare, day).or(() -> instruments.at(market, bare)).stream().toList();
        if (found.size() > 1) {
            throw new Refused("'" + symbol + "' is listed on several markets. Write it as MIC:SYMBOL");
        }
        return found.stream().findFirst().orElseThrow(() -> new Refused("There is no instrument '" + symbol + "'. Write it as MIC:SYMBOL, such as XJSE:NPN"));
    }
}
