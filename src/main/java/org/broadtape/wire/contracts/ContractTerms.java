package org.broadtape.wire.contracts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadtape.articles.access.Channel;
import org.broadtape.kernel.Refused;

/// A contract as the terms that a file would have, to change some of them: `term=value`, lists with commas, an empty value to take a term out.
final class ContractTerms {

    private static final Set<String> LISTS = Set.of("territories", "channels");
    private static final Set<String> NUMBERS = Set.of("archive_days", "urgent_up_to");
    private static final Set<String> FLAGS = Set.of("websub");
    private static final String SUBJECT = "subjects.";

    private final ObjectNode terms;

    private ContractTerms(ObjectNode terms) {
        this.terms = terms;
    }

    static ContractTerms none(String slug) {
        return new ContractTerms(JsonNodeFactory.instance.objectNode().put("slug", slug));
    }

    static ContractTerms of(Provider provider) {
        var terms = JsonNodeFactory.instance.objectNode();
        var ways = provider.waysIn();
        terms.put("slug", provider.slug().value()).put("name", provider.name()).put("address", provider.address()).put("folder", provider.folder())
                .put("format", provider.format()).put("rights", provider.rights()).put("archive_days", provider.archiveDays()).put("release", Provider.word(provider.automatic()))
                .put("canonical", provider.indexed() ? "self" : "noindex").put("empty_embargo", provider.emptyEmbargoMeansFree() ? "free" : "hold")
                .put("default_section", provider.section().value()).put("time_zone", provider.zone().getId()).put("language", provider.language())
                .put("watch", ways.watch()).put("poll", ways.poll()).put("poll_every", WaysIn.written(ways.every())).put("websub", ways.websub())
                .put("silence", WaysIn.written(ways.silence()));
        provider.urgency().ifPresent(urgency -> terms.put("urgent_up_to", urgency.upTo()).put("urgent", Provider.word(urgency.automatic())));
        list(terms, "territories", provider.territories().stream().sorted().toList());
        list(terms, "channels", provider.channels().stream().map(Channel::name).map(name -> name.toLowerCase(Locale.ROOT)).sorted().toList());
        var subjects = terms.putObject("subjects");
        provider.subjects().forEach((code, place) -> subjects.putObject(code).put("section", place.section()).put("topic", place.topic()));
        return new ContractTerms(terms);
    }

    ContractTerms with(List<String> changes) {
        changes.forEach(this::change);
        return this;
    }

    Provider provider() {
        return ContractFile.read("", terms);
    }

    private void change(String written) {
        // a code may hold an equals sign, a section and a topic hold none
        var equals = written.startsWith(SUBJECT) ? written.lastIndexOf('=') : written.indexOf('=');
        var term = equals < 0 ? "" : written.substring(0, equals).strip();
        if (term.isEmpty() || term.equals("slug")) {
            throw new Refused("'" + written + "' is no change of a contract; write term=value, such as silence=6h. The slug stays.");
        }
        var value = written.substring(equals + 1).strip();
        if (term.startsWith(SUBJECT)) {
            subject(term.substring(SUBJECT.length()), value);
        } else if (value.isEmpty()) {
            terms.remove(term);
        } else {
            set(term, value);
        }
    }

    private void set(String term, String value) {
        if (LISTS.contains(term)) {
            list(terms, term, Arrays.stream(value.split(",")).map(String::strip).toList());
        } else if (NUMBERS.contains(term) && value.matches("-?\\d{1,9}")) {
            terms.put(term, Integer.parseInt(value));
        } else if (FLAGS.contains(term) && value.matches("true|false")) {
            terms.put(term, value.equals("true"));
        } else {
            terms.put(term, value);
        }
    }

    private void subject(String code, String place) {
        var subjects = terms.withObject("/subjects");
        if (place.isEmpty()) {
            subjects.remove(code);
        } else {
            var comma = place.indexOf(',');
            subjects.putObject(code).put("section", comma < 0 ? place : place.substring(0, comma).strip()).put("topic", comma < 0 ? "" : place.substring(comma + 1).strip());
        }
    }

    private static void list(ObjectNode terms, String name, List<String> values) {
        var list = terms.putArray(name);
        values.stream().filter(value -> !value.isEmpty()).forEach(list::add);
    }
}
