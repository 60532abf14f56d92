package org.broadtape.api.keys.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.broadtape.api.keys.KeyWish;
import org.broadtape.api.keys.Scope;
import org.broadtape.doors.Form;

/// What was typed about a new key.
record KeyForm(String name, List<Scope> scopes, String perMinute, String perDay, String country) {

    static final KeyForm EMPTY = new KeyForm("", List.of(), Integer.toString(KeyWish.PER_MINUTE), Integer.toString(KeyWish.PER_DAY), "");

    private static final String[] FIELDS = Stream.concat(Stream.of("name", "per_minute", "per_day", "country"), Arrays.stream(Scope.values()).map(Scope::word)).toArray(String[]::new);

    static KeyForm of(Map<String, List<String>> sent) {
        var form = Form.of(sent, FIELDS);
        return new KeyForm(form.typed("name"), Arrays.stream(Scope.values()).filter(scope -> form.ticked(scope.word())).toList(), form.typed("per_minute"), form.typed("per_day"),
                form.typed("country"));
    }

    KeyWish wish() {
        return KeyWish.of(name, scopes.stream().map(Scope::word).toList(), perMinute, perDay, country);
    }
}
