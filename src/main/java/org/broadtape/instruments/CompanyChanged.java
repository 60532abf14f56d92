package org.broadtape.instruments;

/// What is known of a company is new, or another than before.
public record CompanyChanged(long company) implements ReferenceChanged {

    @Override
    public String aggregate() {
        return new CompanyId(company).aggregate();
    }
}
