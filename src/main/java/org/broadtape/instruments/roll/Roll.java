package org.broadtape.instruments.roll;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;

/// Companies and instruments in the order of their ids, from behind one of them. Whatever was there when somebody began to page comes once, however much
/// arrives meanwhile; what arrives is at the end.
@ApplicationScoped
public class Roll {

    private final RollStore store;
    private final Companies companies;
    private final Instruments instruments;

    Roll(RollStore store, Companies companies, Instruments instruments) {
        this.store = store;
        this.companies = companies;
        this.instruments = instruments;
    }

    /// @param after the id of the last one seen; 0 for none
    public List<Company> companies(CompanyWish wish, long after, int limit) {
        var ids = store.companies(wish, after, limit);
        var found = companies.of(ids);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /// The same of instruments.
    public List<Instrument> instruments(InstrumentWish wish, long after, int limit) {
        var ids = store.instruments(wish, after, limit);
        var found = instruments.of(ids);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /// Under which symbols it was listed where, the latest first.
    public List<Listed> listings(InstrumentId id) {
        return store.listings(id);
    }
}
