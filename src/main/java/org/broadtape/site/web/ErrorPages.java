package org.broadtape.site.web;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;

import org.broadtape.kernel.Gone;
import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.NotFound;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns what ended a request into a page of the paper, for all modules in one place.
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    @ServerExceptionMapper({ NotFound.class, NotFoundException.class })
    public RestResponse<TemplateInstance> notFound() {
        return page(Status.NOT_FOUND, Templates.notFound());
    }

    /// Of an article that was killed nothing is repeated, not even its headline.
    @ServerExceptionMapper(Gone.class)
    public RestResponse<TemplateInstance> gone() {
        return page(Status.GONE, Templates.gone());
    }

    @ServerExceptionMapper
    public RestResponse<TemplateInstance> notAllowed(NotAllowed refusal) {
        return page(Status.FORBIDDEN, Templates.notAllowed(String.valueOf(refusal.getMessage())));
    }

    /// What the framework refuses (a method that an address does not know) keeps its status; everything else is our fault.
    @ServerExceptionMapper
    public RestResponse<TemplateInstance> broken(Throwable fault, HttpServerRequest request) {
        if (fault instanceof WebApplicationException refused && refused.getResponse().getStatus() < Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return page(Status.fromStatusCode(refused.getResponse().getStatus()), Templates.notFound());
        }
        LOG.errorf(fault, "%s %s", request.method(), request.path());
        return page(Status.INTERNAL_SERVER_ERROR, Templates.broken());
    }

    private static RestResponse<TemplateInstance> page(Status status, TemplateInstance page) {
        return ResponseBuilder.create(status, page).header("Content-Type", "text/html;charset=UTF-8").build();
    }
}
