package org.broadtape.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Right;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// Every address as nobody, as a reader and in every role, with and without the second factor, against `routes.tsv` (C3 rows 6, 7 and 41;
/// ASVS 8.2.1, 8.2.2, 8.3.1). An address that is not below `/desk` and not of a right is asked too where it is not safe.
@QuarkusTest
class RouteRoleTests {

    /// After these the session is another, or none.
    private static final Set<String> ENDS_SESSIONS = Set.of("/sign-out", "/sign-in/factor/again", "/account/password", "/account/password/removal", "/account/leaving",
            "/account/leaving/end", "/account/sessions/others/end");

    private final List<String> offences = new ArrayList<>();
    private final Map<Role, StaffSession> staff = new EnumMap<>(Role.class);
    private final Map<Role, StaffSession> withoutFactor = new EnumMap<>(Role.class);
    private final StaffSession ada = StaffSession.as();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void signIn() {
        for (var role : Role.values()) {
            staff.put(role, StaffSession.as(role));
            withoutFactor.put(role, StaffSession.withoutFactor(role));
        }
    }

    /// What an answer amounts to.
    private enum Verdict {
        OPEN, SIGN_IN, FACTOR, NOT_ALLOWED, REFUSED
    }

    @Test
    void eachAddressOpensToWhomTheTableSays() {
        for (var route : Route.table()) {
            if (!route.isSafe() || !route.who().equals("everyone")) {
                expect(route, "nobody", StaffSession.anyone(), ofNobody(route));
                expect(route, "a reader", (signsOut(route) ? StaffSession.as() : ada).asks(), route.isRight() || route.who().equals("staff") ? Verdict.NOT_ALLOWED : ofNobodyOr(route));
                for (var role : Role.values()) {
                    expect(route, role + " without factor", (signsOut(route) ? StaffSession.withoutFactor(role) : in(withoutFactor, role)).asks(),
                            route.isRight() ? Verdict.FACTOR : ofNobodyOr(route));
                    expect(route, role.name(), (signsOut(route) ? StaffSession.as(role) : in(staff, role)).asks(), ofStaff(route, role));
                }
            }
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void whatIsSomebodysOwnDoesNotExistForOthers() {
        assertThat(Route.table()).filteredOn(route -> !route.own().isEmpty()).isNotEmpty().allSatisfy(route -> {
            var owner = StaffSession.as(Role.CONTRIBUTOR);
            var other = StaffSession.as(Role.CONTRIBUTOR);
            var path = route.example().replace("999999999", OwnThings.of(owner, route.own()));

            assertThat(ask(route.method(), path, other.asks()).statusCode()).as("%s of another", path).isEqualTo(404);
            assertThat(ask(route.method(), path, owner.asks()).statusCode()).as("%s of one's own", path).isBetween(200, 303);
        });
    }

    @Test
    void noOtherSpellingOfAnAddressGetsFurther() {
        for (var route : Route.table()) {
            if (route.who().equals("session") && route.isSafe()) {
                Spellings.of(route.example()).forEach(path -> closed(path, "nobody", ""));
            }
            if (route.isRight() && route.isSafe()) {
                var weakest = staff.values().stream().filter(one -> !roleOf(one).rights().contains(Right.valueOf(route.who()))).findFirst();
                for (var path : Spellings.of(route.example())) {
                    closed(path, "nobody", "");
                    closed(path, "a reader", ada.token().text());
                    closed(path, "a publisher without factor", in(withoutFactor, Role.PUBLISHER).token().text());
                    weakest.ifPresent(one -> closed(path, roleOf(one).name(), one.token().text()));
                }
            }
        }
        assertThat(offences).isEmpty();
    }

    private static StaffSession in(Map<Role, StaffSession> sessions, Role role) {
        return Objects.requireNonNull(sessions.get(role));
    }

    private Role roleOf(StaffSession one) {
        return staff.entrySet().stream().filter(entry -> entry.getValue().equals(one)).map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    /// Sent as it is spelled: REST Assured would tidy it.
    private void closed(String path, String who, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path)).header("Cookie", "session=" + token).build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() < 300 || answer.statusCode() >= 500 || answer.body().contains("class=\"desk\"")) {
                offences.add(path + " opens to " + who + ": " + answer.statusCode());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void expect(Route route, String who, RequestSpecification asking, Verdict expected) {
        var answer = ask(route.method(), route.example(), asking);
        var verdict = verdict(answer, route);
        if (verdict != expected) {
            offences.add(route.key() + " as " + who + ": " + verdict + " (" + answer.statusCode() + "), not " + expected);
        }
    }

    private static Verdict ofNobody(Route route) {
        return route.who().equals("everyone") ? Verdict.OPEN : route.who().equals("proof") ? Verdict.REFUSED : Verdict.SIGN_IN;
    }

    private static Verdict ofNobodyOr(Route route) {
        return route.who().equals("proof") ? Verdict.REFUSED : route.who().equals("tier") ? Verdict.NOT_ALLOWED : Verdict.OPEN;
    }

    private static Verdict ofStaff(Route route, Role role) {
        return route.isRight() ? role.rights().contains(Right.valueOf(route.who())) ? Verdict.OPEN : Verdict.NOT_ALLOWED : ofNobodyOr(route);
    }

    private static Verdict verdict(Response answer, Route route) {
        var location = Optional.ofNullable(answer.header("Location")).orElse("");
        if (route.who().equals("proof") && answer.statusCode() >= 400) {
            return Verdict.REFUSED;
        }
        if (answer.statusCode() == 303 && location.contains("/sign-in/factor")) {
            return Verdict.FACTOR;
        }
        if (answer.statusCode() == 303 && location.replaceFirst("[?].*", "").endsWith("/sign-in") && !route.who().equals("everyone")) {
            return Verdict.SIGN_IN;
        }
        return answer.statusCode() == 403 || answer.statusCode() == 401 || answer.statusCode() >= 500 ? Verdict.NOT_ALLOWED : Verdict.OPEN;
    }

    private static Response ask(String method, String path, RequestSpecification asking) {
        if (path.equals("/account/picture")) {
            return asking.multiPart("nothing", "").request(method, path);
        }
        return !method.equals("GET") && !method.equals("HEAD") ? asking.contentType("application/x-www-form-urlencoded").request(method, path) : asking.request(method, path);
    }

    private static boolean signsOut(Route route) {
        return ENDS_SESSIONS.contains(route.template());
    }
}
