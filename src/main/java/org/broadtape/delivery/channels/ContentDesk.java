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
public class ContentDesk {

    private final Iterable<Contents> contents;

    @Inject
    ContentDesk(@Any Instance<Contents> contents) {
        this.contents = contents;
    }

    public ContentDesk(Iterable<Contents> contents) {
        this.contents = contents;
    }

    /// Sends content that is made, under the secrets of its recipient.
    ///
    /// @param <T> the kind of content that the channel can send
    public interface Sending<T extends Content> {

        Outcome send(T content, Collection<byte[]> secrets);
    }

    /// Makes the content of a parcel and has it sent; what cannot be made has not left.
    public <T extends Content> Outcome send(Parcel parcel, Class<T> kind, Sending<T> sending) {
        Content content;
        Collection<byte[]> secrets;
        try {
            var maker = of(parcel.reason());
            content = maker.of(parcel);
            secrets = kind.isInstance(content) ? maker.secrets(parcel.recipient()) : List.of();
        } catch (RuntimeException problem) {
            return new Outcome.Postponed("its content could not be made: " + Failure.inWords(problem));
        }
        if (content instanceof Content.None(var why)) {
            return new Outcome.Withdrawn(why);
        }
        return kind.isInstance(content) ? sending.send(kind.cast(content), secrets)
                : new Outcome.Refused("the channel " + parcel.channel() + " cannot send what '" + parcel.reason() + "' makes");
    }

    private Contents of(String reason) {
        return StreamSupport.stream(contents.spliterator(), false).filter(one -> one.reason().equals(reason)).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody makes the content of '" + reason + "'"));
    }
}
