package org.broadtape.members.account;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.doors.images.ImageType;
import org.broadtape.doors.images.Lab;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.UponRename;
import org.broadtape.members.sessions.LiveSessions;

/// How a member is seen by others: a name and a picture.
@ApplicationScoped
@Transactional
public class Profiles {

    /// The largest file that is taken as a member's picture.
    public static final int MOST_BYTES = 8 << 20;

    private static final int WIDTH = 256;

    private final ProfileStore store;
    private final Lab lab;
    private final LiveSessions live;
    private final Instance<UponRename> uponRename;

    Profiles(ProfileStore store, Lab lab, LiveSessions live, @Any Instance<UponRename> uponRename) {
        this.store = store;
        this.lab = lab;
        this.live = live;
        this.uponRename = uponRename;
    }

    /// @throws Refused for a name that cannot be shown
    public void rename(MemberId member, String name) {
        if (store.rename(member, Members.named(name))) {
            uponRename.forEach(one -> one.renamed(member));
            live.changed(member);
        }
    }

    /// Keeps the picture's pixels alone, in one size: where it was taken and with what is gone.
    ///
    /// @throws Refused for what is no picture, too large, or takes too long to read
    @Transactional(TxType.NEVER)
    public void show(MemberId member, byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refused("The picture's file is larger than " + (MOST_BYTES >> 20) + " MB. Choose a smaller one");
        }
        var photo = lab.darkroom().look(file);
        var print = lab.darkroom().print(file, Math.min(WIDTH, photo.width()), ImageType.WEBP);
        store.put(Picture.of(member, print.bytes()));
        live.changed(member);
    }

    public void hide(MemberId member) {
        store.remove(member);
        live.changed(member);
    }

    /// The picture with that hash, while somebody shows it.
    @Transactional(TxType.SUPPORTS)
    public Optional<Picture> picture(String hash) {
        return store.find(hash);
    }
}
