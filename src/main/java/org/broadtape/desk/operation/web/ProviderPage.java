package org.broadtape.desk.operation.web;

import java.util.List;

import org.broadtape.wire.contracts.ContractChange;
import org.broadtape.wire.documents.RefusedDocument;
import org.broadtape.wire.health.Report;
import org.broadtape.wire.push.PushKey;

record ProviderPage(Report report, List<ContractChange> changes, List<RefusedDocument> refused, List<PushKey> keys) {

    /// A line of the contract.
    public record Term(String name, String value) {
    }

    /// Without those that say nothing.
    public List<Term> terms() {
        return report.provider().lines().stream().map(line -> line.split(" = ", 2)).filter(line -> line.length > 1 && !line[1].isBlank()).map(line -> new Term(line[0], line[1])).toList();
    }
}
