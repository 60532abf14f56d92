package org.broadtape.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// The request ends here; what is wrong, and what to do about it, is told as RFC 9457 (`application/problem+json`) says.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
public final class Problem extends RuntimeException {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String PREFIX = "/api/v1/";
    private static final String TYPES = "/developers#";

    private final Kind kind;
    private final String detail;
    private final Optional<String> parameter;
    private final Map<String, String> headers;

    /// The kinds of problems there are; the name of each is the last part of its `type`, an address of the page for developers.
    public enum Kind {
        PARAMETER(400, "A parameter is wrong"),
        KEY(401, "There is no key that holds"),
        SCOPE(403, "The key does not open this"),
        NOT_FOUND(404, "There is nothing here"),
        METHOD(405, "This cannot be done here"),
        NOT_ACCEPTABLE(406, "This form is not to be had"),
        GONE(410, "This was taken back for good"),
        CONTENT(422, "What was sent cannot be taken"),
        BUDGET(429, "The budget is spent"),
        BROKEN(500, "Something broke on our side"),
        OTHER(400, "The request cannot be answered");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }

        /// As it stands in addresses: `not-found`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /// That of a status which the framework chose.
        public static Kind of(int status) {
            return List.of(values()).stream().filter(kind -> kind.status == status).findFirst().orElse(OTHER);
        }
    }

    private Problem(Kind kind, String detail, Optional<String> parameter, Map<String, String> headers) {
        super(detail);
        this.kind = kind;
        this.detail = detail;
        this.parameter = parameter;
        this.headers = Map.copyOf(headers);
    }

    public static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, Optional.empty(), Map.of());
    }

    /// A value of the address that cannot be taken; `parameter` is the place.
    public static Problem at(String parameter, String detail) {
        return new Problem(Kind.PARAMETER, detail, Optional.of(parameter), Map.of());
    }

    public Problem with(String header, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Problem(kind, detail, parameter, more);
    }

    /// The same for whoever used a method that the path does not know, with those that it knows (RFC 9110, 15.5.6). The wire's addresses, each with a method of its
    /// own, are described for agencies elsewhere.
    public Problem at(String path) {
        if (kind != Kind.METHOD || path.startsWith(PREFIX + "wire/")) {
            return this;
        }
        return with("Allow", path.equals(PREFIX + "quotes") ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS");
    }

    /// Whether what goes wrong at that path is told so, and not as a page.
    public static boolean isTold(String path) {
        return path.startsWith(PREFIX);
    }

    public Kind kind() {
        return kind;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /// @param status that of the answer: the framework has some that no kind names
    public String json(int status) {
        var json = JsonNodeFactory.instance.objectNode().put("type", kind == Kind.OTHER ? "about:blank" : TYPES + kind.word()).put("title", kind.title()).put("status", status).put("detail", detail);
        parameter.ifPresent(place -> json.put("parameter", place));
        return json.toString();
    }
}
