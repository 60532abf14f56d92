package org.broadtape.members.factors.web;

import io.quarkus.qute.TemplateInstance;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// How these pages answer: nothing of them is kept by anybody.
final class Answers {

    private static final int UNPROCESSABLE = 422;

    private Answers() {
    }

    static RestResponse<TemplateInstance> page(TemplateInstance page) {
        return kept(ResponseBuilder.create(Status.OK, page));
    }

    /// The same page once more, with what was wrong.
    static RestResponse<TemplateInstance> again(TemplateInstance page) {
        return kept(ResponseBuilder.<TemplateInstance>create(UNPROCESSABLE).entity(page).header("Content-Type", "text/html;charset=UTF-8"));
    }

    static <T> RestResponse<T> leading(String path) {
        return kept(ResponseBuilder.<T>create(Status.SEE_OTHER).header("Location", path));
    }

    private static <T> RestResponse<T> kept(ResponseBuilder<T> answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
