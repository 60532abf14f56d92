package org.broadtape.instruments.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.broadtape.instruments.Company;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Folded;
import org.broadtape.instruments.FormerName;
import org.broadtape.instruments.Person;

/// Everything that is known of a company.
record Dossier(Company company, List<FormerName> former, Set<String> aliases, List<Person> people) {

    Dossier {
        former = List.copyOf(former);
        aliases = Set.copyOf(aliases);
        people = List.copyOf(people);
    }

    static Dossier of(CompanyId id, Issuer issuer) {
        return new Dossier(issuer.first(id), List.of(), Set.of(), List.of()).with(issuer);
    }

    /// With what is said of it besides.
    Dossier with(Issuer issuer) {
        var next = issuer.over(company);
        var names = new ArrayList<>(former);
        issuer.former().forEach(name -> addFormer(names, name));
        if (differ(next.name(), company.name())) {
            addFormer(names, company.name());
        }
        names.removeIf(one -> !differ(one.name(), next.name()));
        var called = names.stream().map(FormerName::name);
        var taken = Stream.concat(Stream.of(next.name()), called).map(Folded::of).collect(Collectors.toSet());
        var all = new TreeSet<String>();
        Stream.of(aliases.stream().sorted(), issuer.aliases().stream(), Stream.of(issuer.name())).flatMap(one -> one).filter(name -> !name.isEmpty() && taken.add(Folded.of(name))).forEach(all::add);
        return new Dossier(next, names, all, issuer.people().isEmpty() ? people : issuer.people());
    }

    private static void addFormer(List<FormerName> names, String name) {
        if (names.stream().allMatch(one -> differ(one.name(), name))) {
            names.add(new FormerName(name, Optional.empty()));
        }
    }

    private static boolean differ(String one, String other) {
        return !Folded.of(one).equals(Folded.of(other));
    }
}
