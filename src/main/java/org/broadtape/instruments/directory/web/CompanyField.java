package org.broadtape.instruments.directory.web;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slot;
import org.jspecify.annotations.Nullable;

/// The field "Click a company" at the top of every page. It is the same for everybody, so it is set once.
@ApplicationScoped
class CompanyField implements Slot {

    private volatile @Nullable Fragment made;

    @Override
    public String place() {
        return "frame/company";
    }

    @Override
    public Optional<Fragment> about(long nothing) {
        var there = made;
        if (there == null) {
            there = new Fragment(Templates.field().render(), Set.of());
            made = there;
        }
        return Optional.of(there);
    }
}
