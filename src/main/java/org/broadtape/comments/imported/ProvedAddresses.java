package org.broadtape.comments.imported;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.UponProof;

/// Who shows that an address is theirs gets the comments that came from it with a site that moved in.
@ApplicationScoped
class ProvedAddresses implements UponProof {

    private final ImportedStore store;

    ProvedAddresses(ImportedStore store) {
        this.store = store;
    }

    @Override
    public void proved(MemberId member, EmailAddress address) {
        store.claim(address, member);
    }
}
