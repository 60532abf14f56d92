package org.broadtape.api.keys.cli;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;

import org.broadtape.api.keys.ApiKey;
import org.broadtape.api.keys.ApiKeys;
import org.broadtape.api.keys.KeyWish;
import org.broadtape.api.keys.Scope;
import org.broadtape.members.staff.Actor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Keys of the API, as the desk sees to them.
@Dependent
@Command(name = "key", description = "Make, list and revoke keys of the JSON API.", mixinStandardHelpOptions = true)
public class KeyCommand {

    private static final String SCOPES = "companies:read, bars:read, quotes:read, quotes:live, announcements:read, articles:read or articles:whole; several with commas between";

    private final ApiKeys keys;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    KeyCommand(ApiKeys keys) {
        this.keys = keys;
    }

    @Command(description = "Make a key, and show it: this once.", mixinStandardHelpOptions = true)
    public int make(@Parameters(paramLabel = "NAME", description = "whose it is and what for") String name,
            @Option(names = "--scopes", paramLabel = "SCOPE", split = ",", required = true, description = SCOPES) List<String> scopes,
            @Option(names = "--per-minute", paramLabel = "N", defaultValue = "", description = "requests within any minute; 60 unless told") String perMinute,
            @Option(names = "--per-day", paramLabel = "N", defaultValue = "", description = "requests within any 24 hours; 10000 unless told") String perDay,
            @Option(names = "--country", paramLabel = "CC", defaultValue = "", description = "where its owner's readers are; empty for outside of every territory") String country) {
        var made = keys.make(Actor.OPERATOR, KeyWish.of(name, scopes, perMinute, perDay, country));
        say("Key %d, shown this once: %s", made.id(), made.secret().text());
        return 0;
    }

    @Command(description = "List the keys, those in force first.", mixinStandardHelpOptions = true)
    public int list() {
        var all = keys.all(Actor.OPERATOR);
        all.forEach(this::line);
        if (all.isEmpty()) {
            say("There is no key yet; ./broadtape key make NAME --scopes companies:read makes one.");
        }
        return 0;
    }

    @Command(description = "Revoke a key: it opens nothing from now on.", mixinStandardHelpOptions = true)
    public int revoke(@Parameters(paramLabel = "ID") long id) {
        keys.revoke(Actor.OPERATOR, id);
        say("Key %d is revoked.", id);
        return 0;
    }

    private void line(ApiKey key) {
        say("%-5d %-32s %s; %d a minute, %d a day%s; made %s by %s; %s", key.id(), key.name(), key.inOrder().stream().map(Scope::word).collect(Collectors.joining(" ")), key.perMinute(),
                key.perDay(), key.country().isEmpty() ? "" : ", " + key.country(), key.madeAt(), key.madeBy(),
                key.revokedAt().map(at -> "revoked " + at).orElseGet(() -> key.lastUsedAt().map(at -> "last used " + at).orElse("never used")));
    }

    private void say(String words, Object... values) {
        spec.commandLine().getOut().printf(words + "%n", values);
        spec.commandLine().getOut().flush();
    }
}
