package org.broadtape.routes;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.history.By;
import org.broadtape.members.StaffSession;
import org.broadtape.members.sessions.Sessions;

import io.quarkus.arc.Arc;

/// Makes things that belong to somebody, by the kind that `routes.tsv` names; the answer is what stands for its id in an address.
final class OwnThings {

    private static final Map<String, Function<StaffSession, String>> KINDS = Map.of("draft", OwnThings::draft, "session", OwnThings::session);

    private OwnThings() {
    }

    static String of(StaffSession owner, String kind) {
        return Optional.ofNullable(KINDS.get(kind)).orElseThrow(() -> new IllegalArgumentException("OwnThings can make no " + kind + ": teach it how")).apply(owner);
    }

    private static String session(StaffSession owner) {
        return Long.toString(Arc.container().instance(Sessions.class).get().of(owner.token()).orElseThrow().id());
    }

    private static String draft(StaffSession owner) {
        var by = new By("Bruno Almeida", Optional.of(owner.member()));
        return Arc.container().instance(Articles.class).get().file(Cast.story("A draft of one's own", "Text."), new Fate.Draft(), by).toString();
    }
}
