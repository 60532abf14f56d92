package org.broadtape.members.signin.mailed;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.Urgency;
import org.broadtape.jobs.Listener;
import org.broadtape.members.Members;

/// Promises the mail of a request, behind its answer. To whom may not sign in none goes out. A new mail voids what was asked for before.
@ApplicationScoped
class SignInMails implements Listener<SignInAsked> {

    static final String REASON = "sign-in";

    private final SignInRequestStore store;
    private final Members members;
    private final Deliveries deliveries;

    SignInMails(SignInRequestStore store, Members members, Deliveries deliveries) {
        this.store = store;
        this.members = members;
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "sign-in-mails";
    }

    @Override
    public Class<SignInAsked> event() {
        return SignInAsked.class;
    }

    @Override
    public void on(SignInAsked event) {
        store.find(event.request()).filter(request -> !request.silent()).ifPresent(this::promise);
    }

    private void promise(SignInRequest request) {
        var member = members.at(request.address());
        if (member.isPresent() && !member.get().state().maySignIn()) {
            return;
        }
        store.voidAll(request.address(), request.id());
        var name = member.map(known -> known.id().toString()).orElse(request.address().value());
        deliveries.promise(new Message(REASON, "sign-in/" + request.id(), 1, "", Urgency.ORDINARY), List.of(new Recipient(name, "mail", request.address().value())));
    }
}
