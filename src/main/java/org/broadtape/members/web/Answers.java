package org.broadtape.members.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// How a member's own pages and forms answer: nothing of them is kept by anybody.
public final class Answers {

    private static final int UNPROCESSABLE = 422;

    private Answers() {
    }

    public static RestResponse<TemplateInstance> page(TemplateInstance page) {
        return kept(ResponseBuilder.create(Status.OK, page));
    }

    /// It was not done: the same page, with what was typed and what is wrong with it.
    public static RestResponse<TemplateInstance> again(TemplateInstance page) {
        return kept(ResponseBuilder.<TemplateInstance>create(UNPROCESSABLE).entity(page).header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8"));
    }

    /// It was done: the browser goes on there.
    public static <T> RestResponse<T> to(String path) {
        return kept(ResponseBuilder.<T>create(Status.SEE_OTHER).header(HttpHeaders.LOCATION, path));
    }

    private static <T> RestResponse<T> kept(ResponseBuilder<T> answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
