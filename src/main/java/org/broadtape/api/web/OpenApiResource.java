package org.broadtape.api.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.api.OpenApi;
import org.broadtape.installation.Settings;

/// `/api/v1/openapi.json`: the description of the API for programs that make programs. It needs no key.
@Path("/api/v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OpenApiResource {

    private final Answers answers;
    private final Settings settings;

    OpenApiResource(Answers answers, Settings settings) {
        this.answers = answers;
        this.settings = settings;
    }

    @GET
    public Response document() {
        return answers.one(OpenApi.at(settings.at("/")).document());
    }
}
