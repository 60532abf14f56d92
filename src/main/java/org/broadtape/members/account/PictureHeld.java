package org.broadtape.members.account;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;

/// The member's picture.
@ApplicationScoped
class PictureHeld implements HeldAbout {

    private final HeldStore store;

    PictureHeld(HeldStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "picture";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return store.rows("""
                select hash, encode(webp, 'base64') as webp
                  from members.picture where member_id = :member
                """, member);
    }

    @Override
    public void forget(MemberId member) {
        store.execute("delete from members.picture where member_id = :member", member);
    }
}
