package org.broadtape.site;

import java.time.ZoneId;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.broadtape.installation.Settings;

/// The time zone by which the paper counts its days.
@Singleton
class Calendar {

    @Produces
    @Singleton
    ZoneId zone(Settings settings) {
        return settings.timeZone();
    }
}
