package org.broadtape.instruments.following;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.members.MemberId;
import org.broadtape.members.account.HeldAbout;

/// What a member follows, in the download of everything held about them, and at its end.
@ApplicationScoped
class FollowingHeld implements HeldAbout {

    private final FollowingStore store;
    private final Instruments instruments;

    FollowingHeld(FollowingStore store, Instruments instruments) {
        this.store = store;
        this.instruments = instruments;
    }

    @Override
    public String name() {
        return "instruments you follow";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        var followed = store.of(member);
        var known = instruments.of(followed.stream().map(Followed::instrument).toList());
        return followed.stream().flatMap(one -> Optional.ofNullable(known.get(one.instrument())).map(instrument -> row(instrument, one)).stream()).toList();
    }

    private static Map<String, Object> row(Instrument instrument, Followed one) {
        return Map.of("instrument", instrument.mic() + ":" + instrument.symbol(), "name", instrument.name(), "since", one.since().toString());
    }

    @Override
    public void forget(MemberId member) {
        store.removeAll(member);
    }
}
