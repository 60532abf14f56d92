package org.broadtape.jobs.budget;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jdbi.v3.core.Jdbi;

/// Says who may have something once more. What is taken stays taken whatever becomes of the caller's transaction: take before it begins,
/// since within it a second connection to the database is needed.
///
/// ```java
/// if (budget.take(SIGN_IN_MAIL, email, remoteAddress) instanceof Taking.Again(var at)) { ... }
/// ```
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Budget {

    private final BudgetStore store;
    private final Clock clock;

    @Inject
    Budget(Jdbi jdbi, Clock clock) {
        this.store = new BudgetStore(jdbi);
        this.clock = clock;
    }

    /// Once for the address, once for the network that the caller's own address belongs to. A refusal costs the address nothing.
    public Taking take(Purpose purpose, String address, String network) {
        return take(purpose.charges(address, network));
    }

    /// All of them or a refusal: the first that has no room ends it, and those before it are spent. Put first what the asker spends of its own.
    public Taking take(List<Charge> charges) {
        return store.take(charges, clock.instant());
    }

    public Taking take(Charge charge) {
        return take(List.of(charge));
    }

    /// Forgets what was taken: after a success, the failures before it count no more.
    public void forget(Charge charge) {
        store.forget(charge);
    }

    /// The same for what was taken about an address; its network's budget stays as it is.
    public void forget(Purpose purpose, String address) {
        store.forget(purpose.charges(address, "").getLast());
    }
}
