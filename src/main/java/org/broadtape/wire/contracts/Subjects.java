package org.broadtape.wire.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.broadtape.wire.item.Subject;
import org.jdbi.v3.core.Jdbi;

/// What a provider's items say they are about, as it was kept.
@ApplicationScoped
@Transactional
public class Subjects {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST = 100;

    private final Jdbi jdbi;
    private final Providers providers;
    private final Clock clock;

    public Subjects(Jdbi jdbi, Providers providers, Clock clock) {
        this.jdbi = jdbi;
        this.providers = providers;
        this.clock = clock;
    }

    /// A subject, and how many items carry it.
    public record Carried(Subject subject, long items) {
    }

    /// Subjects of the last thirty days that the contract leads nowhere, the commonest first; at most a hundred.
    public List<Carried> unmapped(String provider) {
        var contract = providers.called(provider);
        var codes = new SubjectCodes(contract.subjects());
        return jdbi.withHandle(db -> db.createQuery("""
                select said ->> 'code' as code, said ->> 'uri' as uri, said ->> 'name' as name, count(*) as items
                  from wire.item
                 cross join lateral jsonb_array_elements(subjects) as said
                 where provider = :provider and changed_at > :since
                 group by 1, 2, 3
                 order by items desc, code
                """).bind("provider", contract.slug().value()).bind("since", Timestamp.from(clock.instant().minus(LATELY)))
                .map((row, _) -> new Carried(new Subject(row.getString("code"), row.getString("uri"), row.getString("name")), row.getLong("items"))).stream()
                .filter(carried -> codes.place(carried.subject()).isEmpty()).limit(MOST).toList());
    }
}
