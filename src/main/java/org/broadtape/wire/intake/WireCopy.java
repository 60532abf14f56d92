package org.broadtape.wire.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Opening;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.articles.copy.Mention;
import org.broadtape.articles.copy.Rights;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.contracts.Place;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.contracts.SubjectCodes;
import org.broadtape.wire.documents.Arrival;
import org.broadtape.wire.item.WireItem;

/// Makes an article's copy of a wire item: what the item says, under the terms of the provider's contract. What is allowed is written into
/// the copy's rights, and judged by `Access` alone.
public final class WireCopy {

    private static final int MOST_TOPICS = 12;
    private static final int LONGEST_TOPIC = 60;

    private final WireItem item;
    private final Provider provider;
    private final List<LeadImage> pictures;

    /// @param kept pictures that came as items of their own and belong to this one
    public WireCopy(Arrival arrival, List<KeptPicture> kept) {
        this.item = arrival.item();
        this.provider = arrival.source().provider();
        this.pictures = new ArrayList<>();
        item.pictures().stream().filter(picture -> arrival.images().containsKey(picture.reference()))
                .forEach(picture -> pictures.add(new LeadImage(arrival.images().getOrDefault(picture.reference(), ""), picture.alt(), picture.caption(), picture.credit())));
        kept.forEach(picture -> pictures.add(new LeadImage(picture.ref(), picture.alt(), picture.caption(), picture.credit())));
    }

    /// The copy of an article that is released at that instant.
    public Copy of(Body body, Map<String, String> images, Instant released) {
        var words = item.words();
        if (words.headline().isBlank() && body.isEmpty()) {
            throw new Refused("it has neither a headline nor a text");
        }
        return new Copy(words.headline(), words.standfirst(), Optional.of(item.desk().slug()).filter(Slug::is).map(Slug::new), byline(), illustrated(body, images),
                pictures.stream().findFirst(), filing(), rights(released), language(), words.description(), canonical(), mentions());
    }

    private Byline byline() {
        var words = item.words();
        var plain = words.byline().strip();
        return new Byline(words.authors(), words.authors().isEmpty() || provider.isNewsroom() ? plain : "", words.dateline());
    }

    // the first picture leads; others follow the text
    private Body illustrated(Body body, Map<String, String> images) {
        var blocks = new ArrayList<Block>(body.withRefs(ref -> images.getOrDefault(ref, ref)).blocks());
        var shown = new LinkedHashSet<>(body.images().stream().map(image -> images.getOrDefault(image.ref(), image.ref())).toList());
        pictures.stream().skip(1).filter(picture -> shown.add(picture.ref()))
                .forEach(picture -> blocks.add(new Block.Image(picture.ref(), picture.alt(), Inline.of(picture.caption()), picture.credit())));
        return new Body(body.version(), blocks);
    }

    private Filing filing() {
        var mapped = new SubjectCodes(provider.subjects()).places(item.filing().subjects());
        var section = Stream.concat(Stream.of(item.filing().section()).map(named -> named.isEmpty() ? "" : Slug.of(named, "news").value()), mapped.stream().map(Place::section))
                .filter(named -> !named.isEmpty()).findFirst().map(Slug::new).orElse(provider.section());
        return new Filing(section, topics(mapped), item.filing().urgency() == 0 ? Filing.ORDINARY : item.filing().urgency());
    }

    // without a mapping the sender's own words are the topics, as far as they are words
    private List<String> topics(List<Place> mapped) {
        var said = provider.subjects().isEmpty() ? item.filing().subjects().stream().filter(subject -> subject.code().equals(subject.name())).map(subject -> subject.name()) : Stream.<String>of();
        return Stream.of(item.filing().topics().stream(), mapped.stream().map(Place::topic), said).flatMap(topics -> topics)
                .map(String::strip).filter(topic -> !topic.isEmpty() && topic.length() <= LONGEST_TOPIC).distinct().limit(MOST_TOPICS).toList();
    }

    private Rights rights(Instant released) {
        var said = item.rights();
        var line = provider.rights().isEmpty() ? said.line() : provider.rights();
        var source = provider.isNewsroom() ? said.source() : provider.name().isEmpty() ? said.source() : provider.name();
        return new Rights(line, source, access(), openings(), provider.isNewsroom() && item.desk().unmetered(), channels(), provider.territories(), expires(released), provider.indexed());
    }

    private AccessLevel access() {
        return provider.isNewsroom() && !item.desk().access().isEmpty() ? AccessLevel.parse(item.desk().access()) : AccessLevel.EVERYONE;
    }

    private List<Opening> openings() {
        return provider.isNewsroom() ? item.desk().openings().stream().map(Opening::parse).toList() : List.of();
    }

    private Set<Channel> channels() {
        return provider.channels();
    }

    /// The earlier of what the item and what the contract says.
    private Optional<Instant> expires(Instant released) {
        var archive = provider.archiveDays() == 0 ? Optional.<Instant>empty() : Optional.of(released.plus(Duration.ofDays(provider.archiveDays())));
        return Stream.of(item.standing().expires(), archive).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private String language() {
        var said = item.words().language().replace('_', '-');
        return said.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") ? said : provider.language();
    }

    // a contract that forbids search engines to list a text here names the sender's page to them
    private String canonical() {
        var elsewhere = provider.isNewsroom() || !provider.indexed();
        return elsewhere && item.address().matches("https?://\\S+") ? item.address() : "";
    }

    private List<Mention> mentions() {
        return item.filing().instruments().stream().map(listed -> new Mention(listed.symbol(), listed.market())).toList();
    }
}
