package org.broadtape.instruments.directory.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.figures.PriceViews;
import org.broadtape.instruments.identity.Identifier;
import org.broadtape.instruments.identity.Identifiers;
import org.broadtape.instruments.identity.Scheme;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;

/// `/companies/{slug}`: a company. Where it had its page before it was renamed leads here. A page that shows a price is kept for a
/// minute at the most: no quote drops it.
@Path("/companies/{slug}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class CompanyResource {

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final Pattern WEBSITE = Pattern.compile("(?i)https?://[^\\s\"<>]+");

    private final Companies companies;
    private final Instruments instruments;
    private final Identifiers identifiers;
    private final Countries countries;
    private final PriceViews prices;
    private final PageTags tags;
    private final Clock clock;

    CompanyResource(Companies companies, Instruments instruments, Identifiers identifiers, Countries countries, PriceViews prices, PageTags tags, Clock clock) {
        this.companies = companies;
        this.instruments = instruments;
        this.identifiers = identifiers;
        this.countries = countries;
        this.prices = prices;
        this.tags = tags;
        this.clock = clock;
    }

    @GET
    public Response company(@PathParam("slug") Slug slug) {
        tags.show("frame");
        return companies.find(slug).map(company -> Response.ok(Templates.company(page(company))).build())
                .orElseGet(() -> companies.formerlyCalled(slug).map(company -> Response.status(Status.MOVED_PERMANENTLY).location(URI.create(company.path())).build())
                        .orElseThrow(() -> new NotFound("company " + slug)));
    }

    private CompanyPage page(Company company) {
        tags.show("company", company.id().value());
        var issued = instruments.of(company.id());
        issued.forEach(one -> tags.show("instrument", one.id().value()));
        var numbers = identifiers.of(issued.stream().map(Instrument::id).toList());
        var costs = prices.of(issued);
        if (!costs.isEmpty()) {
            tags.until(clock.instant().plus(KEPT));
        }
        var names = companies.names(company.id());
        var successor = company.successor().map(companies::of);
        successor.ifPresent(other -> tags.show("company", other.id().value()));
        return new CompanyPage(company, countries.name(company.country()), WEBSITE.matcher(company.website()).matches() ? company.website() : "",
                issued.stream().map(one -> new CompanyPage.Issue(one, isins(numbers.getOrDefault(one.id(), List.of())), Optional.ofNullable(costs.get(one.id())))).toList(),
                companies.people(company.id()), names.former(), names.aliases(), successor);
    }

    private static List<Identifier> isins(List<Identifier> numbers) {
        return numbers.stream().filter(number -> number.scheme() == Scheme.ISIN).toList();
    }
}
