package org.broadtape.instruments.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Folded;
import org.broadtape.instruments.Instruments;

/// Finds companies by letter, sector, country and exchange, and by what somebody types: names, former names, aliases, symbols, ISINs and other numbers.
@ApplicationScoped
public class Directory {

    /// How many companies are on a page.
    public static final int LENGTH = 60;

    private static final int LOOKED_AT = 200;

    private final DirectoryStore store;
    private final Companies companies;
    private final Instruments instruments;

    Directory(DirectoryStore store, Companies companies, Instruments instruments) {
        this.store = store;
        this.companies = companies;
        this.instruments = instruments;
    }

    /// @param after the slug after which the page begins; empty for the first page
    public Shelf browse(Filter filter, String after) {
        var ids = store.companies(filter, after, LENGTH + 1);
        var shown = ids.subList(0, Math.min(LENGTH, ids.size()));
        var known = companies.of(shown);
        var issued = instruments.of(store.issued(shown)).values().stream().filter(one -> one.company().isPresent())
                .collect(Collectors.groupingBy(one -> one.company().orElseThrow()));
        var lines = shown.stream().map(known::get).filter(Objects::nonNull)
                .map(company -> new Shelf.Line(company, issued.getOrDefault(company.id(), List.of()).stream().sorted(DirectoryStore.LISTED_FIRST).toList())).toList();
        return new Shelf(lines, ids.size() > LENGTH && !lines.isEmpty() ? Optional.of(lines.getLast().company().slug().value()) : Optional.empty());
    }

    /// How many there are of each kind.
    public Facets facets(Filter filter) {
        return new Facets(store.letters(filter), store.sectors(), store.countries(), store.exchanges());
    }

    /// What the text may mean, the likeliest first: what it is, then what begins so, then what has a word that begins so. A single sign finds only what is
    /// exactly that.
    public List<Found> search(String text, int limit) {
        var folded = Folded.of(text);
        var hits = folded.isEmpty() ? List.<DirectoryStore.Hit>of() : folded.length() == 1 ? store.exactly(folded, LOOKED_AT) : store.beginning(folded, LOOKED_AT);
        var best = new LinkedHashMap<Object, DirectoryStore.Hit>();
        hits.forEach(hit -> best.putIfAbsent(hit.target(), hit));
        var wanted = new ArrayList<>(best.values()).subList(0, Math.min(limit, best.size()));
        var issuers = companies.of(wanted.stream().flatMap(hit -> hit.company().stream()).toList());
        var issued = instruments.of(wanted.stream().filter(hit -> hit.company().isEmpty()).flatMap(hit -> hit.instrument().stream()).toList());
        return wanted.stream().flatMap(hit -> hit.company().map(issuers::get).map(company -> found(company.name(), company.path(), hit, folded))
                .or(() -> hit.instrument().map(issued::get).map(one -> found(one.name(), one.path(), hit, folded))).stream()).toList();
    }

    private static Found found(String name, String path, DirectoryStore.Hit hit, String typed) {
        return new Found(name, path, hit.shown(), Found.Kind.valueOf(hit.kind()), hit.term().equals(typed) && hit.rank() == 0, hit.company(), hit.instrument());
    }

    /// Where the page is of what the text names, where that is one thing and no other.
    public Optional<String> only(String text) {
        var exact = search(text, LOOKED_AT).stream().filter(Found::exact).map(Found::path).distinct().limit(2).toList();
        return exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
    }
}
