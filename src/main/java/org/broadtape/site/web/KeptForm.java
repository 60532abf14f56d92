package org.broadtape.site.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.vertx.core.http.HttpServerRequest;

import org.broadtape.members.NotSignedIn;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/// A form that came when nobody was signed in any more, or not well enough, with everything that was typed into it: to be sent again.
///
/// @param action where it goes
/// @param door   where its sender signs in, or shows another proof
/// @param factor whether that is what is missing
public record KeptForm(String action, String door, boolean factor, List<Field> fields) {

    private static final int LINE = 60;
    /// What is never put into a page again.
    private static final Set<String> SECRETS = Set.of("password", "current", "code", "codes", "setup", "attestation", "client", "authenticator", "signature", "token");
    /// A form with nothing but these has lost nothing.
    private static final Set<String> UNTYPED = Set.of("next", "submission");

    /// One field and what was typed into it.
    public record Field(String name, String value) {

        /// Whether its sender may want to read it again.
        public boolean isText() {
            return value.length() > LINE || value.indexOf('\n') >= 0;
        }
    }

    /// Empty where nothing was typed, or secrets.
    static Optional<KeptForm> of(HttpServerRequest request, String door, NotSignedIn.Lack lack) {
        var fields = sent(CurrentRequestManager.get());
        var typed = fields.stream().anyMatch(field -> !field.value().isBlank() && !UNTYPED.contains(field.name()));
        var secret = fields.stream().anyMatch(field -> SECRETS.contains(field.name().toLowerCase(Locale.ROOT)));
        return typed && !secret ? Optional.of(new KeptForm(request.uri(), door, lack == NotSignedIn.Lack.FACTOR, fields)) : Optional.empty();
    }

    /// Read as a whole, or field by field; a file that came along is not kept, and so nothing is.
    private static List<Field> sent(ResteasyReactiveRequestContext request) {
        if (request.getRequestEntity() instanceof Map<?, ?> sent) {
            return fields(sent);
        }
        var form = request.getFormData();
        var fields = new ArrayList<Field>();
        for (var name : form == null ? List.<String>of() : form) {
            for (var value : form.get(name)) {
                if (value.isFileItem()) {
                    return List.of();
                }
                fields.add(new Field(name, value.getValue()));
            }
        }
        return fields;
    }

    private static List<Field> fields(Map<?, ?> sent) {
        return sent.entrySet().stream().filter(field -> field.getValue() instanceof List<?>)
                .flatMap(field -> ((List<?>) field.getValue()).stream().map(value -> new Field(String.valueOf(field.getKey()), value == null ? "" : String.valueOf(value)))).toList();
    }
}
