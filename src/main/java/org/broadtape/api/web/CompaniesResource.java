package org.broadtape.api.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.api.keys.Scope;
import org.broadtape.installation.Settings;
import org.broadtape.instruments.roll.CompanyWish;
import org.broadtape.instruments.roll.Roll;

/// `/api/v1/companies`: all companies, a page at a time.
@Path("/api/v1/companies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CompaniesResource {

    private final Gate gate;
    private final Answers answers;
    private final Roll roll;
    private final Settings settings;

    CompaniesResource(Gate gate, Answers answers, Roll roll, Settings settings) {
        this.gate = gate;
        this.answers = answers;
        this.roll = roll;
        this.settings = settings;
    }

    @GET
    public Response all(@Context UriInfo uri) {
        gate.open(Scope.COMPANIES_READ);
        var query = Query.of(uri, Query.LIMIT, Query.CURSOR, "country", "sector", "mic");
        var wish = new CompanyWish(query.country("country"), query.text("sector").orElse(""), query.mic("mic"));
        var limit = query.limit();
        return answers.page(query, limit, roll.companies(wish, query.numberedPlace().orElse(0L), limit + 1), company -> CompanyJson.of(company, settings),
                company -> company.id().toString());
    }
}
