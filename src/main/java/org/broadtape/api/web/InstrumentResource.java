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

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.api.keys.Scope;
import org.broadtape.installation.Settings;
import org.broadtape.instruments.identity.Identifiers;
import org.broadtape.instruments.roll.Roll;

/// `/api/v1/instruments/{instrument}`: one of them with where it was listed when, by its number or as `XJSE:NPN`.
@Path("/api/v1/instruments/{instrument}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InstrumentResource {

    private final Gate gate;
    private final Answers answers;
    private final Things things;
    private final Roll roll;
    private final Identifiers identifiers;
    private final Settings settings;

    InstrumentResource(Gate gate, Answers answers, Things things, Roll roll, Identifiers identifiers, Settings settings) {
        this.gate = gate;
        this.answers = answers;
        this.things = things;
        this.roll = roll;
        this.identifiers = identifiers;
        this.settings = settings;
    }

    @GET
    public Response one(@PathParam("instrument") String name, @Context UriInfo uri) {
        gate.open(Scope.COMPANIES_READ);
        Query.of(uri);
        var instrument = things.instrument(name);
        var json = InstrumentJson.of(instrument, identifiers.of(List.of(instrument.id())).getOrDefault(instrument.id(), List.of()), settings);
        InstrumentJson.listings(json, roll.listings(instrument.id()));
        return answers.one(json);
    }
}
