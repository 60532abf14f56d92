package org.broadtape.delivery.channels;

import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.broadtape.delivery.Contents;
import org.broadtape.delivery.Parcel;

/// Finds who makes the content of a parcel.
@ApplicationScoped
class ContentDesk {

    private final Iterable<Contents> contents;

    @Inject
    ContentDesk(@Any Instance<Contents> contents) {
        this.contents = contents;
    }

    ContentDesk(Iterable<Contents> contents) {
        this.contents = contents;
    }

    Contents of(Parcel parcel) {
        return StreamSupport.stream(contents.spliterator(), false).filter(one -> one.reason().equals(parcel.reason())).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody makes the content of '" + parcel.reason() + "'"));
    }
}
