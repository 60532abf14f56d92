package org.broadtape.members.signin;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.PublicAddress;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.NotAllowed;

/// Whether anybody may sign in over the connection that this site has to its readers: what they type, and the cookie they get, must be read by
/// nobody on the way.
@ApplicationScoped
public class WayIn {

    private final Settings settings;

    WayIn(Settings settings) {
        this.settings = settings;
    }

    /// @throws NotAllowed in a sentence, where the site is served without https to others than this machine
    public void demandSafe() {
        if (!settings.url().getScheme().equals("https") && !PublicAddress.isLocal(settings.url())) {
            throw new NotAllowed("Nobody can sign in while this site is served without https: what you type could be read on its way. "
                    + "Whoever runs the site finds out what to do with ./broadtape check.");
        }
    }
}
