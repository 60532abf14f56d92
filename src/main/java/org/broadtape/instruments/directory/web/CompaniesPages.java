package org.broadtape.instruments.directory.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Settings;
import org.broadtape.instruments.directory.Directory;
import org.broadtape.instruments.directory.Facets;
import org.broadtape.instruments.directory.Filter;

/// Makes the pages of the directory.
@ApplicationScoped
class CompaniesPages {

    private final Directory directory;
    private final Countries countries;
    private final MarketNames markets;
    private final DirectoryMessages words;
    private final Settings settings;

    CompaniesPages(Directory directory, Countries countries, MarketNames markets, DirectoryMessages words, Settings settings) {
        this.directory = directory;
        this.countries = countries;
        this.markets = markets;
        this.words = words;
        this.settings = settings;
    }

    CompaniesPage of(Filter filter, String after) {
        var facets = directory.facets(filter);
        var shelf = directory.browse(filter, after);
        var names = markets.of(facets.exchanges().stream().map(Facets.Facet::value).toList());
        return new CompaniesPage(filter, letters(filter, facets), count(facets.letters().values().stream().mapToLong(Long::longValue).sum()),
                choices(facets.sectors(), filter.sector(), name -> name), choices(facets.countries(), filter.country(), countries::name),
                choices(facets.exchanges(), filter.mic(), mic -> names.getOrDefault(mic, mic)), shelf, shelf.next().map(slug -> address(filter, slug)),
                after.isEmpty() ? Optional.empty() : Optional.of(address(filter, "")));
    }

    private List<CompaniesPage.Letter> letters(Filter filter, Facets facets) {
        var letters = new ArrayList<CompaniesPage.Letter>();
        Stream.concat(Stream.iterate('A', letter -> letter <= 'Z', letter -> (char) (letter + 1)).map(String::valueOf), Stream.of("#")).forEach(letter -> {
            var many = facets.letters().getOrDefault(letter, 0L);
            letters.add(new CompaniesPage.Letter(letter, words.under(count(many), letter), many == 0 ? "" : address(filter.withLetter(letter), ""), letter.equals(filter.letter())));
        });
        return letters;
    }

    private List<CompaniesPage.Choice> choices(List<Facets.Facet> facets, String chosen, UnaryOperator<String> name) {
        return facets.stream().map(one -> new CompaniesPage.Choice(one.value(), name.apply(one.value()), count(one.count()), one.value().equals(chosen)))
                .sorted(Comparator.comparing(CompaniesPage.Choice::name)).toList();
    }

    private String count(long number) {
        return NumberFormat.getIntegerInstance(settings.language()).format(number);
    }

    private static String address(Filter filter, String after) {
        var query = Stream.of(part("letter", filter.letter()), part("sector", filter.sector()), part("country", filter.country()), part("exchange", filter.mic()), part("after", after))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return query.isEmpty() ? "/companies" : "/companies?" + query;
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
