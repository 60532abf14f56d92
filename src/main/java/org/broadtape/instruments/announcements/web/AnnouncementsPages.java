package org.broadtape.instruments.announcements.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.announcements.AnnouncementLine;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.instruments.announcements.Category;
import org.broadtape.instruments.announcements.Wanted;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Page;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;

/// Makes the pages of the list.
@ApplicationScoped
class AnnouncementsPages {

    private static final int LENGTH = 30;

    private final Announcements announcements;
    private final Companies companies;
    private final Instruments instruments;
    private final Lines lines;
    private final AnnouncementMessages words;
    private final PageTags tags;

    AnnouncementsPages(Announcements announcements, Companies companies, Instruments instruments, Lines lines, AnnouncementMessages words, PageTags tags) {
        this.announcements = announcements;
        this.companies = companies;
        this.instruments = instruments;
        this.lines = lines;
        this.words = words;
        this.tags = tags;
    }

    /// Of whom they are, and what those have issued.
    private record Subject(String title, Optional<List<InstrumentId>> about) {
    }

    /// @throws NotFound where it asks for a company, an instrument or a kind of news that there is not
    AnnouncementsPage of(Query query, Before before) {
        var subject = subject(query);
        var category = query.category().isEmpty() ? Optional.<Category>empty() : Optional.of(Category.called(query.category()).orElseThrow(() -> new NotFound("announcements of " + query.category())));
        var day = day(query.day());
        var misread = !query.day().isEmpty() && day.isEmpty();
        var found = misread ? new Page<>(List.<AnnouncementLine>of(), Optional.<Before>empty())
                : announcements.newest(new Wanted(subject.about(), category, query.onlySensitive(), day, day, query.words()), before, LENGTH);
        return new AnnouncementsPage(subject.title(), query, choices(category), lines.of(found.items()), misread ? words.noDay(query.day()) : "", !query.wantsAll(),
                found.older().map(place -> query.address(place.toString())), before.equals(Before.NEWEST) ? Optional.empty() : Optional.of(query.address("")));
    }

    private Subject subject(Query query) {
        if (!query.instrument().isEmpty()) {
            var colon = query.instrument().indexOf(':');
            var one = Optional.of(colon).filter(at -> at > 0).flatMap(at -> instruments.at(query.instrument().substring(0, at), query.instrument().substring(at + 1)))
                    .orElseThrow(() -> new NotFound("instrument " + query.instrument()));
            tags.show(one.id().aggregate());
            return new Subject(words.of(one.name()), Optional.of(List.of(one.id())));
        }
        if (!query.company().isEmpty()) {
            var company = companies.called(Slug.of(query.company(), "none"));
            tags.show(company.id().aggregate());
            return new Subject(words.of(company.name()), Optional.of(instruments.of(company.id()).stream().map(Instrument::id).toList()));
        }
        return new Subject(words.title(), Optional.empty());
    }

    private List<AnnouncementsPage.Choice> choices(Optional<Category> chosen) {
        return Arrays.stream(Category.values()).map(one -> new AnnouncementsPage.Choice(one.word(), lines.word(one), chosen.filter(one::equals).isPresent())).toList();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
