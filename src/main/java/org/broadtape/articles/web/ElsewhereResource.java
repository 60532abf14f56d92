package org.broadtape.articles.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.jboss.resteasy.reactive.RestResponse;

/// Longer addresses than this site has.
@Path("/{first}/{second}/{rest:.+}")
@Produces(Html.UTF_8)
@RunOnVirtualThread
class ElsewhereResource {

    private final Elsewhere elsewhere;

    ElsewhereResource(Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    @GET
    public RestResponse<TemplateInstance> named(@PathParam("first") String first, @PathParam("second") String second, @PathParam("rest") String rest) {
        return elsewhere.from("/" + first + "/" + second + "/" + rest);
    }
}
