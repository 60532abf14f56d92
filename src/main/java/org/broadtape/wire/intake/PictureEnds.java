package org.broadtape.wire.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.broadtape.jobs.TimerHandler;

/// The other timer of a picture that came as an item of its own: when it must be gone.
@ApplicationScoped
class PictureEnds implements TimerHandler {

    private final PictureTimes times;

    PictureEnds(PictureTimes times) {
        this.times = times;
    }

    @Override
    public String kind() {
        return PictureTimes.EXPIRES;
    }

    @Override
    public void due(long id) {
        times.expire(id);
    }
}
