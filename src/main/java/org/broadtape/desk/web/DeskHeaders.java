package org.broadtape.desk.web;

import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What every answer of the desk tells browsers and search engines: kept nowhere, indexed nowhere, framed by nobody, and not named to other
/// sites when a link is followed. These are headers only; who may see a page is asked by the page.
class DeskHeaders {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @ServerResponseFilter
    void leaving(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getPath();
        if (path.equals("/desk") || path.startsWith("/desk/")) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
            response.getHeaders().putSingle("X-Robots-Tag", "noindex");
            response.getHeaders().putSingle("Referrer-Policy", "same-origin");
            response.getHeaders().putIfAbsent("Content-Security-Policy", List.of(POLICY));
        }
    }
}
