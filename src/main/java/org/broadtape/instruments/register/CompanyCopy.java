package org.broadtape.instruments.register;

import java.util.List;

import org.broadtape.instruments.Person;

/// Everything about a company that a person sets, in place of what was there. Another name is a correction: what was renamed is told as a change.
///
/// @param country two letters of ISO 3166, or empty
public record CompanyCopy(String name, String sector, String industry, String country, String lei, String website, String description, List<String> aliases, List<Person> people) {

    public CompanyCopy {
        aliases = List.copyOf(aliases);
        people = List.copyOf(people);
    }
}
