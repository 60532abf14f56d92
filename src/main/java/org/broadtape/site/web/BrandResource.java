package org.broadtape.site.web;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.broadtape.installation.Settings;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/brand.css`: the publisher's own colours, in place of those of `values.css`.
@Path("/brand.css")
@Produces("text/css;charset=UTF-8")
class BrandResource {

    private static final Map<String, String> PROPERTIES = Map.of(
            "paper", "--brand-paper", "ink", "--brand-ink", "accent", "--brand-accent", "shade", "--brand-shade",
            "night_paper", "--night-paper", "night_ink", "--night-ink", "night_accent", "--night-accent");
    private static final Predicate<String> COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})").asMatchPredicate();

    private final Settings settings;

    BrandResource(Settings settings) {
        this.settings = settings;
    }

    @GET
    public RestResponse<String> colours() {
        return ResponseBuilder.ok("@layer base {\n  :root {\n" + declarations() + "  }\n}\n").header("Cache-Control", "no-cache").build();
    }

    private String declarations() {
        return settings.colours().entrySet().stream()
                .filter(colour -> PROPERTIES.containsKey(colour.getKey()) && COLOUR.test(colour.getValue()))
                .map(colour -> "    " + PROPERTIES.get(colour.getKey()) + ": " + colour.getValue() + ";\n")
                .sorted().collect(Collectors.joining());
    }
}
