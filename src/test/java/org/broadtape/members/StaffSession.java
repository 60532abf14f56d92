package org.broadtape.members;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;

import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;

/// Somebody who is signed in, for tests through HTTP: `StaffSession.as(Role.EDITOR).asks().get("/desk")`.
public record StaffSession(MemberId member, Token token) {

    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    /// A new member with these roles, who has shown the second factor; without any role a reader.
    public static StaffSession as(Role... roles) {
        return signedIn(true, roles);
    }

    /// The same, who has shown none.
    public static StaffSession withoutFactor(Role... roles) {
        return signedIn(false, roles);
    }

    /// Another session of the same member, who has not shown their second factor in it.
    public static StaffSession again(MemberId member) {
        return new StaffSession(member, bean(Sessions.class).open(new Opening(member, "link", false, "Firefox", "127.0.0.1")));
    }

    /// A request of theirs, from a page of this site. It follows no redirect and changes nothing in the address.
    public RequestSpecification asks() {
        return anyone().cookie("session", token.text()).header("Sec-Fetch-Site", "same-origin");
    }

    /// A request of somebody who is not signed in.
    public static RequestSpecification anyone() {
        return RestAssured.given().config(UTF_8).urlEncodingEnabled(false).redirects().follow(false).filter(StaffSession::withFieldsEncoded);
    }

    /// Fields as a browser sends them: they alone are encoded, and the address is left as it was written.
    private static Response withFieldsEncoded(FilterableRequestSpecification asked, FilterableResponseSpecification answered, FilterContext rest) {
        Map<String, ?> fields = asked.getFormParams();
        Map.copyOf(fields).forEach((name, value) -> {
            asked.removeFormParam(name);
            var values = value instanceof Collection<?> many ? many : List.of(value);
            asked.formParam(name, values.stream().map(each -> URLEncoder.encode(String.valueOf(each), StandardCharsets.UTF_8)).toList());
        });
        return rest.next(asked, answered);
    }

    private static StaffSession signedIn(boolean factor, Role... roles) {
        var member = bean(Members.class).joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), roles.length == 0 ? "Ada" : "Bruno Almeida", "site").id();
        for (var role : roles) {
            bean(Newsroom.class).give(Actor.OPERATOR, member, role);
        }
        return new StaffSession(member, bean(Sessions.class).open(new Opening(member, "link", factor, "Firefox", "127.0.0.1")));
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
