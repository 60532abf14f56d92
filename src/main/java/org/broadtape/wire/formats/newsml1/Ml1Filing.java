package org.broadtape.wire.formats.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.values.Rics;
import org.broadtape.wire.item.Filing;
import org.broadtape.wire.item.Instrument;
import org.broadtape.wire.item.Subject;

/// What a NewsML 1 item is about: subject codes of eight digits, genres, urgency, and companies among its topics.
final class Ml1Filing {

    private static final Set<String> LEVELS = Set.of("Subject", "SubjectMatter", "SubjectDetail");

    private Ml1Filing() {
    }

    static Filing of(Element item) {
        var subjects = new ArrayList<Subject>();
        item.descendants("SubjectCode").forEach(code -> code.children().stream().filter(level -> LEVELS.contains(level.name())).map(Ml1Content::formal).filter(name -> !name.isEmpty())
                .forEach(name -> subjects.add(new Subject(name.matches("\\d{8}") ? "subj:" + name : name, "", ""))));
        Stream.of("Genre", "OfInterestTo").flatMap(name -> item.descendants(name).stream()).map(Ml1Content::formal).filter(name -> !name.isEmpty())
                .forEach(name -> subjects.add(new Subject(name, "", "")));
        var urgency = item.at("NewsManagement/Urgency").map(Ml1Content::formal).orElse("");
        return new Filing("", List.of(), subjects.stream().distinct().toList(), urgency.matches("[1-9]") ? urgency.charAt(0) - '0' : 0, instruments(item));
    }

    private static List<Instrument> instruments(Element item) {
        var listed = item.descendants("Metadata").stream().filter(about -> about.at("MetadataType").map(Ml1Content::formal).orElse("").matches("(?i)securit(y|ies) identifiers?"))
                .map(about -> new Instrument(property(about, "ticker symbol"), property(about, "exchange"))).filter(named -> !named.symbol().isEmpty());
        var topics = item.descendants("Topic").stream().flatMap(topic -> topic.children("FormalName").stream())
                .filter(name -> !name.text().isEmpty() && name.value("Scheme").matches("(?i)ric|isin|ticker|[A-Z]{4}"))
                .map(name -> name.value("Scheme").equalsIgnoreCase("ric") ? Rics.instrument(name.text()) : new Instrument(name.text(), name.value("Scheme")));
        return Stream.concat(listed, topics).distinct().toList();
    }

    private static String property(Element about, String name) {
        return about.children("Property").stream().filter(property -> Ml1Content.formal(property).equalsIgnoreCase(name)).map(property -> property.value("Value").strip()).findFirst().orElse("");
    }
}
