package org.broadtape.members.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateInstance;

import org.broadtape.kernel.Slot;
import org.broadtape.members.Visit;
import org.broadtape.members.sessions.Session;

/// The reader's own links at the top of every page. There are three forms of them, each the same for all who see it, so that the head of the page
/// can be kept: for a stranger, a member, somebody of the staff. A page that is answered from the page cache has the first.
@ApplicationScoped
class MemberLinks implements Slot {

    private final Visit visit;
    private final Map<Reader, String> forms = new ConcurrentHashMap<>();

    private enum Reader {
        STRANGER, MEMBER, STAFF
    }

    MemberLinks(Visit visit) {
        this.visit = visit;
    }

    @Override
    public String place() {
        return "frame/member";
    }

    @Override
    public Optional<Fragment> about(long subject) {
        return Optional.of(new Fragment(forms.computeIfAbsent(reader(), form -> rendered(form).render()), Set.of()));
    }

    private Reader reader() {
        if (!Arc.container().requestContext().isActive()) {
            return Reader.STRANGER;
        }
        return visit.session().map(MemberLinks::reader).orElse(Reader.STRANGER);
    }

    private static Reader reader(Session session) {
        return session.isStaff() ? Reader.STAFF : Reader.MEMBER;
    }

    private static TemplateInstance rendered(Reader reader) {
        return switch (reader) {
            case STRANGER -> Templates.stranger();
            case MEMBER -> Templates.signedIn(false);
            case STAFF -> Templates.signedIn(true);
        };
    }
}
