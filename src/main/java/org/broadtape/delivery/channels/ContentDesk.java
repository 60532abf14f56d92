package org.broadtape.delivery.channels;

import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.broadtape.delivery.Content;
import org.broadtape.delivery.Contents;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.Parcel;
import org.broadtape.jobs.outbox.Failure;

/// Has the content of a parcel made by whoever has its reason.
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

    /// Sends content that is made, under the secrets of its recipient.
    interface Sending {

        Outcome send(Content.Ready content, Collection<byte[]> secrets);
    }

    /// Makes the content of a parcel and has it sent; what cannot be made has not left.
    Outcome send(Parcel parcel, Sending sending) {
        Content content;
        Collection<byte[]> secrets;
        try {
            var maker = of(parcel.reason());
            content = maker.of(parcel);
            secrets = content instanceof Content.Ready ? maker.secrets(parcel.recipient()) : List.of();
        } catch (RuntimeException problem) {
            return new Outcome.Postponed("its content could not be made: " + Failure.inWords(problem));
        }
        return switch (content) {
            case Content.None(var why) -> new Outcome.Withdrawn(why);
            case Content.Ready ready -> sending.send(ready, secrets);
        };
    }

    private Contents of(String reason) {
        return StreamSupport.stream(contents.spliterator(), false).filter(one -> one.reason().equals(reason)).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody makes the content of '" + reason + "'"));
    }
}
