package org.broadtape.site.web;

import java.net.URLEncoder;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import org.broadtape.kernel.Gone;
import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.NotSignedIn;
import org.broadtape.members.NotSignedIn.Lack;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns what ended a request into a page of the paper, for all modules in one place.
class ErrorPages {

    private static final int UNPROCESSABLE = 422;
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

    /// What came in cannot be taken, and the page that it came from does not say so itself. Nothing was changed.
    @ServerExceptionMapper
    public RestResponse<TemplateInstance> refused(Refused refusal) {
        return page(UNPROCESSABLE, Templates.refused(String.valueOf(refusal.getMessage())));
    }

    /// Leads to where one signs in, and back again to what was asked for.
    @ServerExceptionMapper
    public RestResponse<Void> notSignedIn(NotSignedIn lacking, HttpServerRequest request) {
        var door = lacking.lack() == Lack.FACTOR ? "/sign-in/factor" : "/sign-in";
        var next = request.method().equals(HttpMethod.GET) ? "?next=" + URLEncoder.encode(request.uri(), StandardCharsets.UTF_8) : "";
        return ResponseBuilder.<Void>create(Status.SEE_OTHER).header("Location", door + next).header("Cache-Control", "no-store").build();
    }

    /// What the framework refuses (a method that an address does not know) keeps its status; everything else is our fault.
    @ServerExceptionMapper
    public RestResponse<TemplateInstance> broken(Throwable fault, HttpServerRequest request) {
        if (fault instanceof WebApplicationException refused && refused.getResponse().getStatus() < Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return page(refused.getResponse().getStatus(), Templates.notFound());
        }
        if (hasGone(fault)) {
            LOG.debugf("%s %s: the connection ended before the request did", request.method(), request.path());
        } else {
            LOG.errorf(fault, "%s %s", request.method(), request.path());
        }
        return page(Status.INTERNAL_SERVER_ERROR, Templates.broken());
    }

    /// Whether whoever asked went away in the middle of it: nobody's fault, and nobody reads the answer.
    private static boolean hasGone(Throwable fault) {
        return fault instanceof HttpClosedException || fault instanceof ClosedChannelException || (fault.getCause() != null && hasGone(fault.getCause()));
    }

    private static RestResponse<TemplateInstance> page(Status status, TemplateInstance page) {
        return page(status.getStatusCode(), page);
    }

    /// The framework has no name for 422, so statuses are numbers here.
    private static RestResponse<TemplateInstance> page(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status).entity(page).header("Content-Type", "text/html;charset=UTF-8").build();
    }
}
