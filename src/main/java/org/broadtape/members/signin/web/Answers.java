package org.broadtape.members.signin.web;

import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Pages of the ways in: no browser and nothing between keeps them, and no other site learns their addresses, some of which are secrets. Under the
/// stricter policy `no-referrer` browsers would not say either which page a form is sent from (Fetch, "append a request Origin header"), and be refused.
final class Answers {

    private static final int UNPROCESSABLE = 422;
    private static final int OK = 200;

    private Answers() {
    }

    static RestResponse<TemplateInstance> page(TemplateInstance page) {
        return answer(OK, page);
    }

    /// The same page once more, with what is wrong.
    static RestResponse<TemplateInstance> again(TemplateInstance page) {
        return answer(UNPROCESSABLE, page);
    }

    private static RestResponse<TemplateInstance> answer(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status).entity(page).header("Content-Type", "text/html;charset=UTF-8").header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin").build();
    }
}
