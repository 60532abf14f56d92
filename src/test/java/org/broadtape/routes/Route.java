package org.broadtape.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// An address of the program: a line of `routes.tsv`.
///
/// @param who     `everyone`; `proof`: whoever proves it in the request itself (a signature, a token); `session`: whoever is signed in; `tier`: of those, whose tier has it; `staff`: of those, who
///                has a role, with or without the second factor; or the name of a
///                [org.broadtape.members.staff.Right]
/// @param own     the kind of thing whose owner alone it answers, or empty: see [OwnThings]
/// @param example a path of its shape
public record Route(String method, String template, String who, String own, String example) {

    private static final java.nio.file.Path TABLE = java.nio.file.Path.of("src/test/resources/org/broadtape/routes/routes.tsv");
    private static final Map<String, Method> HANDLERS = findHandlers();
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    static List<Route> table() {
        try (var lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(Route::line).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What the resource classes declare, as `METHOD /path`.
    public static Set<String> declared() {
        return HANDLERS.keySet();
    }

    /// The methods that answer, by `METHOD /path`.
    static Map<String, Method> handlers() {
        return HANDLERS;
    }

    private static Map<String, Method> findHandlers() {
        var found = new TreeMap<String, Method>();
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.broadtape").stream()
                .filter(one -> one.isAnnotatedWith(Path.class)).map(one -> loaded(one.getName()))
                .forEach(resource -> Arrays.stream(resource.getDeclaredMethods()).forEach(method -> methodOf(method)
                        .forEach(verb -> found.put(verb + " " + joined(resource.getAnnotation(Path.class), method.getAnnotation(Path.class)), method))));
        return found;
    }

    String key() {
        return method + " " + template;
    }

    boolean isSafe() {
        return SAFE.contains(method);
    }

    boolean isRight() {
        return !Set.of("everyone", "proof", "session", "tier", "staff").contains(who);
    }

    private static Route line(String line) {
        var cells = line.split("\t+");
        if (cells.length < 4) {
            throw new IllegalArgumentException("a line has method, path, who, example and perhaps the kind of own thing, with tabs between: " + line);
        }
        return new Route(cells[0], cells[1], cells[2], cells.length > 4 ? cells[4] : "", cells[3]);
    }

    private static Stream<String> methodOf(Method method) {
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType).filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String joined(Path resource, Path method) {
        var base = bare(resource.value());
        return method == null ? (base.isEmpty() ? "/" : "/" + base) : ("/" + base + "/" + bare(method.value())).replace("//", "/");
    }

    /// Without strokes at its ends, and without the patterns of its variables: `{id:[0-9]{1,18}}` is `{id}`.
    private static String bare(String path) {
        var plain = new StringBuilder();
        var depth = 0;
        var pattern = false;
        for (var at = 0; at < path.length(); at++) {
            var sign = path.charAt(at);
            depth += sign == '{' ? 1 : 0;
            depth -= sign == '}' ? 1 : 0;
            pattern = depth > 0 && (pattern || sign == ':');
            if (!pattern && sign != ' ') {
                plain.append(sign);
            }
        }
        return plain.toString().replaceAll("^/+|/+$", "");
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException vanished) {
            throw new IllegalStateException(vanished);
        }
    }
}
