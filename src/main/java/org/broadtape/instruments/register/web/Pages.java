package org.broadtape.instruments.register.web;

import java.util.List;

import org.broadtape.instruments.Company;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Status;
import org.broadtape.instruments.directory.Found;
import org.broadtape.instruments.identity.change.Changed;
import org.broadtape.instruments.register.Doubts;
import org.broadtape.members.audit.AuditEntry;

/// What the pages show.
public final class Pages {

    private Pages() {
    }

    /// @param find what was looked for; empty where nothing was
    public record All(String find, List<Found> found, List<Doubts.Doubt> doubts) {
    }

    public record One(Company company, String leiDoubt, CompanyForm typed, ChangeForm change, List<Instrument> issued, List<Changed> history, List<AuditEntry> log, Said said) {
    }

    public record Issue(Instrument instrument, List<String> kinds, List<String> doubts, InstrumentForm typed, ChangeForm change, List<Changed> history, List<AuditEntry> log, Said said) {

        public boolean delisted() {
            return instrument.status() == Status.DELISTED;
        }
    }
}
