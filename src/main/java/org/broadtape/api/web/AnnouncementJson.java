package org.broadtape.api.web;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.broadtape.installation.Settings;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.announcements.Announcement;
import org.broadtape.instruments.announcements.AnnouncementLine;

/// An announcement as the API tells it. What is not known is left out.
final class AnnouncementJson {

    private AnnouncementJson() {
    }

    /// Without its text.
    static ObjectNode line(AnnouncementLine line, List<InstrumentId> about, Settings settings) {
        var json = Answers.object().put("id", line.id().value()).put("source", line.source());
        if (line.timed()) {
            json.put("at", line.at().toString());
        }
        json.put("day", line.day().toString()).put("issuer", line.issuer()).put("headline", line.headline()).put("category", line.category().word())
                .put("price_sensitive", line.priceSensitive());
        var instruments = json.putArray("instruments");
        about.forEach(id -> instruments.add(id.value()));
        return json.put("page", settings.at(line.path()));
    }

    /// With its text, and the days that it names.
    static ObjectNode whole(Announcement one, Settings settings) {
        var json = line(new AnnouncementLine(one.id(), one.source(), one.at(), one.timed(), one.day(), one.issuer(), one.headline(), one.category(), one.priceSensitive()), one.instruments(),
                settings).put("number", one.number()).put("version", one.version());
        CompanyJson.said(json, "link", one.link());
        one.paragraphs().forEach(json.putArray("paragraphs")::add);
        var dates = json.putArray("dates");
        one.dates().forEach(date -> dates.addObject().put("kind", Query.word(date.kind())).put("day", date.day().toString()).put("phrase", date.phrase()));
        one.doubts().forEach(json.putArray("doubts")::add);
        return json;
    }
}
