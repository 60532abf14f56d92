package org.broadtape.api.web;

import java.util.Set;

import org.broadtape.api.keys.ApiKeys;
import org.broadtape.api.keys.KeyWish;
import org.broadtape.api.keys.Scope;
import org.broadtape.members.staff.Actor;

import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// A program that holds a key of its own: `Program.with(Scope.COMPANIES_READ).get("/api/v1/companies")`.
public record Program(long id, String secret) {

    public static Program with(Scope... scopes) {
        return with("", 1000, 100_000, scopes);
    }

    /// @param country where its owner's readers are
    public static Program with(String country, int perMinute, int perDay, Scope... scopes) {
        var made = Arc.container().instance(ApiKeys.class).get().make(Actor.OPERATOR, new KeyWish("a test's", Set.of(scopes), perMinute, perDay, country));
        return new Program(made.id(), made.secret().text());
    }

    public RequestSpecification asks() {
        return RestAssured.given().urlEncodingEnabled(false).redirects().follow(false).header("Authorization", "Bearer " + secret);
    }

    /// What is there, held to the description of the API.
    public Response get(String path) {
        var answer = asks().get(path);
        Described.hold(path, answer);
        return answer;
    }

    /// What stands at the address of a next page, without the site's own.
    static String pathOf(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }
}
