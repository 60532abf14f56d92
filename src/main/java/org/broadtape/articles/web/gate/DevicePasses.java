package org.broadtape.articles.web.gate;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.passes.Holder;
import org.broadtape.articles.passes.Passes;
import org.broadtape.members.MemberId;
import org.broadtape.members.signin.UponSignIn;

/// What was opened on a device before somebody signed in there is theirs from then on: they go on reading it whole, and may comment on it.
@ApplicationScoped
class DevicePasses implements UponSignIn {

    private final Device device;
    private final Passes passes;

    DevicePasses(Device device, Passes passes) {
        this.device = device;
        this.passes = passes;
    }

    @Override
    public void signedIn(MemberId member) {
        device.itself().ifPresent(itself -> passes.move(itself, Holder.of(member)));
    }
}
