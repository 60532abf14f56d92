package org.broadtape.members.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.broadtape.members.MemberId;
import org.broadtape.members.audit.Audit;

/// Everything that is held about a member, as one JSON document (GDPR, articles 15 and 20).
@ApplicationScoped
@Transactional
public class Download {

    private final List<HeldAbout> parts;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    Download(@Any Instance<HeldAbout> parts, Audit audit, ObjectMapper json, Clock clock) {
        this.parts = parts.stream().sorted(Comparator.comparing(HeldAbout::name)).toList();
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    public byte[] of(MemberId member, String network) {
        var all = new LinkedHashMap<String, Object>();
        all.put("made", clock.instant().toString());
        parts.forEach(part -> all.put(part.name(), part.of(member)));
        audit.ofMember(member, "took a copy of everything held", "", network);
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
