package org.broadtape.articles.images;

import java.time.Duration;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.doors.images.Darkroom;

/// The one darkroom of the program: two pictures at a time, so that memory and cores are left for pages.
@ApplicationScoped
class Lab {

    private final Darkroom darkroom = new Darkroom(2, Duration.ofSeconds(30));

    Darkroom darkroom() {
        return darkroom;
    }

    @PreDestroy
    void close() {
        darkroom.close();
    }
}
