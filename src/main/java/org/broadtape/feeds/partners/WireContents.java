package org.broadtape.feeds.partners;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.broadtape.articles.ArticleId;
import org.broadtape.delivery.Content;
import org.broadtape.delivery.Contents;
import org.broadtape.delivery.Parcel;

/// What is pushed to partners and put into their folders, made when it leaves.
@ApplicationScoped
@Transactional
class WireContents implements Contents {

    static final String SEQUENCE = "Broadtape-Sequence";
    static final String REPLACES = "Broadtape-Replaces";

    private final Partners partners;
    private final WireStore wire;
    private final OutItems items;

    @Inject
    WireContents(Partners partners, WireStore wire, OutItems items) {
        this.partners = partners;
        this.wire = wire;
        this.items = items;
    }

    @Override
    public String reason() {
        return OutgoingWire.REASON;
    }

    @Override
    public Content of(Parcel parcel) {
        var partner = partners.called(parcel.recipient());
        var article = Long.parseLong(parcel.subject().substring(parcel.subject().indexOf('/') + 1));
        var had = wire.of(partner.id(), article);
        var given = had.stream().filter(one -> one.version() == parcel.version()).findFirst().orElseThrow();
        if (!given.newest()) {
            return new Content.None("replaced by number " + had.getLast().sequence());
        }
        var format = partner.formats().getFirst();
        var item = items.of(partner, given);
        return new Content.Ready(format.type(), "%010d-%s-%d-v%d.%s".formatted(given.sequence(), "article", new ArticleId(article).value(), given.version(), format.ending()),
                format.write(item).getBytes(StandardCharsets.UTF_8), Map.of(SEQUENCE, String.valueOf(given.sequence()), REPLACES, replaces(had, given)));
    }

    static String replaces(List<Given> had, Given given) {
        return had.stream().map(Given::sequence).filter(sequence -> sequence < given.sequence()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public Collection<byte[]> secrets(String recipient) {
        return partners.secrets(partners.called(recipient));
    }
}
