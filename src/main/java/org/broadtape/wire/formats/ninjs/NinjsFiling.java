package org.broadtape.wire.formats.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Fields;
import org.broadtape.wire.item.Filing;
import org.broadtape.wire.item.Instrument;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Subject;

/// What a ninjs item is about and whose it is.
final class NinjsFiling {

    private NinjsFiling() {
    }

    static Filing read(Fields fields) {
        var subjects = Stream.of("subject", "subjects", "genre", "genres").flatMap(name -> fields.objects(name).stream()).map(NinjsFiling::subject).distinct().toList();
        var urgency = fields.text("urgency");
        return new Filing("", List.of(), subjects, urgency.matches("[1-9]") ? urgency.charAt(0) - '0' : 0, instruments(fields));
    }

    private static Subject subject(Fields subject) {
        var code = subject.text("code");
        var scheme = subject.text("scheme");
        var category = subject.texts("rels").stream().anyMatch(rel -> rel.endsWith("category"));
        var literal = Absent.first(subject.text("literal"), category && scheme.isEmpty() && !code.isEmpty() ? "apcategorycode:" + code : "", scheme.isEmpty() || code.isEmpty() ? code : scheme + ":" + code, subject.text("qcode"));
        return new Subject(literal, subject.text("uri"), subject.text("name"));
    }

    private static List<Instrument> instruments(Fields fields) {
        var found = new ArrayList<Instrument>();
        for (var organisation : Stream.of("organisation", "organisations").flatMap(name -> fields.objects(name).stream()).toList()) {
            for (var listed : organisation.objects("symbols")) {
                var symbol = listed.text("symbol", "ticker");
                var market = Absent.first(listed.text("exchange"), last(listed.text("symboltype")));
                if (!symbol.isEmpty()) {
                    found.add(new Instrument(symbol, last(market)));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static String last(String code) {
        return code.substring(Math.max(code.lastIndexOf('/'), code.lastIndexOf(':')) + 1);
    }

    static Rights rights(Fields fields) {
        var terms = new ArrayList<>(fields.texts("usageterms"));
        fields.objects("rightsinfo").forEach(info -> terms.add(info.text("linkedrights").isEmpty()
                ? "Its rights are expressed for machines (" + Absent.first(info.text("langid"), "in no named language") + ")."
                : "Its rights are at " + info.text("linkedrights") + "."));
        var sources = Stream.concat(fields.texts("infosource").stream(), Stream.of("infosource", "infosources").flatMap(name -> fields.objects(name).stream()).map(source -> source.text("name")))
                .filter(name -> !name.isEmpty()).distinct().toList();
        return new Rights(fields.text("copyrightholder"), fields.text("copyrightnotice"), terms, fields.text("creditline", "description_creditline"), String.join(", ", sources));
    }
}
