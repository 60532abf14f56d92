package org.broadtape.doors.images;

import java.time.Duration;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/// The one darkroom of the program: two pictures at a time, so that memory and cores are left for pages.
@ApplicationScoped
public class Lab {

    private final Darkroom darkroom = new Darkroom(2, Duration.ofSeconds(30));

    public Darkroom darkroom() {
        return darkroom;
    }

    @PreDestroy
    void close() {
        darkroom.close();
    }
}
