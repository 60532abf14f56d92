package org.broadtape.instruments.announcements.reading;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.broadtape.doors.xml.Element;
import org.broadtape.instruments.identity.Isin;
import org.broadtape.kernel.Refused;

/// Announcements in XML as an exchange's news service passes them on. The elements go by their names: `announcement` with `number`, `version`, `released` (with its
/// offset), `company` (`name`, `tidm` or `symbol` with a `mic`, `isin`), `category` (a code such as `DIV`), `headline`, `priceSensitive`, and a `body` of `p`.
final class RnsXml {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private RnsXml() {
    }

    static void read(Element root, Consumer<Notice> notice, Consumer<Refused> refused) {
        var all = named(root, "announcement") ? List.of(root) : root.children().stream().filter(child -> named(child, "announcement")).toList();
        if (all.isEmpty()) {
            throw new Refused("There is no announcement in this XML: each is an element of that name, with number, released, company and headline", "line " + root.line());
        }
        for (var one : all) {
            try {
                notice.accept(notice(one));
            } catch (Refused bad) {
                refused.accept(bad.at("line " + one.line()));
            }
        }
    }

    private static Notice notice(Element one) {
        var headline = said(one, "headline", "headline");
        var number = said(one, "number", "number");
        var paragraphs = child(one, "body").map(RnsXml::paragraphs).orElse(List.of());
        var names = names(one);
        var doubts = names.stream().filter(name -> name.scheme() == Named.Scheme.ISIN).map(name -> Isin.doubt(name.value())).filter(doubt -> !doubt.isEmpty()).toList();
        var sensitive = text(one, "pricesensitive");
        return new Notice(source(one), number, version(text(one, "version")), released(said(one, "released", "time")), child(one, "company").map(company -> text(company, "name")).orElse(""), names,
                headline, paragraphs, Categories.of(text(one, "category"), headline), sensitive.equalsIgnoreCase("true") || (sensitive.isEmpty() && SalientDates.priceSensitive(paragraphs)),
                SalientDates.of(paragraphs), "", doubts, "line " + one.line());
    }

    private static String source(Element one) {
        var source = text(one, "source").toUpperCase(Locale.ROOT);
        return source.matches("[A-Z0-9]{2,12}") ? source : "RNS";
    }

    private static List<Named> names(Element one) {
        var names = new ArrayList<Named>();
        one.children().stream().filter(child -> named(child, "company")).forEach(company -> {
            company.children().stream().filter(child -> named(child, "tidm")).forEach(child -> names.add(Named.symbol("XLON", child.text().toUpperCase(Locale.ROOT))));
            company.children().stream().filter(child -> named(child, "symbol")).forEach(child -> names.add(Named.symbol(child.value("mic").toUpperCase(Locale.ROOT), child.text().toUpperCase(Locale.ROOT))));
            company.children().stream().filter(child -> named(child, "isin")).forEach(child -> names.add(Named.isin(child.text().replace(" ", "").toUpperCase(Locale.ROOT))));
        });
        if (names.isEmpty()) {
            throw new Refused("It names no company by tidm, symbol or isin");
        }
        return names;
    }

    private static List<String> paragraphs(Element body) {
        var parts = body.children();
        return parts.isEmpty() ? Paragraphs.of(body.rawText().lines().toList()) : parts.stream().flatMap(part -> part.is("table") ? table(part) : Stream.of(part.text())).filter(text -> !text.isEmpty()).toList();
    }

    private static Stream<String> table(Element table) {
        return Stream.of(String.join("\n", table.descendants("tr").stream().map(row -> String.join("   ", row.children().stream().map(Element::text).toList())).toList()));
    }

    private static When released(String written) {
        try {
            return When.of(OffsetDateTime.parse(written).toInstant(), LONDON);
        } catch (DateTimeException unreadable) {
            throw new Refused("It was released at '" + written + "'. Write it with its offset, such as 2026-06-12T07:00:00+01:00.");
        }
    }

    private static int version(String written) {
        if (written.isEmpty()) {
            return 0;
        }
        if (!written.matches("[1-9]\\d{0,3}")) {
            throw new Refused("The version is '" + written + "'. Write a number from 1.");
        }
        return Integer.parseInt(written);
    }

    private static String said(Element one, String name, String what) {
        var text = text(one, name);
        if (text.isEmpty()) {
            throw new Refused("It has no " + what + ": the element " + name + " is empty or not there");
        }
        return text;
    }

    private static String text(Element one, String name) {
        return child(one, name).map(Element::text).orElse("");
    }

    private static Optional<Element> child(Element one, String name) {
        return one.children().stream().filter(child -> named(child, name)).findFirst();
    }

    private static boolean named(Element element, String name) {
        return element.name().equalsIgnoreCase(name);
    }
}
