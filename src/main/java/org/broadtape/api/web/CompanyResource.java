package org.broadtape.api.web;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.api.keys.Scope;
import org.broadtape.installation.Settings;
import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.identity.Identifiers;

/// `/api/v1/companies/{company}`: one of them with its names, its people and what it has issued, by its number or by the name in its page's address.
@Path("/api/v1/companies/{company}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CompanyResource {

    private final Gate gate;
    private final Answers answers;
    private final Things things;
    private final Companies companies;
    private final Instruments instruments;
    private final Identifiers identifiers;
    private final Settings settings;

    CompanyResource(Gate gate, Answers answers, Things things, Companies companies, Instruments instruments, Identifiers identifiers, Settings settings) {
        this.gate = gate;
        this.answers = answers;
        this.things = things;
        this.companies = companies;
        this.instruments = instruments;
        this.identifiers = identifiers;
        this.settings = settings;
    }

    @GET
    public Response one(@PathParam("company") String name, @Context UriInfo uri) {
        gate.open(Scope.COMPANIES_READ);
        Query.of(uri);
        return switch (things.company(name)) {
            case Things.Found(var company) -> answers.one(whole(company));
            case Things.Renamed(var company) -> answers.movedTo("/api/v1/companies/" + company.slug());
        };
    }

    private ObjectNode whole(Company company) {
        var json = CompanyJson.of(company, settings);
        CompanyJson.names(json, companies.names(company.id()));
        CompanyJson.people(json, companies.people(company.id()));
        var issued = instruments.of(company.id());
        var numbers = identifiers.of(issued.stream().map(Instrument::id).toList());
        var all = json.putArray("instruments");
        issued.forEach(one -> all.add(InstrumentJson.of(one, numbers.getOrDefault(one.id(), List.of()), settings)));
        return json;
    }
}
