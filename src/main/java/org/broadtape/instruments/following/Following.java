package org.broadtape.instruments.following;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;

/// Who follows which instruments.
@ApplicationScoped
@Transactional
public class Following {

    private static final int MOST = 500;

    private final FollowingStore store;
    private final Instruments instruments;
    private final Clock clock;

    Following(FollowingStore store, Instruments instruments, Clock clock) {
        this.store = store;
        this.instruments = instruments;
        this.clock = clock;
    }

    /// Does nothing where it is followed.
    ///
    /// @throws NotFound where there is no such instrument
    /// @throws Refused where the member follows as many as anybody can
    public void follow(MemberId member, InstrumentId instrument) {
        instruments.of(instrument);
        if (!store.has(member, instrument) && store.count(member) >= MOST) {
            throw new Refused("You follow " + MOST + " instruments, which is as many as fit. End some first, in your account");
        }
        store.put(member, instrument, clock.instant());
    }

    public void end(MemberId member, InstrumentId instrument) {
        store.remove(member, instrument);
    }

    @Transactional(TxType.SUPPORTS)
    public boolean follows(MemberId member, InstrumentId instrument) {
        return store.has(member, instrument);
    }

    /// What was followed last first.
    @Transactional(TxType.SUPPORTS)
    public List<Followed> of(MemberId member) {
        return store.of(member);
    }
}
