package org.broadtape.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.broadtape.kernel.Refused;
import org.broadtape.members.audit.AuditFilter;

/// What somebody typed to find lines of the audit log.
class AuditQuery {

    @QueryParam("actor")
    @DefaultValue("")
    String actor = "";

    @QueryParam("what")
    @DefaultValue("")
    String what = "";

    @QueryParam("subject")
    @DefaultValue("")
    String subject = "";

    @QueryParam("day")
    @DefaultValue("")
    String day = "";

    /// The day counts as the paper's clock has it.
    ///
    /// @throws Refused where it is no day
    AuditFilter filter(ZoneId zone) {
        var on = day.isBlank() ? Optional.<LocalDate>empty() : Optional.of(parsed(day.strip()));
        return new AuditFilter(actor, what, subject, on.map(one -> one.atStartOfDay(zone).toInstant()), on.map(one -> one.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    String inAddress() {
        var all = new LinkedHashMap<String, String>();
        all.put("actor", actor);
        all.put("what", what);
        all.put("subject", subject);
        all.put("day", day);
        return all.entrySet().stream().filter(one -> !one.getValue().isBlank()).map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String getActor() {
        return actor;
    }

    public String getWhat() {
        return what;
    }

    public String getSubject() {
        return subject;
    }

    public String getDay() {
        return day;
    }

    private static LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new Refused("'" + text + "' is no day; write it as 2026-11-25");
        }
    }
}
