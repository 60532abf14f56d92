package org.broadtape.instruments.identity.listings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Who held which symbol when, and the addresses that follow from it.
@ApplicationScoped
public class ListingBook {

    private final Jdbi jdbi;

    ListingBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Changes what there is of an instrument, of all symbols that it ever had, and of `places` (`XJSE:ABC`), with everybody who ever held one of these. Answers
    /// with those whose page has another address, and the instrument itself.
    public Set<InstrumentId> change(InstrumentId instrument, Collection<String> places, UnaryOperator<Listings> change) {
        return jdbi.withHandle(db -> {
            var before = read(db, instrument, places);
            var after = change.apply(before);
            write(db, before, after);
            var touched = address(db, after);
            touched.add(instrument);
            return touched;
        });
    }

    public boolean isListed(InstrumentId instrument) {
        return jdbi.withHandle(db -> db.createQuery("select exists (select from instruments.listing where instrument_id = :id and valid_until = 'infinity')").bind("id", instrument.value())
                .mapTo(Boolean.class).one());
    }

    private static Listings read(Handle db, InstrumentId instrument, Collection<String> places) {
        return new Listings(db.createQuery("""
                with places as (select mic, symbol from instruments.listing where instrument_id = :id
                                union select split_part(place, ':', 1), split_part(place, ':', 2) from unnest(:places) place),
                     holders as (select l.instrument_id from instruments.listing l join places p on p.mic = l.mic and p.symbol = l.symbol)
                select instrument_id, mic, symbol, valid_from, valid_until
                  from instruments.listing
                 where instrument_id in (select instrument_id from holders) or instrument_id = :id
                 order by mic, symbol, valid_from
                """).bind("id", instrument.value()).bindArray("places", String.class, places)
                .map((row, _) -> new Listing(new InstrumentId(row.getLong("instrument_id")), row.getString("mic"), row.getString("symbol"), row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list());
    }

    private static void write(Handle db, Listings before, Listings after) {
        var gone = before.all().stream().filter(one -> !after.all().contains(one)).toList();
        var come = after.all().stream().filter(one -> !before.all().contains(one)).toList();
        var delete = db.prepareBatch("delete from instruments.listing where mic = :mic and symbol = :symbol and valid_from = :from");
        gone.forEach(one -> delete.bind("mic", one.mic()).bind("symbol", one.symbol()).bind("from", one.from()).add());
        var insert = db.prepareBatch("insert into instruments.listing (instrument_id, mic, symbol, valid_from, valid_until) values (:id, :mic, :symbol, :from, :until)");
        come.forEach(one -> insert.bind("id", one.instrument().value()).bind("mic", one.mic()).bind("symbol", one.symbol()).bind("from", one.from()).bind("until", one.until()).add());
        if (!gone.isEmpty()) {
            delete.execute();
        }
        if (!come.isEmpty()) {
            insert.execute();
        }
    }

    /// Every instrument bears the market and symbol of its last listing, and the address that follows. They are put aside first, since two may change places.
    private static Set<InstrumentId> address(Handle db, Listings listings) {
        var ids = listings.all().stream().map(one -> one.instrument().value()).distinct().toList();
        var taken = new HashSet<>(db.createQuery("select mic || '/' || address from instruments.instrument where mic = any(:mics) and not id = any(:ids)")
                .bindArray("mics", String.class, listings.all().stream().map(Listing::mic).distinct().toList()).bindArray("ids", Long.class, ids).mapTo(String.class).list());
        var addresses = listings.addresses(taken);
        var places = addresses.keySet().stream().collect(Collectors.toMap(id -> id, id -> listings.last(id).orElseThrow()));
        var changed = new HashSet<InstrumentId>();
        db.createQuery("select id, mic, symbol, address from instruments.instrument where id = any(:ids)").bindArray("ids", Long.class, ids).map((row, _) -> {
            var id = new InstrumentId(row.getLong("id"));
            var last = places.get(id);
            var stays = last == null || (last.isAt(row.getString("mic"), row.getString("symbol")) && row.getString("address").equals(addresses.get(id)));
            return !stays && changed.add(id);
        }).list();
        put(db, changed.stream().toList(), addresses, places);
        return changed;
    }

    private static void put(Handle db, List<InstrumentId> changed, Map<InstrumentId, String> addresses, Map<InstrumentId, Listing> places) {
        if (changed.isEmpty()) {
            return;
        }
        db.createUpdate("update instruments.instrument set address = '~' || id where id = any(:ids)").bindArray("ids", Long.class, changed.stream().map(InstrumentId::value).toList()).execute();
        var batch = db.prepareBatch("update instruments.instrument set mic = :mic, symbol = :symbol, address = :address where id = :id");
        changed.forEach(id -> {
            var last = places.get(id);
            var address = addresses.get(id);
            if (last != null && address != null) {
                batch.bind("id", id.value()).bind("mic", last.mic()).bind("symbol", last.symbol()).bind("address", address).add();
            }
        });
        batch.execute();
    }
}
