package org.broadtape.members.web.account;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// How a form is answered.
final class Answers {

    private static final int UNPROCESSABLE = 422;

    private Answers() {
    }

    /// It was done: the browser goes on there.
    static RestResponse<TemplateInstance> to(String path) {
        return ResponseBuilder.<TemplateInstance>create(Status.SEE_OTHER).header(HttpHeaders.LOCATION, path).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /// It was not done: the same page, with what was typed and what is wrong with it.
    static RestResponse<TemplateInstance> again(TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(UNPROCESSABLE).entity(page).header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8").build();
    }
}
