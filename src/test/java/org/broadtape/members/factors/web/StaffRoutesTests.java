package org.broadtape.members.factors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.quarkus.test.junit.QuarkusTest;

/// CVE-2026-22594, ASVS 6.3.4: no address of the desk, known or to come, answers staff who have not shown their second factor.
@QuarkusTest
class StaffRoutesTests {

    private static final List<String> VALUES = List.of("1", "a", "a/a", "2026-03-02", "webp", "site");

    @Test
    void nothingBelowTheDeskAnswersBeforeTheSecondFactor() {
        var routes = routes();
        var dana = StaffSession.withoutFactor(Role.PUBLISHER);
        var open = new TreeSet<String>();
        routes.forEach((route, method) -> {
            var path = route.substring(route.indexOf(' ') + 1);
            var answer = dana.asks().header("Sec-Fetch-Site", "same-origin").contentType(method.equals("GET") ? "text/plain" : "application/x-www-form-urlencoded")
                    .request(method, path);
            if (answer.statusCode() != 303 || !String.valueOf(answer.header("Location")).contains("/sign-in/factor")) {
                open.add(route + " answered " + answer.statusCode());
            }
        });

        assertThat(routes).isNotEmpty();
        assertThat(open).isEmpty();
    }

    /// Each address below `/desk` with its method, taken from the resources themselves.
    private static Map<String, String> routes() {
        var routes = new TreeMap<String, String>();
        for (var one : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.broadtape")) {
            if (one.isAnnotatedWith(Path.class) && one.getAnnotationOfType(Path.class).value().matches("/?desk(/.*)?")) {
                one.getMethods().forEach(method -> methodOf(method).forEach(verb -> routes.put(verb + " " + path(one, method), verb)));
            }
        }
        return routes;
    }

    private static Stream<String> methodOf(JavaMethod method) {
        return Stream.of(GET.class, POST.class, PUT.class, DELETE.class).filter(verb -> method.isAnnotatedWith(verb)).map(Class::getSimpleName);
    }

    private static String path(JavaClass one, JavaMethod method) {
        var below = method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "";
        return filled(Stream.of(one.getAnnotationOfType(Path.class).value(), below).map(part -> part.replaceAll("^/|/$", "")).filter(part -> !part.isEmpty())
                .map(part -> "/" + part).reduce("", String::concat));
    }

    /// With something that fits in the place of each parameter.
    private static String filled(String path) {
        var text = new StringBuilder();
        for (var at = 0; at < path.length(); at++) {
            if (path.charAt(at) != '{') {
                text.append(path.charAt(at));
                continue;
            }
            var end = end(path, at);
            var name = path.substring(at + 1, end);
            var form = name.contains(":") ? name.substring(name.indexOf(':') + 1).strip() : "[^/]+";
            text.append(VALUES.stream().filter(Pattern.compile(form).asMatchPredicate()).findFirst().orElseThrow(() -> new AssertionError("nothing fits " + form)));
            at = end;
        }
        return text.toString();
    }

    private static int end(String path, int from) {
        var depth = 0;
        for (var at = from; at < path.length(); at++) {
            depth += path.charAt(at) == '{' ? 1 : path.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new AssertionError(path);
    }
}
