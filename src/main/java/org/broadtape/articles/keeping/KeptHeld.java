package org.broadtape.articles.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.keeping.KeepingStore.Table;
import org.broadtape.kernel.Before;
import org.broadtape.members.MemberId;
import org.broadtape.members.account.HeldAbout;

/// What a reader keeps, in the download of everything held about them, and at its end.
@ApplicationScoped
class KeptHeld implements HeldAbout {

    private static final int ALL = 1_000_000;

    private final KeepingStore store;

    KeptHeld(KeepingStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "articles you keep";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return Stream.concat(rows(Table.SAVED, "saved", member), rows(Table.READ, "read", member)).toList();
    }

    @Override
    public void forget(MemberId member) {
        store.removeAll(Table.SAVED, member);
        store.removeAll(Table.READ, member);
        store.keepHistory(member, false, Instant.EPOCH);
    }

    private Stream<Map<String, Object>> rows(Table table, String what, MemberId member) {
        return store.of(table, member, Before.NEWEST, ALL).stream().map(kept -> Map.of("what", what, "article", kept.article().aggregate(), "at", kept.at().toString()));
    }
}
