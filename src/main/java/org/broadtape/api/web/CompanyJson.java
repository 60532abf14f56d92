package org.broadtape.api.web;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.broadtape.installation.Settings;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.CompanyNames;
import org.broadtape.instruments.Person;

/// A company as the API tells it. What is not known is left out.
final class CompanyJson {

    private CompanyJson() {
    }

    static ObjectNode of(Company company, Settings settings) {
        var json = Answers.object().put("id", company.id().value()).put("slug", company.slug().value()).put("name", company.name());
        said(json, "sector", company.sector());
        said(json, "industry", company.industry());
        said(json, "country", company.country());
        said(json, "lei", company.lei());
        said(json, "website", company.website());
        said(json, "description", company.description());
        company.endedOn().ifPresent(day -> json.put("ended_on", day.toString()));
        company.successor().ifPresent(other -> json.put("successor_id", other.value()));
        return json.put("page", settings.at(company.path()));
    }

    static void names(ObjectNode json, CompanyNames names) {
        var former = json.putArray("former_names");
        names.former().forEach(one -> {
            var name = former.addObject().put("name", one.name());
            one.until().ifPresent(day -> name.put("until", day.toString()));
        });
        var aliases = json.putArray("aliases");
        names.aliases().forEach(aliases::add);
    }

    static void people(ObjectNode json, Iterable<Person> people) {
        var all = json.putArray("people");
        people.forEach(person -> said(all.addObject().put("name", person.name()), "role", person.role()));
    }

    static void said(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }
}
