package org.broadtape.feeds.wire;

import java.util.Optional;

import org.broadtape.articles.copy.LeadImage;

/// The lead picture with the address of its file.
record Absolute(LeadImage image, String href, int width, int height) {

    private static final int WIDEST = 1920;

    static Optional<Absolute> leadOf(OutItem item) {
        return item.lead().filter(_ -> item.usable()).flatMap(lead -> item.pictures().of(lead.ref()).map(picture -> {
            var width = picture.nearest(WIDEST);
            var height = Math.max(1, Math.round((float) picture.height() * width / picture.width()));
            return new Absolute(lead, item.owner().address() + picture.address(width, "jpg"), width, height);
        }));
    }
}
