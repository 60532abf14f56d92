package org.broadtape.api.keys;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.broadtape.kernel.Refused;

/// What somebody wants a new key to be.
public record KeyWish(String name, Set<Scope> scopes, int perMinute, int perDay, String country) {

    public static final int PER_MINUTE = 60;
    public static final int PER_DAY = 10_000;
    /// More than that nobody could count, and a node would be asked nothing else.
    private static final int MOST = 10_000_000;
    private static final int LONGEST = 100;
    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})?");

    public KeyWish {
        scopes = Set.copyOf(scopes);
        if (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("say in a line of at most " + LONGEST + " signs whose key it is and what for", "name");
        }
        if (scopes.isEmpty()) {
            throw new Refused("a key without a scope opens nothing; give it at least one, such as companies:read", "scopes");
        }
        if (perMinute < 1 || perMinute > MOST) {
            throw new Refused("write how many requests it has in a minute, from 1 to " + MOST, "per minute");
        }
        if (perDay < perMinute || perDay > MOST) {
            throw new Refused("write how many requests it has in a day, from those of a minute, " + perMinute + ", to " + MOST, "per day");
        }
        if (!COUNTRY.matcher(country).matches()) {
            throw new Refused("'" + country + "' is no country; write two letters of ISO 3166, such as ZA, or nothing", "country");
        }
    }

    /// As it was typed.
    public static KeyWish of(String name, Collection<String> scopes, String perMinute, String perDay, String country) {
        return new KeyWish(name.strip(), Scope.all(scopes), number(perMinute, PER_MINUTE, "per minute"), number(perDay, PER_DAY, "per day"), country.strip().toUpperCase(Locale.ROOT));
    }

    private static int number(String text, int otherwise, String place) {
        try {
            return text.isBlank() ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            throw new Refused("'" + text.strip() + "' is no number of requests; write digits alone, such as " + otherwise, place);
        }
    }
}
