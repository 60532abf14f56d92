package org.broadtape.site.web;

import java.net.URLEncoder;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import org.broadtape.api.Problem;
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

/// Turns what ended a request into a page of the paper, for all modules in one place; for the programs that ask the API, into a problem of RFC 9457.
class ErrorPages {

    private static final int UNPROCESSABLE = 422;
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    @ServerExceptionMapper({ NotFound.class, NotFoundException.class })
    public RestResponse<Object> notFound(HttpServerRequest request) {
        return page(request, Status.NOT_FOUND.getStatusCode(), Templates.notFound(), "There is nothing at this address, or nothing that you may see. /developers lists the addresses.");
    }

    /// Of an article that was killed nothing is repeated, not even its headline.
    @ServerExceptionMapper(Gone.class)
    public RestResponse<Object> gone(HttpServerRequest request) {
        return page(request, Status.GONE.getStatusCode(), Templates.gone(), "The publisher has taken this back for good. Delete your copy of it.");
    }

    @ServerExceptionMapper
    public RestResponse<Object> notAllowed(NotAllowed refusal, HttpServerRequest request) {
        var why = String.valueOf(refusal.getMessage());
        return page(request, Status.FORBIDDEN.getStatusCode(), Templates.notAllowed(why), why);
    }

    /// What came in cannot be taken, and the page that it came from does not say so itself. Nothing was changed.
    @ServerExceptionMapper
    public RestResponse<Object> refused(Refused refusal, HttpServerRequest request) {
        var why = String.valueOf(refusal.getMessage());
        return page(request, UNPROCESSABLE, Templates.refused(why), why);
    }

    @ServerExceptionMapper
    public RestResponse<Object> problem(Problem problem) {
        return told(problem, problem.kind().status());
    }

    /// Leads to where one signs in, and back again to what was asked for. A form that was sent comes back with all that was typed into it.
    @ServerExceptionMapper
    public RestResponse<?> notSignedIn(NotSignedIn lacking, HttpServerRequest request) {
        var door = lacking.lack() == Lack.FACTOR ? "/sign-in/factor" : "/sign-in";
        var form = request.method().equals(HttpMethod.GET) ? Optional.<KeptForm>empty() : KeptForm.of(request, door, lacking.lack());
        if (form.isPresent()) {
            return ResponseBuilder.create(UNPROCESSABLE).entity(Templates.kept(form.get())).header("Content-Type", "text/html;charset=UTF-8").header("Cache-Control", "no-store").build();
        }
        var next = request.method().equals(HttpMethod.GET) ? "?next=" + URLEncoder.encode(request.uri(), StandardCharsets.UTF_8) : "";
        return ResponseBuilder.<Void>create(Status.SEE_OTHER).header("Location", door + next).header("Cache-Control", "no-store").build();
    }

    /// What the framework refuses (a method that an address does not know) keeps its status; everything else is our fault.
    @ServerExceptionMapper
    public RestResponse<Object> broken(Throwable fault, HttpServerRequest request) {
        if (fault instanceof WebApplicationException refused && refused.getResponse().getStatus() < Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return page(request, refused.getResponse().getStatus(), Templates.notFound(), "This address takes no " + request.method() + ", or does not answer in the form that was asked for. "
                    + "Send a GET that accepts application/json.");
        }
        if (hasGone(fault)) {
            LOG.debugf("%s %s: the connection ended before the request did", request.method(), request.path());
        } else {
            LOG.errorf(fault, "%s %s", request.method(), request.path());
        }
        return page(request, Status.INTERNAL_SERVER_ERROR.getStatusCode(), Templates.broken(), "This is not your fault. Ask again in a minute; if it stays so, tell the publisher.");
    }

    /// Whether whoever asked went away in the middle of it: nobody's fault, and nobody reads the answer.
    private static boolean hasGone(Throwable fault) {
        return fault instanceof HttpClosedException || fault instanceof ClosedChannelException || (fault.getCause() != null && hasGone(fault.getCause()));
    }

    /// The framework has no name for 422, so statuses are numbers here.
    private static RestResponse<Object> page(HttpServerRequest request, int status, TemplateInstance page, String detail) {
        if (Problem.isTold(String.valueOf(request.path()))) {
            return told(Problem.of(Problem.Kind.of(status), detail).at(String.valueOf(request.path())), status);
        }
        return ResponseBuilder.<Object>create(status).entity(page).header("Content-Type", "text/html;charset=UTF-8").build();
    }

    private static RestResponse<Object> told(Problem problem, int status) {
        var answer = ResponseBuilder.<Object>create(status).entity(problem.json(status)).header("Content-Type", Problem.MEDIA_TYPE).header("Cache-Control", "private, no-store");
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}
