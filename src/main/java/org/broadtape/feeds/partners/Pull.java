package org.broadtape.feeds.partners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Delivery;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Promise;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.Urgency;
import org.broadtape.feeds.wire.OutItem.Status;
import org.broadtape.feeds.wire.WireFormat;
import org.broadtape.kernel.Refused;

/// What a partner fetches, from a number on, and what is sent to it again.
@ApplicationScoped
@Transactional
public class Pull {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 100;
    private static final int MOST_AGAIN = 10_000;

    private final WireStore wire;
    private final OutItems items;
    private final Deliveries deliveries;

    @Inject
    Pull(WireStore wire, OutItems items, Deliveries deliveries) {
        this.wire = wire;
        this.items = items;
        this.deliveries = deliveries;
    }

    /// What comes after that number, as JSON: at most 100 numbers, none left out. An item that a later number replaces has no content.
    public String after(Partner partner, long sequence, int most, WireFormat format) {
        if (!partner.formats().contains(format)) {
            throw new Refused("your contract has " + String.join(", ", partner.formats().stream().map(WireFormat::word).toList()) + ", not " + format.word(), "format");
        }
        if (sequence < 0 || most < 1) {
            throw new Refused("after is a number from 0 on, most one from 1 to " + MOST, "after");
        }
        var given = wire.after(partner.id(), sequence, Math.min(most, MOST));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("partner", partner.slug().value());
        answer.put("last", partner.last());
        answer.put("next", given.isEmpty() ? sequence : given.getLast().sequence());
        answer.put("items", given.stream().map(one -> item(partner, one, format)).toList());
        return json(answer);
    }

    private Map<String, Object> item(Partner partner, Given given, WireFormat format) {
        var had = wire.of(partner.id(), given.article());
        var item = new LinkedHashMap<String, Object>();
        item.put("sequence", given.sequence());
        item.put("guid", items.guid(given));
        item.put("version", given.version());
        item.put("replaces", had.stream().map(Given::sequence).filter(earlier -> earlier < given.sequence()).toList());
        if (!given.newest()) {
            item.put("status", "replaced");
            item.put("replacedBy", had.getLast().sequence());
            return item;
        }
        var out = items.of(partner, given);
        item.put("status", out.standing().status().name().toLowerCase(java.util.Locale.ROOT));
        item.put("type", format.type());
        item.put("content", format == WireFormat.NINJS ? new RawValue(format.write(out)) : format.write(out));
        return item;
    }

    /// Sends these numbers again over the partner's channels, those that were never sent over one too. How many deliveries that makes.
    public int replay(Partner partner, long from, long to) {
        if (from < 1 || to < from || to > partner.last()) {
            throw new Refused("the numbers given to " + partner.slug() + " run from 1 to " + partner.last());
        }
        if (to - from >= MOST_AGAIN) {
            throw new Refused("at most " + MOST_AGAIN + " numbers are sent again at once; take a part of them");
        }
        var recipients = Partners.recipients(partner);
        if (recipients.isEmpty()) {
            throw new Refused(partner.slug() + " has neither push nor folder; it fetches what it misses with ?after=" + (from - 1));
        }
        var given = wire.after(partner.id(), from - 1, (int) (to - from + 1));
        return recipients.stream().mapToInt(recipient -> replay(recipient, given)).sum();
    }

    private int replay(Recipient recipient, List<Given> given) {
        var subjects = given.stream().map(one -> one.id().aggregate()).toList();
        var before = deliveries.to(recipient.name(), recipient.channel(), OutgoingWire.REASON, subjects, given.stream().map(Given::version).toList());
        var promises = new ArrayList<Promise>();
        for (var one : given) {
            promises.add(new Promise(new Message(OutgoingWire.REASON, one.id().aggregate(), one.version(), "", one.status() == Status.USABLE ? Urgency.ORDINARY : Urgency.URGENT), List.of(recipient)));
        }
        return deliveries.promise(promises) + deliveries.resend(before.stream().map(Delivery::id).toList());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
