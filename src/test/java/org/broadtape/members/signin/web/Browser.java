package org.broadtape.members.signin.web;

import java.util.HashMap;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// A browser as far as the ways in need one: it keeps cookies, says where its requests come from, and follows no redirect by itself.
public final class Browser {

    private final Map<String, String> cookies = new HashMap<>();
    private final String agent;

    public Browser(String agent) {
        this.agent = agent;
    }

    public Browser() {
        this("Firefox");
    }

    public Response get(String path) {
        return kept(asking().get(path));
    }

    public Response head(String path) {
        return kept(asking().head(path));
    }

    /// @param form names and values in turn
    public Response post(String path, String... form) {
        return kept(posting(form).post(path));
    }

    /// A request of its own making, for what a browser would not send.
    RequestSpecification posting(String... form) {
        var fields = new HashMap<String, String>();
        for (var at = 0; at < form.length; at += 2) {
            fields.put(form[at], form[at + 1]);
        }
        return asking().header("Sec-Fetch-Site", "same-origin").contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(fields);
    }

    public boolean has(String cookie) {
        return cookies.containsKey(cookie) && !cookies.get(cookie).isEmpty();
    }

    private RequestSpecification asking() {
        return RestAssured.given().redirects().follow(false).header("User-Agent", agent).cookies(cookies);
    }

    private Response kept(Response response) {
        cookies.putAll(response.cookies());
        return response;
    }
}
