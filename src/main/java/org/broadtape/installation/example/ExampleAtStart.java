package org.broadtape.installation.example;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Fills an empty site with the example newsroom before the first reader is let in; only `./broadtape demo` names its folder.
@ApplicationScoped
class ExampleAtStart {

    private final Instance<Example> example;
    private final Optional<Path> folder;

    ExampleAtStart(Instance<Example> example, @ConfigProperty(name = "broadtape.example") Optional<Path> folder) {
        this.example = example;
        this.folder = folder;
    }

    void fill(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        folder.ifPresent(from -> example.stream().sorted(Comparator.comparingInt(Example::turn)).forEach(newsroom -> newsroom.fill(from)));
    }
}
