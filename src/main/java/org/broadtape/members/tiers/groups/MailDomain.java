package org.broadtape.members.tiers.groups;

import java.util.ArrayList;
import java.util.List;

import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;

/// A mail domain, compared label by label: `attacker-example.com` is not `example.com`.
///
/// @param name  in ASCII and lower case
/// @param below whether it stands for the domains below it too, written `*.example.com`
public record MailDomain(String name, boolean below) {

    private static final String BELOW = "*.";

    /// @throws Refused where it is none, or a whole country
    public static MailDomain parse(String typed) {
        var text = typed.strip();
        var below = text.startsWith(BELOW);
        try {
            return new MailDomain(EmailAddress.of("anyone@" + (below ? text.substring(BELOW.length()) : text)).domain(), below);
        } catch (Refused _) {
            throw new Refused("'" + text + "' is no mail domain. Write it as example.com, or *.example.com to take in those below it");
        }
    }

    /// The domain of an address and all above it, the nearest first: `law.uni.example`, `uni.example`.
    static List<String> above(EmailAddress address) {
        var names = new ArrayList<String>();
        for (var name = address.domain(); name.indexOf('.') > 0; name = name.substring(name.indexOf('.') + 1)) {
            names.add(name);
        }
        return names;
    }

    public boolean holds(EmailAddress address) {
        return address.domain().equals(name) || (below && above(address).contains(name));
    }

    @Override
    public String toString() {
        return (below ? BELOW : "") + name;
    }
}
