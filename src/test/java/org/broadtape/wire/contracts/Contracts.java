package org.broadtape.wire.contracts;

import java.util.UUID;

/// Contracts for tests, in force nowhere: nobody else works on their ways in.
public final class Contracts {

    private Contracts() {
    }

    /// A contract of a provider that no other test knows, which opens by itself, with these terms more.
    public static Provider some(String terms) {
        return ContractFile.read("x.toml", "slug = \"p" + UUID.randomUUID().toString().substring(0, 8) + "\"\nname = \"Northgate Wire\"\nrelease = \"automatic\"\n" + terms);
    }

    /// The same provider under other terms.
    public static Provider changed(Provider provider, String... terms) {
        return ContractTerms.of(provider).with(java.util.List.of(terms)).provider();
    }
}
