package org.broadtape.wire.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadtape.wire.item.Subject;

/// A contract's mapping of subjects to this site's sections and topics, whatever the spelling: `medtop:20000170` is the same as the address
/// that it stands for, `subj:04016000` the same as the eight digits alone, which NITF and NewsML 1 write. A legacy code that is not mapped
/// itself goes by the matter and then the subject above it, which its digits name.
public final class SubjectCodes {

    private static final Pattern MEDIATOPIC = Pattern.compile("(?i)(?:medtop|.*mediatopic)\\W*(\\d{8})");
    private static final Pattern LEGACY = Pattern.compile("(?i)(?:subj|iptc|.*subjectcode)?\\W*(\\d{8})");

    private final Map<String, Place> places;

    public SubjectCodes(Map<String, Place> mapping) {
        this.places = new LinkedHashMap<>();
        mapping.forEach((code, place) -> places.put(spelt(code), place));
    }

    /// Where the subjects lead, in their order; those that lead nowhere are left out.
    public List<Place> places(List<Subject> subjects) {
        return subjects.stream().flatMap(subject -> place(subject).stream()).distinct().toList();
    }

    public Optional<Place> place(Subject subject) {
        var spelt = Stream.of(subject.code(), subject.uri(), subject.name()).filter(code -> !code.isEmpty()).map(SubjectCodes::spelt).toList();
        return Stream.concat(spelt.stream(), spelt.stream().flatMap(SubjectCodes::above)).flatMap(code -> Optional.ofNullable(places.get(code)).stream()).findFirst();
    }

    /// A code in the one spelling of it that is compared.
    public static String spelt(String code) {
        var bare = code.strip();
        var topic = MEDIATOPIC.matcher(bare);
        if (topic.matches()) {
            return "medtop:" + topic.group(1);
        }
        var legacy = LEGACY.matcher(bare);
        return legacy.matches() ? "subj:" + legacy.group(1) : bare;
    }

    // two digits of the subject, three of its matter, three of the detail
    private static Stream<String> above(String code) {
        return code.startsWith("subj:") ? Stream.of(code.substring(0, 10) + "000", code.substring(0, 7) + "000000") : Stream.empty();
    }
}
