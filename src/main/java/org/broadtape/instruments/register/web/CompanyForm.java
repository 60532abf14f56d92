package org.broadtape.instruments.register.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.broadtape.doors.Form;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.Person;
import org.broadtape.instruments.intake.Countries;
import org.broadtape.instruments.intake.Values;
import org.broadtape.instruments.register.CompanyCopy;
import org.broadtape.kernel.Refused;

/// A company as it stands in the fields of its form, right or wrong.
///
/// @param aliases with `;` between, likewise people, with their roles in brackets
public record CompanyForm(String name, String sector, String industry, String country, String lei, String website, String description, String aliases, String people) {

    private static final int LONGEST = 20_000;
    private static final String[] FIELDS = { "name", "sector", "industry", "country", "lei", "website", "description", "aliases", "people" };

    static CompanyForm of(Company company, List<String> aliases, List<Person> people) {
        return new CompanyForm(company.name(), company.sector(), company.industry(), company.country(), company.lei(), company.website(), company.description(), String.join("; ", aliases),
                people.stream().map(one -> one.role().isEmpty() ? one.name() : one.name() + " (" + one.role() + ")").collect(Collectors.joining("; ")));
    }

    static CompanyForm of(Map<String, List<String>> sent) {
        var form = Form.of(sent, FIELDS);
        return new CompanyForm(form.typed("name"), form.typed("sector"), form.typed("industry"), form.typed("country"), form.typed("lei"), form.typed("website"), form.typed("description"),
                form.typed("aliases"), form.typed("people"));
    }

    /// @throws Refused where something in it cannot be taken
    CompanyCopy read() {
        if (name.isBlank()) {
            throw new Refused("A company has a name", "Name");
        }
        if (description.length() > LONGEST) {
            throw new Refused("This is longer than " + LONGEST + " signs", "Description");
        }
        if (!website.isBlank() && !website.strip().matches("(?i)https?://[^\\s\"<>]{3,500}")) {
            throw new Refused("Write the whole address, such as https://www.example.com", "Website");
        }
        return new CompanyCopy(Values.name(name), Values.name(sector), Values.name(industry), Countries.code(country.strip()), lei.strip().toUpperCase(Locale.ROOT), website.strip(),
                description.strip().replace("\r", ""), Values.several(aliases), Values.people(people));
    }
}
