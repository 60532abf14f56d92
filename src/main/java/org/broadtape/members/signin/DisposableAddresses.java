package org.broadtape.members.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.EmailAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Mail domains whose mailboxes anybody opens and throws away: the list `disposable-domains.txt` beside this class. Whole labels are compared, so
/// that a domain below one on the list is meant with it and one that only ends alike is not.
@ApplicationScoped
public class DisposableAddresses {

    private final Set<String> domains;
    private final boolean refused;

    /// @param policy `refuse` or `allow`
    DisposableAddresses(@ConfigProperty(name = "broadtape.disposable-addresses", defaultValue = "refuse") String policy) {
        this.domains = read();
        this.refused = !policy.equals("allow");
    }

    public boolean refuses(EmailAddress address) {
        return refused && isDisposable(address.domain());
    }

    private boolean isDisposable(String domain) {
        var rest = domain;
        while (!domains.contains(rest)) {
            var dot = rest.indexOf('.');
            if (dot < 0) {
                return false;
            }
            rest = rest.substring(dot + 1);
        }
        return true;
    }

    private static Set<String> read() {
        var list = Objects.requireNonNull(DisposableAddresses.class.getResourceAsStream("disposable-domains.txt"), "disposable-domains.txt");
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
