package org.broadtape.jobs;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/// How often something recurs.
public sealed interface Rhythm {

    /// So long after the last time has ended.
    record Every(Duration pause) implements Rhythm {
    }

    /// Once a day at this time on the clocks of that zone.
    record Daily(LocalTime at, ZoneId zone) implements Rhythm {
    }
}
